import { address, columnName, placeOf } from "../workbook.ts";

/** Texts, sheet names and function names are left as they are; what remains of this shape is a reference. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[A-Za-z_ÆØÅæøå][\w.]*(?=[(!])|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(!])/gi;
/** A template's formula shows nothing over blanks; what it computes stands inside. */
const overBlanks = /^IF\(COUNT\([^()]*\)=0,"",(.*)\)$/i;

/** A formula as seen from its own cell (R1C1, relative): a sound column has the same in every row. */
export function relativeFormula(formula: string, cell: string): string {
  const here = placeOf(cell)!;
  const plain = overBlanks.exec(formula)?.[1] ?? formula;
  return plain.replace(token, (seen: string, fixedColumn: string | undefined, letters: string | undefined, fixedRow: string | undefined, digits: string | undefined) => {
    if (letters === undefined || digits === undefined) return seen;
    const { row, column } = placeOf(letters + digits)!;
    return `R${fixedRow ? row : `[${row - here.row}]`}C${fixedColumn ? column : `[${column - here.column}]`}`;
  });
}

/** The same formula as it stands in a cell. */
export function formulaIn(relative: string, cell: string): string {
  const here = placeOf(cell)!;
  return relative.replace(/R(\[?)(-?\d+)\]?C(\[?)(-?\d+)\]?/g, (_, movesRow: string, row: string, movesColumn: string, column: string) => {
    if (movesRow && movesColumn) return address(here.row + Number(row), here.column + Number(column));
    return (movesColumn ? columnName(here.column + Number(column)) : `$${columnName(Number(column))}`) + (movesRow ? String(here.row + Number(row) + 1) : `$${Number(row) + 1}`);
  });
}
