import type ExcelJS from "exceljs";
import { address, type Cell, type Grid } from "../../../core/workbook.ts";
import { cellOf } from "./cellOf.ts";
import { prepare, preparedFormat } from "./prepare.ts";

/**
 * The second opinion: the same grids through exceljs' `load`, which shares nothing with our own reader but the number formats.
 * Only to compare with (tests and `npm run corpus`): it throws at what it cannot read, and has no limits.
 */
export async function readSecond(bytes: Uint8Array): Promise<readonly Grid[]> {
  const prepared = prepare(bytes);
  const { default: exceljs } = await import("exceljs");
  const book = new exceljs.Workbook();
  await book.xlsx.load(prepared.bytes as unknown as ExcelJS.Buffer);
  return book.worksheets.map((sheet) => gridOf(sheet, prepared.dateShift));
}

/** A sheet from A1 to its last row and column with a value: rows of equal length. */
function gridOf(sheet: ExcelJS.Worksheet, dateShift: number): Grid {
  const sparse: Cell[][] = [];
  const formulas = new Map<string, string>();
  const percents = new Set<string>();
  let width = 0;
  sheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, columnNumber) => {
      const value = cellOf(cell, dateShift);
      const at = address(rowNumber - 1, columnNumber - 1);
      if (cell.formula) formulas.set(at, cell.formula);
      if (value === null) return;
      (sparse[rowNumber - 1] ??= [])[columnNumber - 1] = value;
      width = Math.max(width, columnNumber);
      if (typeof value === "number" && cell.numFmt === preparedFormat.percent) percents.add(at);
    });
  });
  const blank: readonly Cell[] = Array.from({ length: width }, () => null);
  const rows = Array.from(sparse, (row) => (row ? blank.map((empty, column) => row[column] ?? empty) : blank));
  return { sheet: sheet.name, rows, origin: { row: 0, column: 0 }, formulas, percents, ...(sheet.state === "visible" ? {} : { hidden: true }) };
}
