import { hasErrors, type Finding } from "../../finding.ts";
import type { FactRow } from "../facts.ts";

export interface ReadRow { readonly kind: "line" | "total" | "remark" | "unusable"; readonly row: FactRow; readonly findings: readonly Finding[] }

/**
 * Where a table ends: at the first blank row after a total. It goes on over the gap when what follows reads as its own lines and
 * has a total again, as groups of lines with blank rows between them do. `below` are rows that look like its lines and are not read.
 */
export function tableEnd(rows: readonly ReadRow[]): { readonly table: readonly ReadRow[]; readonly below: readonly ReadRow[] } {
  const groups = byGaps(rows);
  const withTotal = groups.flatMap((group, index) => (group.some(({ kind }) => kind === "total") ? [index] : []));
  const [first = groups.length - 1, ...later] = withTotal;
  const last = later.reverse().find((index) => groups.slice(first + 1, index + 1).flat().every(({ findings }) => !hasErrors(findings))) ?? first;
  return { table: groups.slice(0, last + 1).flat(), below: groups.slice(last + 1).flat().filter(({ kind, findings }) => kind === "line" && !hasErrors(findings)) };
}

/** Rows that follow each other without a blank row between them. */
function byGaps(rows: readonly ReadRow[]): readonly (readonly ReadRow[])[] {
  const groups: ReadRow[][] = [];
  rows.forEach((one, index) => {
    if (index > 0 && one.row.row === rows[index - 1]!.row.row + 1) groups.at(-1)!.push(one);
    else groups.push([one]);
  });
  return groups;
}
