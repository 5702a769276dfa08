import type { Style } from "./style.ts";

/** A formula carries its value: nobody has to calculate the book before reading it. */
export interface Formula { readonly formula: string; readonly result: number }
export interface Link { readonly text: string; readonly hyperlink: string }
export type CellValue = string | number | null | Formula | Link;
export interface Cell { value: CellValue; style: Style }

/** A row's cells from the left; its height in points, or what the reader's program makes of it. */
export interface Row { readonly cells: (Cell | undefined)[]; height?: number }

/** A real Excel table: its heading row and its last line, both one-based. */
export interface Table { readonly name: string; readonly headings: readonly string[]; readonly headerRow: number; readonly lastRow: number; readonly look: string }

/** How a sheet is seen and printed: one page wide. Margins in inches, widths in characters. */
export interface Page {
  readonly widths: readonly number[];
  readonly orientation: "portrait" | "landscape";
  readonly paperSize: number;
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  readonly footer: string;
  /** What is printed, e.g. `$A$1:$H$40`. */
  readonly area: string;
  /** One-based rows: kept in sight on screen, and repeated on every page. */
  readonly frozenRow?: number;
  readonly titleRow?: number;
}

export interface Sheet {
  readonly name: string;
  /** By one-based number; a row nobody asked for is not there, and of tens of thousands each is made when it is written and then forgotten. */
  readonly rows: (Row | (() => Row) | undefined)[];
  readonly merges: string[];
  /** Rows after which a new page begins. */
  readonly breaks: number[];
  table?: Table;
  filter?: string;
  page?: Page;
}

export interface Book {
  readonly sheets: Sheet[];
  /** Ranges such as `Ark!$A$1:$B$9` by the names they go by in formulas. */
  readonly names: Map<string, string[]>;
}

export const newBook = (): Book => ({ sheets: [], names: new Map() });

export function addSheet(book: Book, name: string): Sheet {
  const sheet: Sheet = { name, rows: [], merges: [], breaks: [] };
  book.sheets.push(sheet);
  return sheet;
}

/** A row as it is, or as it is made. */
export const made = (row: Row | (() => Row)): Row => (typeof row === "function" ? row() : row);

/** The row of that one-based number, made when it is first asked for. */
export function rowOf(sheet: Sheet, number: number): Row {
  const row = made(sheet.rows[number] ?? { cells: [] });
  sheet.rows[number] = row;
  return row;
}

/** Puts a value in a cell, row and column counted from one. Styles are told apart by what they are: the same look should be one object. */
export function put(sheet: Sheet, row: number, column: number, value: CellValue, style: Style = unstyled): void {
  rowOf(sheet, row).cells[column - 1] = { value, style };
}

const unstyled: Style = {};
