import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, strFromU8, strToU8 } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type ExcelJS from "exceljs";
import { decimal, isMoney } from "../../core/money.ts";
import type { Figure, ReportTable, TableRow } from "../../core/report/table.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { sayFinding } from "../../core/text/say.ts";
import { languages, texts } from "../../core/text/texts.ts";
import { layTable } from "../../pipeline/report/excel/layTable.ts";
import { sheetNames } from "../../pipeline/report/excel/sheetNames.ts";
import type { Manifest } from "../../pipeline/report/manifest.ts";
import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { reportXlsx } from "../../pipeline/report/xlsx.ts";
import { rezip, writeXlsx } from "../../pipeline/xlsx/writeXlsx.ts";
import { consolidateExample, exampleFolder } from "../support/exampleYear.ts";
import { openBook, type Book } from "../support/openBook.ts";
import { recalculate } from "../support/recalculate.ts";

const manifest: Manifest = { files: readdirSync(exampleFolder).sort().map((file) => {
  const bytes = readFileSync(join(exampleFolder, file));
  return { file, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length, fate: "read", sheets: [{ sheet: "Ark", contract: null }], findings: [] };
}) };
const nothingRead: Manifest = { files: [] };

interface Placed { readonly sheet: string; readonly cell: string; readonly figure: Figure; readonly kind: ReportTable["columns"][number]["format"]["kind"] }

/** Every figure of the consolidation with the sheet and cell it should stand in. */
const placed = (consolidation: Consolidation): Placed[] => {
  const names = sheetNames(consolidation.tables, "nb");
  return consolidation.tables.flatMap((table) => {
    const layout = layTable(table, names.get(table.name)!, "nb");
    return table.rows.flatMap(({ figures }, row) => figures.map((figure, column) => ({ sheet: layout.sheet, cell: layout.addressOf({ row, column }), figure, kind: table.columns[column]!.format.kind })));
  });
};

const numberIn = (book: Book, { sheet, cell }: Placed): unknown => {
  const { value } = book.getWorksheet(sheet)!.getCell(cell);
  return typeof value === "object" && value !== null && "formula" in value ? value.result ?? 0 : value;
};
const formulaIn = (book: Book, { sheet, cell }: Placed): string | undefined => book.getWorksheet(sheet)!.getCell(cell).formula || undefined;
interface FormulaCell { readonly sheet: string; readonly cell: string; readonly formula: string; readonly result: number }
const formulasIn = (sheet: ExcelJS.Worksheet): FormulaCell[] => {
  const found: FormulaCell[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => {
    if (cell.formula) found.push({ sheet: sheet.name, cell: cell.address, formula: cell.formula, result: Number(cell.result ?? 0) });
  }));
  return found;
};
const wordsOf = (sheet: ExcelJS.Worksheet): string[] => {
  const words: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => void words.push(cell.text)));
  return words;
};

test("LibreOffice computes anew: it corrects a wrong result planted in a file", async () => {
  const planted = await writeXlsx((book) => {
    const sheet = book.addWorksheet("Ark");
    sheet.getCell("A1").value = 2;
    sheet.getCell("A2").value = { formula: "A1+40", result: 999 };
  });
  expect((await openBook(planted)).getWorksheet("Ark")!.getCell("A2").result).toBe(999);
  expect((await recalculate(planted)).getWorksheet("Ark")!.getCell("A2").result).toBe(42);
});

