import { Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import type { Chart } from "../../../core/report/charts/chart.ts";
import { columnName } from "../../../core/workbook.ts";
import type { Parts } from "../../xlsx/writeXlsx.ts";
import { cellNumber } from "../excel/cellNumber.ts";
import { cellText } from "../excel/cellText.ts";
import { chartXml } from "../drawing/chartXml.ts";
import type { ChartRefs } from "../drawing/seriesXml.ts";

const width = 640;
const heightOf = ({ kind, categories, series }: Chart): number =>
  (kind === "waterfall" ? 140 + categories.length * 24 : kind === "bars" ? 140 + categories.length * series.length * 20 : 320);

/** A place for a chart with the workbook its figures are edited in; the drawing itself is put in by `drawCharts`. */
export const chartParagraph = (chart: Chart): Paragraph => new Paragraph({ style: "Chart", keepLines: true, children: [new ChartRun({
  type: "bar", transformation: { width, height: heightOf(chart) }, title: "", categories: chart.categories.map(cellText),
  series: chart.series.map(({ name, points }) => ({ name: cellText(name), values: points.map(({ value }) => (value === null ? null : cellNumber(value))) })),
  altText: { name: chart.id, description: chart.alt, title: chart.title },
})] });

/** Draws every chart as the workbook report does, in the order they stand: the library knows no hatching and no unseen base. */
export function drawCharts(parts: Parts, charts: readonly Chart[]): void {
  charts.forEach((chart, index) => {
    const name = `word/charts/chart${index + 1}.xml`;
    const rels = new TextDecoder().decode(parts[`word/charts/_rels/chart${index + 1}.xml.rels`]);
    const data = /Id="([^"]+)"/.exec(rels)?.[1];
    if (parts[name] === undefined || data === undefined) throw new RangeError(`no place for the chart ${chart.id}`);
    parts[name] = new TextEncoder().encode(chartXml(chart, refsOf(chart), data));
  });
}

/** Where the library writes a chart's figures in the workbook inside the document. */
function refsOf({ categories, series }: Chart): ChartRefs {
  const down = (column: string): string => `Sheet1!$${column}$2:$${column}$${categories.length + 1}`;
  return { categories: down("A"), series: series.map((_, at) => ({ name: `Sheet1!$${columnName(at + 1)}$1`, values: down(columnName(at + 1)) })) };
}
