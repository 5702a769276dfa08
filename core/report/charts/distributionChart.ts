import type { Language } from "../../text/texts.ts";
import { shownHeading } from "../shown.ts";
import type { ReportTable } from "../table.ts";
import type { Chart } from "./chart.ts";
import { draw, lineRows, nameOf, pointAt } from "./draw.ts";

/** T4: what each participant pays, the year before and this year, in the order of time. */
export function distributionChart(table: ReportTable, language: Language): readonly Chart[] {
  if (table.title !== "distribution") return [];
  const rows = lineRows(table);
  const costs = table.columns.flatMap(({ heading }, column) => (heading === "cost" ? [column] : [])).reverse();
  return [draw(table, language, {
    name: "distribution", kind: "pairs", format: { kind: "amount" }, categories: rows.map((row) => nameOf(language, table, row)),
    series: costs.map((column) => ({ name: shownHeading(language, table.columns[column]!), points: rows.map((row) => pointAt(table, row, column)) })),
  })];
}
