/** What a cell holds. Dates are Excel serials; an error is Excel's own (`#REF!`) or `not-calculated`: a formula without a result. */
export type Cell = string | number | boolean | null | { readonly error: string };

export const notCalculated: Cell = { error: "not-calculated" };

export const isError = (cell: Cell | undefined): cell is { readonly error: string } => typeof cell === "object" && cell !== null;

/** A rectangle of one sheet. `origin` is the zero-based row and column of its first cell. */
export interface Grid {
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly origin: { readonly row: number; readonly column: number };
  /** Formula text without `=`, by address, for the cells that compute. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Addresses of numbers that Excel shows as percentages. */
  readonly percents: ReadonlySet<string>;
  readonly hidden?: boolean;
}

/** What a cell is to hold: a plain value, or a formula (English, without `=`) with the result it is known to have. */
export type PatchCell = Cell | { readonly formula: string; readonly result: string | number | boolean | null };

export const isFormula = (cell: PatchCell | undefined): cell is { readonly formula: string; readonly result: string | number | boolean | null } =>
  typeof cell === "object" && cell !== null && "formula" in cell;

/** How a cell is meant to look; each door says it in its own way. */
export type Role = "title" | "note" | "heading" | "figure" | "total";

/**
 * Cells to write, from a zero-based row and column; a sheet that is not there is added last. `null` leaves a cell as it was,
 * `""` clears it. Text is always text: what begins with = + - @ never becomes a formula.
 */
export interface Patch {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly PatchCell[])[];
  readonly numberFormats?: readonly (readonly (string | null)[])[];
  readonly roles?: readonly (readonly (Role | null)[])[];
  /** Column widths in characters, from the patch's first column. */
  readonly widths?: readonly number[];
  /** A workbook name for the patch's first cell. */
  readonly name?: string;
  /** The sheet is one the product made and is to go again (undo of its first writing); nothing else in the patch counts. */
  readonly remove?: true;
}

/** The port both doors implement: Excel through Office.js, files through exceljs, arrays in tests. */
export interface Workbook {
  /** Reads whole used ranges; without names, every sheet. A name that does not exist gives no grid. */
  read(sheets?: readonly string[]): Promise<readonly Grid[]>;
  write(patches: readonly Patch[]): Promise<void>;
}

export const columnName = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);

/** The A1 address of a zero-based row and column. */
export const address = (row: number, column: number): string => columnName(column) + String(row + 1);

/** The zero-based place of an A1 address, with or without dollar signs; undefined when it is none. */
export function placeOf(cell: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(cell.toUpperCase()) ?? [];
  if (letters === undefined) return undefined;
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** The zero-based corners of an address or range, as `whereOf` writes it. */
function cornersOf(range: string) {
  const [first, last = first] = range.split(":").map(placeOf);
  return first && last ? { first, last } : undefined;
}

export function covers(range: string, cell: string): boolean {
  const [corners, at] = [cornersOf(range), placeOf(cell)];
  return at !== undefined && corners !== undefined
    && at.row >= corners.first.row && at.row <= corners.last.row && at.column >= corners.first.column && at.column <= corners.last.column;
}

/** An address as `address` writes it. */
const isAddress = /^[A-Z]{1,3}[1-9]\d*$/;

/** Every address of a range, row by row; an address is a range of one. */
export function cellsIn(range: string): readonly string[] {
  if (isAddress.test(range)) return [range];
  const corners = cornersOf(range);
  if (!corners) return [];
  const { first, last } = corners;
  const [rows, columns] = [last.row - first.row + 1, last.column - first.column + 1];
  return Array.from({ length: rows * columns }, (_, index) => address(first.row + Math.floor(index / columns), first.column + (index % columns)));
}
