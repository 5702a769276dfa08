import { columnName, placeOf } from "../../../../core/workbook.ts";

export interface Place { readonly row: number; readonly column: number }

/** Texts and quoted sheet names are passed by, and words that only look like a reference: functions (`LOG10(`), sheets (`A1!`), defined names. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\])|[\p{L}\p{N}_.\\]+/gu;

/** A shared formula's text as it reads in another of its cells: relative references move as far as the cell does. */
export function moveFormula(formula: string, from: Place, to: Place): string {
  return formula.replace(token, (seen, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    const place = letters === undefined ? undefined : placeOf(letters + digits!);
    if (!place || place.row < 0 || place.column >= columns) return seen;
    const column = fixedColumn === "$" ? place.column : wrap(place.column + to.column - from.column, columns);
    const row = fixedRow === "$" ? place.row : wrap(place.row + to.row - from.row, rows);
    return `${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`;
  });
}

const columns = 16_384;
const rows = 1_048_576;

/** Past the sheet's last row comes its first, as in Excel. */
const wrap = (at: number, size: number): number => ((at % size) + size) % size;
