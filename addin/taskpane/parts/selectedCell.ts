import { isMoney, type Money } from "../../../core/money.ts";
import { figureAt } from "../../../core/report/figureAt.ts";
import type { FoundFigure } from "../../../core/report/findFigure.ts";
import type { Touching } from "../../../core/report/explanation.ts";
import { resultMark } from "../../../core/sheets/resultMark.ts";
import { touches } from "../../../core/tasks/touches.ts";
import { placeOf } from "../../../core/workbook.ts";
import type { Checked } from "../check.ts";
import type { Selection } from "../door.ts";

/** What a selected cell is: a figure of a result (perhaps another one than the workbooks give now), a result's text, or a typed value and what rests on it. */
export type SelectedCell =
  | { readonly found: FoundFigure; readonly old?: { readonly seen: number; readonly now: Money } }
  | { readonly text: true }
  | { readonly touching: Touching };

export function selectedCell({ reading, consolidation }: Checked, { file, sheet, cell }: Selection): SelectedCell {
  const book = reading.books.find((one) => one.file === (file ?? reading.target)) ?? reading.books[0];
  const grid = book?.grids.find((one) => one.sheet === sheet);
  if (!grid || !resultMark(grid)) return { touching: touches(consolidation, { ...(book ? { file: book.file } : {}), sheet, cell }) };
  const at = placeOf(cell);
  const found = at && figureAt(consolidation.tables, grid, at);
  if (!at || !found) return { text: true };
  const seen = grid.rows[at.row - grid.origin.row]?.[at.column - grid.origin.column];
  const now = found.row.figures[found.at.column]?.value;
  return { found, ...(typeof seen === "number" && isMoney(now) && now.minus(seen).abs().greaterThan(1e-9) ? { old: { seen, now } } : {}) };
}
