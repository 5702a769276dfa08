import type { Values } from "./computed.ts";
import type { SheetContent } from "./content.ts";

/** A line of a table: a row, or a sum of the lines whose positions `of` names. */
export type Line = { readonly kind: "row"; readonly row: number } | { readonly kind: "sum"; readonly label: string; readonly of: readonly number[] };

/** The rows in order, each group followed by its sum, and the total last: of the groups' sums where there are any. */
export function tableLines(totals: SheetContent["totals"], rows: readonly Values[]): readonly Line[] {
  const lines: Line[] = [];
  const sums: number[] = [];
  rows.forEach((values, row) => {
    lines.push({ kind: "row", row });
    const by = totals?.by;
    if (by === undefined || rows[row + 1]?.[by] === values[by]) return;
    const of = lines.flatMap((line, index) => (line.kind === "row" && index > (sums.at(-1) ?? -1) ? [index] : []));
    sums.push(lines.length);
    lines.push({ kind: "sum", label: `Sum ${values[by] ?? ""}`, of });
  });
  if (totals?.total !== undefined) lines.push({ kind: "sum", label: totals.total, of: sums.length > 0 ? sums : rows.map((_, index) => index) });
  return lines;
}
