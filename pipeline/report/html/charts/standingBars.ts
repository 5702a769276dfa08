import type { Chart } from "../../../../core/report/charts/chart.ts";
import { isMoney } from "../../../../core/money.ts";
import { standingAxis, valueAxis } from "./axes.ts";
import { fillOf, ink, still, type Canvas } from "./canvas.ts";
import type { Drawing } from "./drawing.ts";
import { standingNames } from "./names.ts";

const plot = 230;

/** Bars side by side, each with its figure on top; or on each other, what is negative below nought, without figures: they stand in the table. */
export function standingBars(chart: Chart, canvas: Canvas): Drawing {
  const { categories, series, kind } = chart;
  const { fontSize, say } = canvas;
  const onEachOther = kind === "stacked";
  const names = standingNames(categories, canvas);
  const below = names.height + 14;
  return { height: plot + below + 16, option: {
    grid: { left: 58, right: 6, top: 18, bottom: below },
    xAxis: standingAxis(chart, names), yAxis: valueAxis(chart, canvas, false),
    series: series.map(({ points }, index) => ({
      ...still, type: "bar", ...(onEachOther ? { stack: "all", barMaxWidth: 64 } : { barMaxWidth: 56, barGap: "8%", barCategoryGap: "22%" }),
      itemStyle: { color: fillOf(index), borderColor: onEachOther ? "var(--paper)" : `var(--c${index + 1})`, borderWidth: 1 },
      data: points.map(({ value }) => (isMoney(value) ? {
        value: value.toNumber(), ...(onEachOther ? {} : { label: { show: true, position: "top", distance: 4, formatter: say(value), color: ink, fontSize: fontSize - 1 } }),
      } : null)),
    })),
  } };
}
