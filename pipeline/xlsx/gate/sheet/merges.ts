import { placeOf } from "../../../../core/workbook.ts";
import { damaged } from "../refusal.ts";
import { clearCell, type SheetCells } from "./sheetCells.ts";

/** The value of merged cells stands in their first one; what old values the others still hold, Excel neither shows nor sums. */
export function coverMerged(cells: SheetCells, ranges: readonly string[], sheet: string): void {
  // Merges should not overlap, so all of them together cover no cell twice; some do a few times over, but much more work than that is an attack.
  let left = 1_000_000 + 16 * cells.rows.length * (cells.width + 1) + ranges.length;
  for (const range of ranges) {
    const [from = "", to = from] = range.split(":");
    const [first, last] = [placeOf(from), placeOf(to)];
    if (!first || !last) throw damaged("merges", `${sheet}!${range}`);
    for (let row = first.row; row <= Math.min(last.row, cells.rows.length - 1); row += 1) {
      const line = cells.rows[row];
      const end = Math.min(last.column, (line?.length ?? 0) - 1);
      left -= 1 + Math.max(0, end - first.column + 1);
      if (left < 0) throw damaged("merges", `${sheet}!${range}`);
      for (let column = first.column; column <= end; column += 1) if ((row > first.row || column > first.column) && line![column] != null) clearCell(cells, row, column);
    }
  }
}
