import XLSX from "xlsx";
import { placeOf, type Cell, type Grid } from "../../core/workbook.ts";

/**
 * The same sheets through SheetJS: values only. It shares nothing with our reader, not even what makes a number a date.
 * Throws when it cannot read the file, or reads it as another kind of file.
 */
export function readSheetJs(bytes: Uint8Array): readonly Grid[] {
  const book = XLSX.read(bytes, { type: "array", cellText: false, cellHTML: false, cellFormula: false, cellNF: true });
  const kind = (book as { bookType?: string }).bookType ?? "xlsx";
  if (!/^xls[xm]$/.test(kind)) throw new Error(`read as ${kind}`);
  const dateShift = book.Workbook?.WBProps?.date1904 === true ? 1462 : 0;
  return book.SheetNames.map((name) => ({ sheet: name, rows: rowsOf(book.Sheets[name] ?? {}, dateShift), origin: { row: 0, column: 0 }, formulas: new Map(), percents: new Set() }));
}

function rowsOf(sheet: XLSX.WorkSheet, dateShift: number): Cell[][] {
  const rows: Cell[][] = [];
  for (const [at, cell] of Object.entries(sheet) as [string, XLSX.CellObject][]) {
    const place = at.startsWith("!") ? undefined : placeOf(at);
    const value = place && valueOf(cell, dateShift);
    if (place && value != null) (rows[place.row] ??= [])[place.column] = value;
  }
  for (const { s, e } of sheet["!merges"] ?? []) {
    for (let row = s.r; row <= Math.min(e.r, rows.length - 1); row += 1) {
      for (const column of Object.keys(rows[row] ?? []).map(Number)) if (column >= s.c && column <= e.c && (row > s.r || column > s.c)) rows[row]![column] = null;
    }
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
}

function valueOf(cell: XLSX.CellObject, dateShift: number): Cell {
  switch (cell.t) {
    case "e": return { error: cell.w ?? String(cell.v) };
    case "n": return Number(cell.v) + (dateShift > 0 && Math.abs(Number(cell.v)) >= 1 && XLSX.SSF.is_date(String(cell.z ?? "")) ? dateShift : 0);
    case "s": case "b": return cell.v as string | boolean;
    default: return null;
  }
}
