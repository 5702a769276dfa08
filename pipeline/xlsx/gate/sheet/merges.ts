import { placeOf } from "../../../../core/workbook.ts";
import { damaged } from "../refusal.ts";
import { clearCell, type SheetCells } from "./sheetCells.ts";

/** Adds a range as four numbers, first row and column, last row and column: a sheet may name millions of ranges. */
export function addMerge(merges: number[], range: string, sheet: string): void {
  const [from = "", to = from] = range.split(":");
  const [first, last] = [placeOf(from), placeOf(to)];
  if (!first || !last) throw damaged("merges", `${sheet}!${range}`);
  merges.push(first.row, first.column, last.row, last.column);
}

/** The value of merged cells stands in their first one; what old values the others still hold, Excel neither shows nor sums. */
export function coverMerged(cells: SheetCells, merges: readonly number[], sheet: string): void {
  // Merges should not overlap, so all of them together cover no cell twice; some do a few times over, but much more work than that is an attack.
  let left = 1_000_000 + 16 * cells.rows.length * (cells.width + 1) + merges.length;
  for (let at = 0; at < merges.length; at += 4) {
    const [firstRow, firstColumn, lastRow, lastColumn] = [merges[at]!, merges[at + 1]!, merges[at + 2]!, merges[at + 3]!];
    for (let row = firstRow; row <= Math.min(lastRow, cells.rows.length - 1); row += 1) {
      const line = cells.rows[row];
      const end = Math.min(lastColumn, (line?.length ?? 0) - 1);
      left -= 1 + Math.max(0, end - firstColumn + 1);
      if (left < 0) throw damaged("merges", sheet);
      for (let column = firstColumn; column <= end; column += 1) if ((row > firstRow || column > firstColumn) && line![column] != null) clearCell(cells, row, column);
    }
  }
}
