import type { LayoutCell } from "./layout.ts";

/** Points per line of text, and the air above and below a heading. */
const lineHeight = 15;
const headingAir = 6;

/** Height of each row whose text needs more than one line, so that no program is left to guess it. Headings always have one. */
export function rowHeights(cells: readonly LayoutCell[], widths: readonly number[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, role, value } of cells) {
    if (typeof value !== "string" || role === "total") continue;
    const heading = role === "heading";
    // Widths count digits; running text is a little narrower, bold text a little wider.
    const lines = Math.ceil((value.length * (heading ? 1.1 : 0.95)) / widths[column]!);
    if (lines > 1 || heading) heights.set(row, Math.max(lines * lineHeight + (heading ? headingAir : 0), heights.get(row) ?? 0));
  }
  return heights;
}
