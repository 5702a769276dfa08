import type { Language } from "../../text/texts.ts";
import type { ReportTable } from "../table.ts";
import { changeCharts } from "./changeCharts.ts";
import type { Chart } from "./chart.ts";
import { costCharts } from "./costCharts.ts";
import { distributionChart } from "./distributionChart.ts";
import { financingChart } from "./financingChart.ts";
import { rotationChart } from "./rotationChart.ts";
import { savingsChart } from "./savingsChart.ts";
import { slaChart } from "./slaChart.ts";
import { trendCharts } from "./trendCharts.ts";

const builders: readonly ((table: ReportTable, language: Language) => readonly Chart[])[] =
  [costCharts, rotationChart, distributionChart, changeCharts, savingsChart, financingChart, slaChart, trendCharts];

/** The charts of a report in the order of its tables; a table that says enough by itself has none. */
export const chartsOf = (tables: readonly ReportTable[], language: Language): readonly Chart[] =>
  tables.flatMap((table) => builders.flatMap((build) => build(table, language))).filter(({ categories, series }) => categories.length > 0 && series.length > 0);
