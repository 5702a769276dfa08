import type { Cell, Grid } from "../../workbook.ts";

/** Cells of one row above a table, from a column up to but not including another; zero-based within the grid. */
export interface Line { readonly row: number; readonly from: number; readonly to: number }

export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");

/** The cells of a line that hold something. */
export const cellsOf = ({ rows }: Grid, { row, from, to }: Line): readonly { readonly cell: Cell; readonly column: number }[] =>
  (rows[row] ?? []).slice(from, to).flatMap((cell, index) => (isBlank(cell) ? [] : [{ cell, column: from + index }]));

/** A text read as a label with its value: behind its colon, or in the next cell of the line that holds something. */
export function labelled({ rows }: Grid, { row, to }: Line, cell: Cell, column: number): { readonly label?: string; readonly value: Cell; readonly at: number } {
  if (typeof cell !== "string") return { value: null, at: column };
  const [label = "", ...rest] = cell.split(":");
  const inline = rest.join(":").trim();
  if (inline !== "") return { label, value: inline, at: column };
  const next = rows[row]!.slice(0, to).findIndex((one, index) => index > column && !isBlank(one));
  return next < 0 ? { label, value: null, at: column } : { label, value: rows[row]![next]!, at: next };
}
