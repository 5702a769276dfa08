import { describe, expect, it, vi } from "vitest";
import { isError, notCalculated } from "../../core/workbook.ts";
import { writeXlsx } from "../../pipeline/xlsx/writeXlsx.ts";
import { xlsxWorkbook } from "../../pipeline/xlsx/xlsxWorkbook.ts";
import { memoryWorkbook } from "../support/memoryWorkbook.ts";
import { behavesLikeWorkbook } from "./behavesLikeWorkbook.ts";

describe("a workbook in memory", () => behavesLikeWorkbook((sheets) => Promise.resolve(memoryWorkbook(sheets))));

describe("a workbook in a file", () => {
  behavesLikeWorkbook(async (sheets) => xlsxWorkbook(await writeXlsx((book) => {
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = book.addWorksheet(name);
      rows.forEach((row, down) => row.forEach((cell, right) => {
        if (cell !== null) sheet.getCell(down + 1, right + 1).value = isError(cell) ? { error: "#DIV/0!" } : cell;
      }));
    }
  })));

  it("leaves the bytes it was made from alone, and asks Excel to calculate anew what a patch made stale", async () => {
    const original = await writeXlsx((book) => { book.addWorksheet("A").getCell("A1").value = 1; });
    const copy = original.slice();
    const book = xlsxWorkbook(original);
    await book.write([{ sheet: "A", row: 0, column: 0, rows: [[2]], numberFormats: [["0.00%"]] }]);
    expect(original).toEqual(copy);
    expect(book.bytes()).not.toEqual(copy);
    const [grid] = await xlsxWorkbook(book.bytes()).read();
    expect(grid!.rows).toEqual([[2]]);
    expect([...grid!.percents]).toEqual(["A1"]);
  });

  it("does not overwrite a merge's master when a patch covers its hidden cells", async () => {
    const book = xlsxWorkbook(await writeXlsx((made) => { const sheet = made.addWorksheet("A"); sheet.getCell("A1").value = "tittel"; sheet.mergeCells("A1:C1"); }));
    await book.write([{ sheet: "A", row: 0, column: 1, rows: [["x", "y"]] }]);
    expect((await book.read())[0]!.rows).toEqual([["tittel"]]);
  });

  it("keeps apart, also when it has written, a formula that gave no characters and one that was never calculated", async () => {
    const book = xlsxWorkbook(await writeXlsx((made) => {
      const sheet = made.addWorksheet("A");
      sheet.getCell("A1").value = { formula: 'IF(B1="","",B1)', result: "" };
      sheet.getCell("A2").value = { formula: "B1" } as { formula: string; result: number };
    }));
    await book.write([{ sheet: "A", row: 0, column: 2, rows: [[1]] }]);
    expect((await book.read())[0]!.rows).toEqual([["", null, 1], [notCalculated, null, null]]);
  });

  it("is the same bytes whenever it is written", async () => {
    const make = () => writeXlsx((book) => { book.addWorksheet("A").getCell("A1").value = { formula: "1+1", result: 2 }; });
    const first = await make();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2031, 5, 6, 7, 8, 9) });
    try { expect(await make()).toEqual(first); } finally { vi.useRealTimers(); }
  });
});
