import type { Language } from "../../text/texts.ts";
import { shownHeading } from "../shown.ts";
import type { ReportTable } from "../table.ts";
import type { Chart } from "./chart.ts";
import { draw, lineRows, nameOf, pointAt } from "./draw.ts";

/** T8: who finances the investments of each year, on each other up to the frame. */
export function financingChart(table: ReportTable, language: Language): readonly Chart[] {
  if (table.title !== "financing") return [];
  const years = table.columns.map((_, column) => column).slice(1);
  return [draw(table, language, {
    name: "financing", kind: "stacked", format: { kind: "amount" }, categories: years.map((column) => shownHeading(language, table.columns[column]!)),
    series: lineRows(table).map((row) => ({ name: nameOf(language, table, row), points: years.map((column) => pointAt(table, row, column)) })),
  })];
}
