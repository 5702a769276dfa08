import type ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { serialOf } from "../../core/period.ts";
import { notCalculated, type Grid } from "../../core/workbook.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { writeXlsx } from "../../pipeline/xlsx/writeXlsx.ts";

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const dates = "dd.mm.yyyy";

/** Reads a workbook built cell by cell, after `edit` has changed the text of its parts. */
async function read(build: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void, edit?: (part: string, name: string) => string): Promise<Grid> {
  let bytes = await writeXlsx((book) => build(book.addWorksheet("A"), book));
  if (edit) bytes = zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strToU8(edit(strFromU8(part), name))])));
  const grids = await readXlsx(bytes);
  if ("problem" in grids) throw new Error(`${grids.problem}: ${grids.detail}`);
  return grids[0]!;
}
const first = async (...args: Parameters<typeof read>) => (await read(...args)).rows[0]?.[0];

describe("what a cell holds", () => {
  it("is 0 and FALSE when that is what a formula gave", async () => {
    const { rows } = await read((sheet) => { sheet.getCell("A1").value = { formula: "1-1", result: 0 }; sheet.getCell("B1").value = { formula: "1=2", result: false as never }; });
    expect(rows).toEqual([[0, false]]);
  });

  it("is «not calculated», and never 0, when a formula has no result", async () => {
    const grid = await read((sheet) => { sheet.getCell("A1").value = { formula: "SUM(B1:B9)" } as ExcelJS.CellFormulaValue; });
    expect(grid.rows).toEqual([[notCalculated]]);
    expect(grid.formulas).toEqual(new Map([["A1", "SUM(B1:B9)"]]));
  });

  it("is empty text when a formula gave empty text", async () => {
    const cell = await first((sheet) => { sheet.getCell("A1").value = { formula: "IF(1=1,\"\",2)", result: "x" }; }, (part) => part.replace("<v>x</v>", "<v></v>"));
    expect(cell).toBe("");
  });

  it("is an error when Excel shows one, typed or computed", async () => {
    const { rows } = await read((sheet) => { sheet.getCell("A1").value = { error: "#REF!" }; sheet.getCell("B1").value = { formula: "1/0", result: { error: "#DIV/0!" } }; });
    expect(rows).toEqual([[{ error: "#REF!" }, { error: "#DIV/0!" }]]);
  });

  it("is the plain text of rich text and of links", async () => {
    const { rows } = await read((sheet) => {
      sheet.getCell("A1").value = { richText: [{ text: "Må ", font: { bold: true } }, { text: "bestilles" }] };
      sheet.getCell("B1").value = { text: "Rauma", hyperlink: "https://www.rauma.kommune.no" };
    });
    expect(rows).toEqual([["Må bestilles", "Rauma"]]);
  });

  it("stands in a merge's first cell only, so that a merged 100 does not sum to 300", async () => {
    const { rows } = await read((sheet) => { sheet.getCell("A1").value = 100; sheet.mergeCells("A1:C1"); sheet.getCell("D1").value = 1; });
    expect(rows).toEqual([[100, null, null, 1]]);
  });

  it("is text when the text looks like a number", async () => {
    expect(await first((sheet) => { sheet.getCell("A1").value = "88 439"; })).toBe("88 439");
  });
});

describe("dates are serials", () => {
  const october = serialOf("2024-10-31");

  it("when typed and when computed", async () => {
    const { rows } = await read((sheet) => {
      sheet.getCell("A1").value = day("2024-10-31");
      sheet.getCell("B1").value = { formula: "A1", result: day("2024-10-31") };
      for (const cell of ["A1", "B1"]) sheet.getCell(cell).numFmt = dates;
    });
    expect(rows).toEqual([[october, october]]);
  });

  for (const flag of ["1", "true"]) {
    it(`counted from 1900 also in a workbook that counts from 1904 (date1904="${flag}")`, async () => {
      const cell = await first(
        (sheet, book) => { book.properties.date1904 = true; sheet.getCell("A1").value = day("2024-10-31"); sheet.getCell("A1").numFmt = dates; sheet.getCell("B1").value = 45; },
        (part, name) => (name === "xl/workbook.xml" ? part.replace('date1904="1"', `date1904="${flag}"`) : part),
      );
      expect(cell).toBe(october);
    });
  }

  it("while plain numbers of a 1904 workbook stay as they are", async () => {
    expect(await first((sheet, book) => { book.properties.date1904 = true; sheet.getCell("A1").value = 45; })).toBe(45);
  });

  it("and text or an error in a date cell is kept as what it is", async () => {
    const { rows } = await read((sheet) => {
      sheet.getCell("A1").value = { formula: "B9", result: "ikke satt" };
      sheet.getCell("B1").value = { formula: "1/0", result: { error: "#N/A" } };
      for (const cell of ["A1", "B1"]) sheet.getCell(cell).numFmt = dates;
    });
    expect(rows).toEqual([["ikke satt", { error: "#N/A" }]]);
  });

  it("but a number format with letters in it makes no date", async () => {
    const { rows } = await read((sheet) => ["#,##0\\ \\m\\i\\l\\l", '0 "dager"', "[$kr-414] #,##0", "[Red]-0", "General"].forEach((format, at) => {
      sheet.getCell(1, at + 1).value = 897;
      sheet.getCell(1, at + 1).numFmt = format;
    }));
    expect(rows).toEqual([[897, 897, 897, 897, 897]]);
  });
});

