import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readModel } from "../../core/allocation/readModel.ts";
import { decimal, roundTo, sum } from "../../core/money.ts";
import { rules } from "../../core/rules/rules.ts";
import { readSetup } from "../../core/setup.ts";
import { bookKinds, books } from "../../core/sheets/books.ts";
import type { SheetContent } from "../../core/sheets/content.ts";
import { operatingReport } from "../../core/sheets/kinds/operatingReport.ts";
import { readWorkbook, type WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { address, type Grid } from "../../core/workbook.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { bookXlsx, templateXlsx } from "../../pipeline/xlsx/template.ts";
import { exampleBooks, exampleFolder } from "../../pipeline/example/books.ts";

const folder = (path: string): URL => new URL(`../../workbooks/${path}`, import.meta.url);
const committed = (path: string): Uint8Array => new Uint8Array(readFileSync(folder(path)));

async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const grids = await readXlsx(bytes);
  if ("problem" in grids) throw new Error(`${grids.problem}: ${grids.detail}`);
  return grids;
}
const factsOf = async (file: string, bytes: Uint8Array): Promise<WorkbookFacts> => readWorkbook(file, await gridsOf(bytes));
const contractsOf = (sheets: readonly SheetContent[]): string[] => sheets.map(({ contract }) => contract.id);

test("the example folder holds the example books and nothing else", () => {
  expect(readdirSync(folder(exampleFolder)).sort()).toEqual(exampleBooks.map(({ file }) => file).sort());
});

describe.each(exampleBooks)("$file", ({ file, sheets }) => {
  const path = `${exampleFolder}/${file}`;

  test("comes out of its data byte for byte, twice", async () => {
    const [once, again] = [await bookXlsx(sheets), await bookXlsx(sheets)];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    expect(Buffer.from(once).equals(Buffer.from(committed(path)))).toBe(true);
  });

  test("reads back without a finding, sheet by sheet as its contracts say", async () => {
    const facts = await factsOf(path, committed(path));
    expect(facts.findings).toEqual([]);
    expect(facts.unknown).toEqual([]);
    expect(facts.sheets.map(({ contract }) => contract)).toEqual(contractsOf(sheets));
  });

  test("reads back every value that was put in, and what each sheet speaks for", async () => {
    const facts = await factsOf(path, committed(path));
    sheets.forEach(({ contract, about = {}, rows, unit = contract.unit }, index) => {
      const read = facts.sheets[index]!;
      expect(read.about).toMatchObject({ ...about, ...(unit ? { unit } : {}) });
      expect(read.rows).toHaveLength(rows.length);
      rows.forEach((row, at) => {
        const computed = Object.keys(contract.columns).filter((name) => read.formulas[address(read.rows[at]!.row, (read.columns as Record<string, number>)[name] ?? 0)] !== undefined);
        for (const name of Object.keys(contract.columns).filter((one) => !computed.includes(one) && !contract.columns[one]!.output)) {
          expect([name, (read.rows[at]!.values as Record<string, unknown>)[name]]).toEqual([name, row[name] ?? null]);
        }
      });
    });
  });

  test("no result is typed: what a sheet computes is a live formula with its value", async () => {
    const facts = await factsOf(path, committed(path));
    for (const sheet of facts.sheets) {
      const contract = sheets.find((one) => one.contract.id === sheet.contract)!.contract;
      const results = [
        ...sheet.rows.flatMap((row) => Object.entries(contract.columns).filter(([name, column]) => column.output && row.values[name] !== null).map(([name]) => ({ row, name }))),
        ...sheet.totals.flatMap((row) => Object.entries(contract.columns).filter(([name, column]) => column.kind === "money" && row.values[name] !== null).map(([name]) => ({ row, name }))),
      ];
      for (const { row, name } of results) expect(sheet.formulas).toHaveProperty(address(row.row, (sheet.columns as Record<string, number>)[name]!));
    }
  });
});

test("the rules find nothing in the example but two forecasts that the source itself has below the actuals", async () => {
  const sheets = (await Promise.all(exampleBooks.map(({ file }) => factsOf(file, committed(`${exampleFolder}/${file}`))))).flatMap((facts) => facts.sheets);
  const source = { sheets, setup: readSetup(sheets).setup, model: readModel(sheets).model };
  expect(rules.flatMap((rule) => rule(source)).map(({ code, severity, values }) => `${severity} ${code} ${values.line ?? ""}`)).toEqual([
    "warning forecast-below-actual Videreutvikling P360 og M365", "warning forecast-below-actual Uforutsette kommuneprosjekter",
  ]);
  expect(readSetup(sheets).findings).toEqual([]);
  expect(readModel(sheets).findings).toEqual([]);
});

test("the actuals each round to the printed figure while their sum rounds to one less than the printed parts", async () => {
  const facts = await factsOf("", committed(`${exampleFolder}/okonomirapport-2024-11.xlsx`));
  const report = facts.sheets.find(({ contract }) => contract === operatingReport.id)!;
  const actuals = report.rows.map(({ values }) => decimal(Number(values.actual)));
  const one = decimal(1);
  expect(sum(actuals.map((actual) => roundTo(actual, one))).toNumber()).toBe(80442);
  expect(roundTo(decimal(Number(report.totals[0]!.values.actual)), one).toNumber()).toBe(80441);
});

describe.each(books)("the $kind template", ({ kind, file, sheets }) => {
  test("comes out byte for byte as committed", async () => {
    expect(Buffer.from(await templateXlsx(kind, 2026)).equals(Buffer.from(committed(`templates/${file}.xlsx`)))).toBe(true);
  });

  test("is known sheet by sheet, and says no more than that it is empty", async () => {
    const facts = await factsOf(file, await templateXlsx(kind, 2027));
    expect(facts.sheets.map(({ contract }) => contract)).toEqual(contractsOf(sheets(2027)));
    expect([...new Set(facts.findings.map(({ code }) => code))].filter((code) => code !== "table-empty" && code !== "row-without-figures")).toEqual([]);
  });
});

test("a template filled in on two rows reads as two rows: its formulas over empty rows say nothing", async () => {
  const [report] = books[0]!.sheets(2025);
  const rows = [{ costType: "Lønn", actual: 1, budget: 3, forecast: 2 }, { costType: "Lisens", budget: 5, forecast: 7 }];
  const facts = await factsOf("", await bookXlsx([{ ...report!, about: { period: "2025-03" }, rows }]));
  expect(facts.findings).toEqual([]);
  expect(facts.sheets[0]!.rows.map(({ values }) => values.variance)).toEqual([1, -2]);
  expect(facts.sheets[0]!.totals[0]!.values).toMatchObject({ actual: 1, budget: 8, variance: -1, forecast: 9 });
});

test("there is a book for every kind", () => {
  expect(books.map(({ kind }) => kind)).toEqual(bookKinds);
});
