import type { Language } from "../../text/texts.ts";
import { shownHeading, shownRow } from "../shown.ts";
import type { ReportTable } from "../table.ts";
import type { Chart } from "./chart.ts";
import { draw, lineRows, nameOf, pointAt } from "./draw.ts";

/** Tables whose lines are each drawn by themselves, so that a small one is not lost below a great one. */
const each = ["operatingForecastTrend", "investmentForecastTrend", "rotationTrend"] as const;
/** So many lines get a chart of their own. */
const mostLines = 12;

/** Months side by side: each line's way from month to month, or the service desk's counts together. */
export function trendCharts(table: ReportTable, language: Language): readonly Chart[] {
  const months = table.columns.flatMap(({ heading }, column) => (heading === "month" || heading === "monthOfYear" ? [column] : []));
  const drawn = { kind: "line", format: { kind: table.unit ? "amount" : "count" }, categories: months.map((column) => shownHeading(language, table.columns[column]!)) } as const;
  const points = (row: number) => months.map((column) => pointAt(table, row, column));
  const rows = lineRows(table).filter((row) => points(row).filter(({ value }) => value !== null).length > 1);
  if (table.title === "deskTrend") return [draw(table, language, { ...drawn, name: "deskTrend", series: rows.map((row) => ({ name: nameOf(language, table, row), points: points(row) })) })];
  if (!each.some((title) => title === table.title) || rows.length > mostLines) return [];
  return rows.map((row) => {
    const party = shownRow(language, table, table.rows[row]!);
    return draw(table, language, { ...drawn, name: "trendOf", party, series: [{ name: party, points: points(row) }] });
  });
}