it("says which numbers Excel shows as percentages", async () => {
  const grid = await read((sheet) => ["0%", "0.00 %", "0", '0 "%"', "#,##0.00\\ %"].forEach((format, at) => {
    sheet.getCell(1, at + 1).value = 0.481;
    sheet.getCell(1, at + 1).numFmt = format;
  }));
  expect([...grid.percents]).toEqual(["A1", "B1", "E1"]);
});

it("gives each cell of a shared formula its own text", async () => {
  const grid = await read((sheet) => {
    [1, 2, 3].forEach((value, at) => { sheet.getCell(at + 1, 1).value = value; });
    sheet.getCell("B1").value = { formula: "A1*2", result: 2, shareType: "shared", ref: "B1:B3" } as ExcelJS.CellFormulaValue;
    sheet.getCell("B2").value = { sharedFormula: "B1", result: 4 } as ExcelJS.CellSharedFormulaValue;
    sheet.getCell("B3").value = { sharedFormula: "B1", result: 6 } as ExcelJS.CellSharedFormulaValue;
  });
  expect(grid.rows).toEqual([[1, 2], [2, 4], [3, 6]]);
  expect([...grid.formulas]).toEqual([["B1", "A1*2"], ["B2", "A2*2"], ["B3", "A3*2"]]);
});

it("reads hidden sheets and says that they are hidden", async () => {
  const bytes = await writeXlsx((book) => { book.addWorksheet("Synlig"); book.addWorksheet("Skjult", { state: "hidden" }); book.addWorksheet("Gjemt", { state: "veryHidden" }); });
  expect((await readXlsx(bytes) as readonly Grid[]).map(({ sheet, hidden }) => [sheet, hidden ?? false])).toEqual([["Synlig", false], ["Skjult", true], ["Gjemt", true]]);
});

describe("what is no workbook is told by its content", () => {
  const cases: readonly (readonly [string, Uint8Array, string, string])[] = [
    ["an empty file", new Uint8Array(), "not-workbook", "empty"],
    ["a CSV file", strToU8("Kommune;Antall\nAukra;3\n"), "not-workbook", "text"],
    ["a CSV file in UTF-16", new Uint8Array([0xff, 0xfe, ...[..."a;b\n1;2\n"].flatMap((letter) => [letter.charCodeAt(0), 0])]), "not-workbook", "text"],
    ["a web page", strToU8("\ufeff<html><table><tr><td>1</td></tr></table></html>"), "not-workbook", "html"],
    ["an XML spreadsheet of 2003", strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'), "not-workbook", "xml"],
    ["an older Office file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "not-workbook", "cfb"],
    ["a workbook of Excel 4", new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]), "not-workbook", "xls"],
    ["a lock file", Object.assign(new Uint8Array(165).fill(0x20), { 0: 3 }), "not-workbook", "lock"],
    ["an OpenDocument spreadsheet", zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<x/>") }), "not-workbook", "ods"],
    ["a binary workbook", zipSync({ "[Content_Types].xml": strToU8("<x/>"), "xl/workbook.bin": strToU8("x") }), "not-workbook", "xlsb"],
    ["some other archive", zipSync({ "les-meg.txt": strToU8("hei") }), "not-workbook", "zip"],
    ["a workbook whose sheet breaks off", zipSync({ "xl/workbook.xml": strToU8("<workbook><sheets") }), "damaged", "cut"],
  ];
  for (const [name, bytes, problem, detail] of cases) {
    it(`${name}: ${detail}`, async () => { expect(await readXlsx(bytes)).toMatchObject({ problem, detail }); });
  }

  it("a workbook that was only partly written, wherever it was cut", async () => {
    const whole = await writeXlsx((book) => { book.addWorksheet("A").getCell("A1").value = 1; });
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      expect(await readXlsx(whole.slice(0, Math.floor(whole.length * part)))).toEqual({ problem: "damaged", detail: "cut" });
    }
  });
});
