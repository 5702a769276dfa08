import type { Chart } from "../../../../core/report/charts/chart.ts";
import { standingAxis, valueAxis } from "./axes.ts";
import { dashes, ink, still, strokeOf, symbols, textWidth, type Canvas } from "./canvas.ts";
import type { Drawing } from "./drawing.ts";

/** A line per series, named where it ends; a gap where there is no figure. Lines differ in dashes and marks too. */
export function lines(chart: Chart, canvas: Canvas): Drawing {
  const { series } = chart;
  const { fontSize, say } = canvas;
  const lastOf = (points: Chart["series"][number]["points"]): number => points.reduce((last, { value }, at) => (value === null ? last : at), -1);
  const ends = series.map(({ name, points }) => { const value = points[lastOf(points)]?.value; return value === undefined || value === null ? name : `${name} ${say(value)}`; });
  return { height: 250, option: {
    grid: { left: 58, right: Math.max(...ends.map((end) => textWidth(end, fontSize))) + 14, top: 12, bottom: 30 },
    xAxis: standingAxis(chart, canvas).slice(0, 1), yAxis: valueAxis(chart, canvas, false),
    series: series.map(({ points }, index) => ({
      ...still, type: "line", symbol: symbols[index % symbols.length], symbolSize: 8, labelLayout: { moveOverlap: "shiftY" },
      lineStyle: { color: strokeOf(index), width: 2.5, type: dashes[index % dashes.length]!.length === 0 ? "solid" : [...dashes[index % dashes.length]!] }, itemStyle: { color: strokeOf(index) },
      data: points.map(({ value }, at) => (value === null ? null : {
        value: value.toNumber(), ...(at === lastOf(points) ? { label: { show: true, position: "right", distance: 8, formatter: ends[index]!, color: ink, fontSize } } : {}),
      })),
    })),
  } };
}
