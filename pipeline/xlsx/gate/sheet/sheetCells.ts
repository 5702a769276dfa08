import { address, type Cell } from "../../../../core/workbook.ts";
import { hold } from "../refusal.ts";
import type { Limits } from "../limits.ts";

/** The cells of a sheet with a value, by row and column, while it is read. */
export interface SheetCells {
  readonly rows: Cell[][];
  readonly formulas: Map<string, string>;
  readonly percents: Set<string>;
  /** Columns from the first to the last with a value, and rows that have one. */
  width: number;
  filled: number;
  /** The row that was begun last. */
  last: number;
}

export const noCells = (): SheetCells => ({ rows: [], formulas: new Map(), percents: new Set(), width: 0, filled: 0, last: -1 });

export function putCell(cells: SheetCells, row: number, column: number, value: Cell, limits: Limits, before: number): void {
  let line = cells.rows[row];
  if (line === undefined) {
    hold(limits, "rows", row + 1);
    line = cells.rows[row] = [];
    cells.filled += 1;
  }
  if (column >= cells.width) { hold(limits, "columns", column + 1); cells.width = column + 1; }
  hold(limits, "cells", before + cells.filled * cells.width);
  while (line.length < column) line.push(null);
  line[column] = value;
}

/** A place that something else covers holds nothing. */
export function clearCell({ rows, formulas, percents }: SheetCells, row: number, column: number): void {
  rows[row]![column] = null;
  formulas.delete(address(row, column));
  percents.delete(address(row, column));
}
