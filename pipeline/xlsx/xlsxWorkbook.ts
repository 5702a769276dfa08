import type ExcelJS from "exceljs";
import { isError, type Cell, type Patch, type Workbook } from "../../core/workbook.ts";
import { readXlsx } from "./readXlsx.ts";
import { serialise } from "./writeXlsx.ts";

export interface XlsxWorkbook extends Workbook {
  /** The workbook as it is now, patches included. The bytes it was made from are never touched. */
  bytes(): Uint8Array;
}

/** The workbook port over the bytes of a file. Reading bytes that are no workbook throws: ask `readXlsx` first. */
export function xlsxWorkbook(original: Uint8Array): XlsxWorkbook {
  let current = original;
  return {
    bytes: () => current,
    async read(sheets) {
      const grids = await readXlsx(current, sheets);
      if ("problem" in grids) throw new Error(`not a workbook: ${grids.detail}`);
      return grids;
    },
    async write(patches) {
      const { default: exceljs } = await import("exceljs");
      const book = new exceljs.Workbook();
      await book.xlsx.load(current as unknown as ExcelJS.Buffer);
      for (const patch of patches) apply(book, patch);
      // Stored results that depend on patched cells are stale now: Excel shall calculate anew when it opens the file.
      book.calcProperties = { ...book.calcProperties, fullCalcOnLoad: true };
      current = await serialise(book);
    },
  };
}

function apply(book: ExcelJS.Workbook, patch: Patch): void {
  const sheet = book.getWorksheet(patch.sheet) ?? book.addWorksheet(patch.sheet);
  patch.rows.forEach((row, down) => row.forEach((value, right) => {
    const cell = sheet.getCell(patch.row + down + 1, patch.column + right + 1);
    // The hidden cells of a merge hand what is written on to their master, which the patch did not mean.
    if (cell.master !== cell) return;
    const format = patch.numberFormats?.[down]?.[right];
    if (format != null) cell.numFmt = format;
    if (value !== null) cell.value = storable(value);
  }));
}

const storable = (value: Exclude<Cell, null>): ExcelJS.CellValue =>
  value === "" ? null : isError(value) ? { error: value.error as ExcelJS.CellErrorValue["error"] } : value;
