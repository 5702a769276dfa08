import { HostError } from "../hostError.ts";

/** A rectangle of cells, zero-based. */
export interface Box { readonly row: number; readonly column: number; readonly height: number; readonly width: number }

export const wholeSheet: Box = { row: 0, column: 0, height: 1_048_576, width: 16_384 };

const letters = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26));
const columnOf = (name: string): number => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B2`, `$B$2:D5`: in any order of its corners. */
export function parseA1(text: string): Box {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(text.toUpperCase());
  if (!match) throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  const [column, row] = [columnOf(match[1]!), Number(match[2]) - 1];
  const [toColumn, toRow] = match[3] === undefined ? [column, row] : [columnOf(match[3]), Number(match[4]) - 1];
  return { row: Math.min(row, toRow), column: Math.min(column, toColumn), height: Math.abs(toRow - row) + 1, width: Math.abs(toColumn - column) + 1 };
}

export function toA1({ row, column, height, width }: Box): string {
  const first = `${letters(column)}${row + 1}`;
  return height === 1 && width === 1 ? first : `${first}:${letters(column + width - 1)}${row + height}`;
}

/** A sheet's name as Excel writes it before an exclamation mark. */
export const quoted = (sheet: string): string => (/^[A-Za-z_ÆØÅæøå][\wÆØÅæøå.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);

export const overlap = (a: Box, b: Box): boolean =>
  a.row < b.row + b.height && b.row < a.row + a.height && a.column < b.column + b.width && b.column < a.column + a.width;

export const covers = (outer: Box, inner: Box): boolean =>
  outer.row <= inner.row && outer.column <= inner.column && outer.row + outer.height >= inner.row + inner.height && outer.column + outer.width >= inner.column + inner.width;

export function hull(a: Box, b: Box): Box {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { row, column, height: Math.max(a.row + a.height, b.row + b.height) - row, width: Math.max(a.column + a.width, b.column + b.width) - column };
}
