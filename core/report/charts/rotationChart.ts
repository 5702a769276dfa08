import { isMoney, sum } from "../../money.ts";
import { texts, type Language } from "../../text/texts.ts";
import { shownRow } from "../shown.ts";
import type { ReportTable } from "../table.ts";
import type { Chart, Point } from "./chart.ts";
import { columnOf, draw, lineRows } from "./draw.ts";

/** T3: PCs that must be replaced beside those at hand or under way, by municipality and category. */
export function rotationChart(table: ReportTable, language: Language): readonly Chart[] {
  if (table.title !== "rotation") return [];
  const { charts } = texts[language];
  const rows = lineRows(table);
  const together = (headings: readonly ("expired" | "expiring" | "stock" | "ordered")[]): readonly Point[] => rows.map((row): Point => {
    const cells = headings.map((heading) => ({ row, column: columnOf(table, heading) }));
    const values = cells.map(({ column }) => table.rows[row]!.figures[column]?.value).filter(isMoney);
    return values.length < cells.length ? { value: null } : { value: sum(values), formula: { sum: cells } };
  });
  return [draw(table, language, {
    name: "rotation", kind: "bars", format: { kind: "count" }, axis: charts.units.devices,
    categories: rows.map((row) => shownRow(language, table, table.rows[row]!)),
    series: [{ name: charts.deviceNeed, points: together(["expired", "expiring"]) }, { name: charts.deviceStock, points: together(["stock", "ordered"]) }],
  })];
}