describe.each(["largest-remainder", "host-absorbs", "each-alone"] as const)("the example year's report, rounded by %s", (policy) => {
  let consolidation: Consolidation;
  let bytes: Uint8Array;
  let book: Book;
  beforeAll(async () => {
    consolidation = await consolidateExample(policy);
    bytes = await reportXlsx(consolidation, manifest, "nb");
    book = await openBook(bytes);
  });

  test("holds every figure of every table at its place, as the engine has it", () => {
    const numbers = placed(consolidation).filter(({ figure }) => isMoney(figure.value));
    expect(numbers.length).toBeGreaterThan(200);
    for (const one of numbers) expect([one.sheet, one.cell, numberIn(book, one)]).toEqual([one.sheet, one.cell, decimal(one.figure.value as never).toNumber()]);
  });

  test("has live formulas in every sheet, and LibreOffice computes each to what the file says", async () => {
    const recalculated = await recalculate(bytes);
    const formulas = book.worksheets.flatMap((sheet) => formulasIn(sheet));
    expect(new Set(formulas.map(({ sheet }) => sheet)).size).toBeGreaterThan(10);
    for (const { sheet, cell, formula, result } of formulas) {
      expect(recalculated.getWorksheet(sheet)!.getCell(cell).result ?? 0, `${sheet}!${cell} =${formula}`).toBeCloseTo(result, 6);
    }
  });

  test("is corrected by LibreOffice where a wrong result has been planted in it", async () => {
    const [one] = formulasIn(book.getWorksheet("Kostnadsfordeling")!);
    const planted = rezip(bytes, (parts) => {
      const name = `xl/worksheets/sheet${book.getWorksheet("Kostnadsfordeling")!.id}.xml`;
      const xml = strFromU8(parts[name]!);
      const wrong = xml.replace(new RegExp(`(<c r="${one!.cell}"[^>]*><f>[^<]*</f><v>)[^<]*`), "$1999");
      expect(wrong).not.toBe(xml);
      parts[name] = strToU8(wrong);
    });
    expect((await openBook(planted)).getWorksheet(one!.sheet)!.getCell(one!.cell).result).toBe(999);
    expect((await recalculate(planted)).getWorksheet(one!.sheet)!.getCell(one!.cell).result).toBe(one!.result);
  });

  test("has a formula for every figure of a table that has one, with the engine's own value", () => {
    const formulas = placed(consolidation).filter((one) => formulaIn(book, one) !== undefined);
    for (const one of formulas) expect(numberIn(book, one), `${one.sheet}!${one.cell}`).toBe(decimal(one.figure.value as never).toNumber());
    const asked = placed(consolidation).filter(({ figure }) => figure.formula && isMoney(figure.value));
    expect(asked.length).toBeGreaterThan(50);
    expect(formulas.length).toBe(asked.length);
  });
});

