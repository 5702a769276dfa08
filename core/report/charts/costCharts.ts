import type { Language } from "../../text/texts.ts";
import { shownHeading } from "../shown.ts";
import type { ReportTable } from "../table.ts";
import type { Chart } from "./chart.ts";
import { columnOf, draw, lineRows, nameOf, pointAt } from "./draw.ts";

const names = { operating: ["operating", "operatingVariance"], investment: ["investment", "investmentVariance"] } as const;

/** T1 and T2: budget beside forecast for every line; and the variance by itself, which would drown beside them. */
export function costCharts(table: ReportTable, language: Language): readonly Chart[] {
  if (table.title !== "operating" && table.title !== "investment") return [];
  const rows = lineRows(table);
  const categories = rows.map((row) => nameOf(language, table, row));
  const series = (headings: readonly ("budget" | "forecast" | "variance")[]): Chart["series"] => headings.map((heading) => ({
    name: shownHeading(language, { heading }), points: rows.map((row) => pointAt(table, row, columnOf(table, heading))),
  }));
  const [amounts, variance] = names[table.title];
  const drawn = { kind: "bars", categories, format: { kind: "amount" } } as const;
  return [
    draw(table, language, { ...drawn, name: amounts, series: series(["budget", "forecast"]) }),
    draw(table, language, { ...drawn, name: variance, series: series(["variance"]) }),
  ];
}
