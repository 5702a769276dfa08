import type { Cell } from "../workbook.ts";

/** What a cell is to the eye: each role has one look, whoever draws it. */
export type CellRole = "title" | "label" | "about" | "unit" | "remark" | "heading" | "input" | "output" | "total";

/** One cell to write, zero-based. A formula carries the value it computes to. */
export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  readonly role: CellRole;
  readonly value: Cell;
  readonly formula?: string;
  readonly format?: string;
  readonly align?: "left" | "right";
}

/** A whole sheet as it is to look, independent of who writes it. Widths in characters, heights in points. */
export interface Layout {
  readonly sheet: string;
  readonly cells: readonly LayoutCell[];
  readonly headerRow: number;
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Dropdowns: `last` is the last row, same column. */
  readonly lists: readonly { readonly row: number; readonly last: number; readonly column: number; readonly choices: readonly string[] }[];
}