describe("the example year's report", () => {
  let consolidation: Consolidation;
  let bytes: Uint8Array;
  let book: Book;
  beforeAll(async () => {
    consolidation = await consolidateExample();
    bytes = await reportXlsx(consolidation, manifest, "nb");
    book = await openBook(bytes);
  });

  test("comes out byte for byte the same on every run", async () => {
    expect(Buffer.from(await reportXlsx(await consolidateExample(), manifest, "nb")).equals(Buffer.from(bytes))).toBe(true);
  });

  test("has a cover, the control sheet, a sheet for each table, the figures behind the charts, and the sources last", () => {
    const sheets = book.worksheets.map(({ name }) => name);
    expect(sheets).toEqual(["Forside", "Kontroll", ...sheetNames([...consolidation.tables, ...consolidation.control], "nb").values(), "Diagramdata", "Kilder"]);
  });

  test("links from the cover to every other sheet, and nowhere else", () => {
    const links: string[] = [];
    book.getWorksheet("Forside")!.eachRow((row) => { const { hyperlink } = row.getCell(1); if (hyperlink) links.push(hyperlink); });
    expect(links).toEqual(book.worksheets.slice(1).map(({ name }) => `#'${name}'!A1`));
    for (const sheet of book.worksheets.slice(1)) sheet.eachRow((row) => row.eachCell((cell) => expect(cell.hyperlink).toBeUndefined()));
  });

  test("lists on the control sheet every file with its hash, every finding, ledger row and footing", () => {
    const words = wordsOf(book.getWorksheet("Kontroll")!);
    for (const file of manifest.files) { expect(words).toContain(file.file); expect(words).toContain(file.sha256); }
    expect(consolidation.findings.length).toBeGreaterThan(0);
    for (const finding of consolidation.findings) expect(words.some((text) => text.includes(sayFinding("nb", finding).says))).toBe(true);
    // What foots is folded to a line a table; nothing here does not.
    const counted = words.flatMap((text) => /^(\d+) (?:kolonner|kostnadsgrupper)$/.exec(text)?.[1] ?? []).map(Number);
    expect(counted.reduce((a, b) => a + b, 0)).toBe(consolidation.footings.length);
    expect(words).not.toContain(texts.nb.report.doesNotFoot);
    for (const { party, reason } of consolidation.ledger) { expect(words).toContain(party); expect(words).toContain(texts.nb.ledger[reason]); }
  });

  test("is a result and no input: read as a workbook it says nothing", async () => {
    const grids = await readXlsx(bytes);
    if ("problem" in grids) throw new Error(grids.detail);
    expect(readWorkbook("report.xlsx", grids)).toMatchObject({ sheets: [], unknown: [], findings: [] });
  });

  test("prints each sheet one A4 page wide, its header on every page, page and file at the foot", () => {
    const names = strFromU8(unzipSync(bytes)["xl/workbook.xml"]!).replaceAll("&apos;", "'");
    for (const sheet of book.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
      expect(sheet.headerFooter.oddFooter).toBe("&L&9&F · &A&R&9Side &P av &N");
      const printed = new RegExp(`'${sheet.name}'!\\$A\\$1:\\$[A-Z]+\\$(\\d+)<`).exec(names)!;
      // The sources are looked up on the screen; all else is printed whole.
      if (sheet.name === "Kilder") expect(Number(printed[1])).toBeLessThan(10);
      else expect(Number(printed[1])).toBeGreaterThanOrEqual(sheet.rowCount - 1);
      if (["Forside", "Kontroll", "Diagramdata", "Kilder"].includes(sheet.name)) continue;
      const [view] = sheet.views;
      const header = view?.state === "frozen" ? view.ySplit! : 0;
      expect(sheet.getRow(header).getCell(1).font.bold).toBe(true);
      const isLong = sheet.getRow(header).height !== undefined && tableEnd(sheet, header) > 45;
      expect(names.includes(`'${sheet.name}'!$${header}:$${header}<`), sheet.name).toBe(isLong);
    }
  });

  const tableEnd = (sheet: ExcelJS.Worksheet, header: number): number => { let row = header; while (sheet.getCell(row, 1).text !== "") row += 1; return row; };

  test("gives every number room in its column", () => {
    for (const one of placed(consolidation).filter(({ figure }) => isMoney(figure.value))) {
      const sheet = book.getWorksheet(one.sheet)!;
      const shown = { percent: 7, decimal: decimal(one.figure.value as never).toFixed(1).length, amount: decimal(one.figure.value as never).toFixed(0).length * 4 / 3 }[one.kind as string] ?? 0;
      expect(sheet.getColumn(Number(sheet.getCell(one.cell).col)).width).toBeGreaterThan(shown + 1);
    }
  });

  test("breaks the headings of a table wider than a page, and no others", () => {
    const widthOf = (sheet: string, heading: string): number => {
      let width = 0;
      book.getWorksheet(sheet)!.eachRow((row) => row.eachCell((cell) => { if (cell.text === heading) width ||= book.getWorksheet(sheet)!.getColumn(Number(cell.col)).width ?? 0; }));
      return width;
    };
    expect(widthOf("Kostnadsfordeling", "Kostnad 2025")).toBeGreaterThan("Kostnad 2025".length + 2);
    expect(widthOf("Endring", "Kostnad 2025")).toBeGreaterThan(0);
    expect(widthOf("Endring", "Kostnad 2025")).toBeLessThan("Kostnad 2025".length + 1);
  });

  test("says of every figure where it comes from, down to cells of files that were read", () => {
    const lines: string[][] = [];
    book.getWorksheet("Kilder")!.eachRow((row, index) => { if (index > 4) lines.push(Array.from({ length: 11 }, (_, column) => row.getCell(column + 1).text)); });
    const known = new Set([...manifest.files.map(({ file }) => file), texts.nb.report.thisReport, ""]);
    for (const line of lines) expect(known).toContain(line[8]);
    const told = new Set(lines.map((line) => `${line[0]}!${line[1]}`));
    for (const { sheet, cell, figure } of placed(consolidation)) if (isMoney(figure.value)) expect(told).toContain(`${sheet}!${cell}`);
    // Molde's amount of the cost distribution: the rule first, then its column of the matrix, where pools, keys, counts and their cells are.
    const molde = lines.filter((line) => line[0] === "Kostnadsfordeling" && line[2] === "Molde" && line[3] === "Kostnad 2025");
    expect(molde[0]![7]).toBe(texts.nb.rules.share);
    expect(molde.some((line) => line[8] === texts.nb.report.thisReport && line[9] === "Fordelingsmatrise")).toBe(true);
    const pools = lines.filter((line) => line[0] === "Fordelingsmatrise" && line[3] === "Molde");
    expect(pools.some((line) => line[8]!.startsWith("fordeling") && line[9] === "Kostnadsgrupper")).toBe(true);
    expect(pools.some((line) => line[8] === texts.nb.report.thisReport && line[9] === "Kilder")).toBe(true);
  });

  test("shows a step that is a share as one, and a count or an amount as a number", () => {
    const formats = new Map<string, Set<string>>();
    book.getWorksheet("Kilder")!.eachRow((row, index) => {
      const [step, rule] = [row.getCell(7), row.getCell(8).text];
      if (index > 4 && typeof step.value === "number") formats.set(rule, (formats.get(rule) ?? new Set()).add(step.numFmt));
    });
    expect([...formats.get(texts.nb.rules.percentage)!]).toEqual(["0.00##%"]);
    expect([...formats.get(texts.nb.rules.share)!].sort()).toEqual(["#,##0.00####"]);
  });

  test("speaks nynorsk and English too, in names Excel accepts", async () => {
    for (const language of languages) {
      const spoken = await openBook(await reportXlsx(consolidation, manifest, language));
      const names = spoken.worksheets.map(({ name }) => name);
      expect(names.slice(0, 2)).toEqual([texts[language].report.cover, texts[language].report.control]);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    }
  });
});

