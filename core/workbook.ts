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

/** Cells to write, from a zero-based row and column. `null` leaves a cell as it was, `""` clears it. */
export interface Patch {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly numberFormats?: readonly (readonly (string | null)[])[];
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
