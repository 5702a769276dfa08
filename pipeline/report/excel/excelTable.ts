import type { ReportTable } from "../../../core/report/table.ts";
import type { Sheet } from "../../xlsx/book/book.ts";
import type { Layout } from "./layTable.ts";
import { rangeName } from "./rangeNames.ts";

/**
 * How many lines stand together below the header; undefined when sums stand among them: a table that is sorted or filtered
 * would then count them as lines.
 */
export function linesTogether({ rows }: ReportTable): number | undefined {
  const lines = rows.filter(({ kind }) => kind === "line").length;
  return lines > 0 && rows.slice(0, lines).every(({ kind }) => kind === "line") ? lines : undefined;
}

/**
 * Makes the header and the lines a real Excel table, which can be sorted, filtered and named in formulas; totals stay below
 * it. Only where its lines stand together and no two headings are alike, which Excel does not allow. Its style is black on
 * white: the cells have a look of their own.
 */
export function makeTable(sheet: Sheet, { table, headerRow }: Layout, headings: readonly string[], lines: number | undefined): void {
  const alike = new Set(headings.map((heading) => heading.toLowerCase())).size < headings.length;
  if (lines === undefined || alike || headings.includes("")) return;
  sheet.table = { name: `tabell_${rangeName(table.name)}`, headings, headerRow, lastRow: headerRow + lines, look: "TableStyleLight1" };
}
