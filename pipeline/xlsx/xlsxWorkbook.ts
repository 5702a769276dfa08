import type ExcelJS from "exceljs";
import { columnName, isError, isFormula, type Patch, type PatchCell, type Role, type Workbook } from "../../core/workbook.ts";
import { emptyText, withEmptyResults } from "./emptyResults.ts";
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
      await book.xlsx.load(withEmptyResults(current) as unknown as ExcelJS.Buffer);
      book.eachSheet(unmark);
      for (const patch of patches) apply(book, patch);
      // Stored results that depend on patched cells are stale now: Excel shall calculate anew when it opens the file.
      book.calcProperties = { ...book.calcProperties, fullCalcOnLoad: true };
      current = await serialise(book);
    },
  };
}

/** A formula that gave no characters is written as that again, and not as one that was never calculated. */
function unmark(sheet: ExcelJS.Worksheet): void {
  sheet.eachRow((row) => row.eachCell((cell) => {
    if (cell.formula && cell.result === emptyText) cell.value = { ...(cell.value as ExcelJS.CellFormulaValue), result: "" };
  }));
}

function apply(book: ExcelJS.Workbook, patch: Patch): void {
  const sheet = book.getWorksheet(patch.sheet) ?? book.addWorksheet(patch.sheet);
  if (patch.remove) { book.removeWorksheet(sheet.id); return; }
  if (patch.name !== undefined) book.definedNames.add(`'${patch.sheet.replaceAll("'", "''")}'!$${columnName(patch.column)}$${patch.row + 1}`, patch.name);
  patch.widths?.forEach((width, index) => { sheet.getColumn(patch.column + index + 1).width = width; });
  patch.rows.forEach((row, down) => row.forEach((value, right) => {
    const cell = sheet.getCell(patch.row + down + 1, patch.column + right + 1);
    // The hidden cells of a merge hand what is written on to their master, which the patch did not mean.
    if (cell.master !== cell) return;
    const format = patch.numberFormats?.[down]?.[right];
    if (format != null) cell.numFmt = format;
    const role = patch.roles?.[down]?.[right];
    if (role != null) Object.assign(cell, looks[role]);
    if (value !== null) cell.value = storable(value);
  }));
}

const looks: Readonly<Record<Role, Partial<ExcelJS.Style>>> = {
  title: { font: { bold: true, size: 14 } },
  note: { font: { italic: true, color: { argb: "FF595959" } } },
  heading: { font: { bold: true }, fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDE6EE" } }, alignment: { wrapText: true, vertical: "bottom" } },
  figure: {},
  total: { font: { bold: true }, border: { top: { style: "thin" } } },
};

const storable = (value: Exclude<PatchCell, null>): ExcelJS.CellValue =>
  value === "" ? null : isFormula(value) ? { formula: value.formula, result: value.result ?? "" } : isError(value) ? { error: value.error as ExcelJS.CellErrorValue["error"] } : value;
