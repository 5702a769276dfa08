import type { Chart } from "../../../../core/report/charts/chart.ts";
import { isMoney } from "../../../../core/money.ts";
import { nameLines, standingAxis, standingNames, valueAxis } from "./axes.ts";
import { fillOf, ink, still, type Canvas } from "./canvas.ts";
import type { Drawing } from "./drawing.ts";

const plot = 230;

/** Bars side by side, each with its figure on top; or on each other, what is negative below nought, without figures: they stand in the table. */
export function standingBars(chart: Chart, canvas: Canvas): Drawing {
  const { categories, series, kind } = chart;
  const { fontSize, say } = canvas;
  const onEachOther = kind === "stacked";
  const below = standingNames(categories, canvas);
  const names = nameLines(categories, below.fontSize, below.width) * (below.fontSize + 3) + 14;
  return { height: plot + names + 16, option: {
    grid: { left: 58, right: 6, top: 18, bottom: names },
    xAxis: standingAxis(chart, canvas), yAxis: valueAxis(chart, canvas, false),
    series: series.map(({ points }, index) => ({
      ...still, type: "bar", ...(onEachOther ? { stack: "all", barMaxWidth: 64 } : { barMaxWidth: 56, barGap: "8%", barCategoryGap: "22%" }),
      itemStyle: { color: fillOf(index), borderColor: onEachOther ? "var(--paper)" : `var(--c${index + 1})`, borderWidth: 1 },
      data: points.map(({ value }) => (isMoney(value) ? {
        value: value.toNumber(), ...(onEachOther ? {} : { label: { show: true, position: "top", distance: 4, formatter: say(value), color: ink, fontSize: fontSize - 1 } }),
      } : null)),
    })),
  } };
}
