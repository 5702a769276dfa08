import type { Cell, Grid } from "../../core/workbook.ts";

/** A sheet from plain rows; formulas and per cent cells by address. */
export const gridOf = (sheet: string, rows: Cell[][], more: { formulas?: Record<string, string>; percents?: string[]; hidden?: boolean } = {}): Grid => ({
  sheet, rows, origin: { row: 0, column: 0 }, formulas: new Map(Object.entries(more.formulas ?? {})), percents: new Set(more.percents ?? []), ...(more.hidden ? { hidden: true } : {}),
});