const row = (kind: TableRow["kind"], ...values: Figure[]): TableRow => ({ kind, figures: values });
const said = (value: string): Figure => ({ value });
const amount = (value: number | string, formula?: Figure["formula"]): Figure => ({ value: decimal(value), ...(formula ? { formula } : {}) });
const tableOf = (rows: readonly TableRow[], more: Partial<ReportTable> = {}): ReportTable => ({
  name: "drift-2024-11", title: "operating", values: { Month: "2024-11", month: "2024-11", year: 2024 }, unit: "tkr",
  columns: [{ heading: "costType", format: { kind: "text" } }, { heading: "actual", format: { kind: "amount", zero: "blank" } }, { heading: "deadline", format: { kind: "date" } }],
  rows, ...more,
});
const report = (...tables: ReportTable[]): Promise<Uint8Array> => reportXlsx({ tables, findings: [], ledger: [], footings: [], control: [] }, nothingRead, "nb");
const firstTable = async (bytes: Uint8Array): Promise<ExcelJS.Worksheet> => (await openBook(bytes)).worksheets[2]!;

describe("a table of a made-up consolidation", () => {
  test("keeps input text as text, whatever it looks like", async () => {
    const typed = ["=1+1", "+cmd|' /C calc'!A0", "-5", "@SUM(A1)", "<b>&amp;</b>", "'", "æøå ÆØÅ €"];
    const sheet = await firstTable(await report(tableOf(typed.map((text) => row("line", said(text), amount(1), said("snart"))))));
    expect(typed.map((_, index) => sheet.getCell(6 + index, 1).value)).toEqual(typed);
    for (let at = 6; at < 6 + typed.length; at += 1) expect(sheet.getCell(at, 1).formula).toBeFalsy();
  });

  test("leaves out characters that make Excel call a file damaged", async () => {
    const sheet = await firstTable(await report(tableOf([row("line", said("a\u0000b\u0007c\uffffd\ud800e\u007f"), amount(1)), row("line", said("_x0041_"), amount(1))])));
    expect(sheet.getCell("A6").value).toBe("abcde");
    expect(sheet.getCell("A7").value).toBe("_x0041_");
  });

  test("refuses a figure that no cell can hold", async () => {
    await expect(async () => report(tableOf([row("line", said("Lønn"), amount("1e400"))]))).rejects.toThrow(RangeError);
  });

  test("writes a formula only where it gives the engine's value", async () => {
    const sum = { sum: [{ row: 0, column: 1 }, { row: 1, column: 1 }, { row: 2, column: 1 }] };
    const lines = [row("line", said("Lønn"), amount(10)), row("line", said("Uten tall"), { value: null }), row("line", said("Inntekter"), amount(-4))];
    const right = await firstTable(await report(tableOf([...lines, row("total", said("SUM"), amount(6, sum))])));
    expect(right.getCell("B9").value).toEqual({ formula: "SUM(B6:B8)", result: 6 });
    const wrong = await firstTable(await report(tableOf([...lines, row("total", said("SUM"), amount(7, sum))])));
    expect(wrong.getCell("B9").value).toBe(7);
  });

  test("shows a blank zero as nothing and keeps its value, a date as a date, a missing figure as an empty cell", async () => {
    const sheet = await firstTable(await report(tableOf([row("line", said("Lønn"), amount(0), said("2025-12-31")), row("line", said("Strøm"), { value: null }, said("løpende"))])));
    expect([sheet.getCell("B6").value, sheet.getCell("B6").numFmt]).toEqual([0, "#,##0;-#,##0;"]);
    expect([sheet.getCell("C6").value, sheet.getCell("C6").numFmt]).toEqual([new Date(Date.UTC(2025, 11, 31)), "dd.mm.yyyy"]);
    expect([sheet.getCell("B7").value, sheet.getCell("C7").value]).toEqual([null, "løpende"]);
  });

  test("says unit, date, keys and host above the table, and sets totals in bold under a line", async () => {
    const sheet = await firstTable(await report(tableOf([row("line", said("Lønn"), amount(1)), row("total", said("SUM"), amount(1))], { asOf: "2024-11-30", keys: ["BRUK", "PC"], hostIncluded: false })));
    expect(["A1", "A2", "A3", "A4", "A5", "A6"].map((cell) => sheet.getCell(cell).value)).toEqual([
      "Driftsutgifter per november 2024", "Beløp i hele 1000 kr", "Per 30.11.2024", "Fordelt etter nøkkel: BRUK, PC", "Vertskommunen er ikke med i tabellen.", "Beregnet av Samfordel",
    ]);
    expect(sheet.getCell("A9").font.bold).toBeFalsy();
    expect(sheet.getCell("A10").font.bold).toBe(true);
    expect(sheet.getCell("A10").border.top).toBeDefined();
  });

  test("wraps a very long name in a row tall enough for it, and leaves numbers on one line", async () => {
    const long = "Drift og forvaltning av felles fagsystemer for oppvekst, helse og tekniske tjenester i hele samarbeidet, medregnet lisenser";
    const sheet = await firstTable(await report(tableOf([row("line", said(long), amount(-123456789))])));
    expect(sheet.getRow(6).height).toBeGreaterThanOrEqual(30);
    expect(sheet.getCell("A6").alignment.wrapText).toBe(true);
    expect(sheet.getColumn(2).width).toBeGreaterThan("-123 456 789".length);
  });

  test("tells two tables of one kind apart by their period", () => {
    const names = sheetNames([tableOf([]), tableOf([], { name: "drift-2024-10" }), tableOf([], { name: "drift" })], "nb");
    expect([...names.values()]).toEqual(["Drift 2024-11", "Drift 2024-10", "Drift"]);
  });
});
