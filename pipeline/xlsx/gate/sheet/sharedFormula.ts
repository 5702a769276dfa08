import { columnName, placeOf } from "../../../../core/workbook.ts";

export interface Place { readonly row: number; readonly column: number }

/** Texts and quoted sheet names are passed by; what remains may be a reference, or look like one: a function's or a defined name. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!])|[\w.\\]+/g;

/** A shared formula's text as it reads in another of its cells: relative references move as far as the cell does. */
export function moveFormula(formula: string, from: Place, to: Place): string {
  const down = to.row - from.row;
  const right = to.column - from.column;
  return formula.replace(token, (seen) => {
    const place = placeOf(seen);
    if (!place || seen.startsWith('"') || seen.startsWith("'") || place.column >= 16_384) return seen;
    const column = seen.startsWith("$") ? place.column : wrap(place.column + right, 16_384);
    const row = seen.lastIndexOf("$") > 0 ? place.row : wrap(place.row + down, 1_048_576);
    return `${seen.startsWith("$") ? "$" : ""}${columnName(column)}${seen.lastIndexOf("$") > 0 ? "$" : ""}${row + 1}`;
  });
}

/** Past the sheet's last row comes its first, as in Excel. */
const wrap = (at: number, size: number): number => ((at % size) + size) % size;
