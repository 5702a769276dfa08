import type { Chart } from "../../../../core/report/charts/chart.ts";
import { lyingAxis, valueAxis } from "./axes.ts";
import { fillOf, ink, still, type Canvas } from "./canvas.ts";
import type { Drawing } from "./drawing.ts";
import { lyingNames } from "./names.ts";
import { textWidth } from "./textWidth.ts";

const bar = 15;

/** In every category a bar per series with its figure beside it; what is negative lies to the left of nought. */
export function lyingBars(chart: Chart, canvas: Canvas): Drawing {
  const { categories, series } = chart;
  const { fontSize, say } = canvas;
  const names = lyingNames(categories, canvas);
  const row = Math.max(series.length * (bar + 2) + 11, names.height + 8);
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const room = Math.max(...values.map((value) => textWidth(say(value), fontSize - 1))) + 10;
  const below = values.some((value) => value.isNegative());
  return { height: categories.length * row + 34, option: {
    grid: { left: names.width + 10 + (below ? room : 4), right: room, top: 4, bottom: 26 },
    xAxis: valueAxis(chart, canvas, true), yAxis: lyingAxis(chart, names, below ? room : undefined),
    series: series.map(({ points }, index) => ({
      ...still, type: "bar", barWidth: bar, barGap: "12%", itemStyle: { color: fillOf(index), borderColor: `var(--c${index + 1})`, borderWidth: 1 },
      data: points.map(({ value }) => (value === null ? null : {
        value: value.toNumber(), label: { show: true, position: value.isNegative() ? "left" : "right", distance: 4, formatter: say(value), color: ink, fontSize: fontSize - 1 },
      })),
    })),
  } };
}
