import type { Chart, Role } from "../../../../core/report/charts/chart.ts";
import type { Money } from "../../../../core/money.ts";
import { lyingAxis, valueAxis } from "./axes.ts";
import { ink, still, type Canvas } from "./canvas.ts";
import type { Drawing } from "./drawing.ts";
import { lyingNames } from "./names.ts";
import { textWidth } from "./textWidth.ts";

const bar = 16;
/** Levels are grey; up, down and unexplained are told apart by their patterns too. */
export const roleFill: Readonly<Record<Role, string>> = { base: "none", level: "url(#f5)", rise: "url(#f2)", fall: "url(#f1)", rest: "url(#f6)" };
export const roleStroke: Readonly<Record<Role, string>> = { base: "none", level: "var(--c5)", rise: "var(--c2)", fall: "var(--c1)", rest: "var(--c6)" };

/** From a first level through what is added and taken away to a last one, from top to bottom, each step with its signed figure. */
export function waterfall(chart: Chart, canvas: Canvas): Drawing {
  const { categories, series } = chart;
  const { fontSize, say } = canvas;
  const names = lyingNames(categories, canvas);
  const row = Math.max(bar + 11, names.height + 6);
  const label = (role: Role, value: Money): string => (role === "level" ? say(value) : role === "rise" ? `+${say(value)}` : say(value.negated()));
  const room = Math.max(...series.flatMap(({ role = "level", points }) => points.flatMap(({ value }) => (value === null || role === "base" ? [] : [textWidth(label(role, value), fontSize - 1)])))) + 12;
  return { height: categories.length * row + 34, option: {
    grid: { left: names.width + 14, right: room, top: 4, bottom: 26 },
    xAxis: valueAxis(chart, canvas, true), yAxis: lyingAxis(chart, names),
    series: series.map(({ role = "level", points }) => ({
      ...still, clip: chart.from !== undefined, type: "bar", stack: "steps", barWidth: bar, itemStyle: { color: roleFill[role], ...(role === "base" ? {} : { borderColor: roleStroke[role], borderWidth: 1 }) },
      data: points.map(({ value }) => (value === null ? null : {
        value: value.toNumber(), ...(role === "base" ? {} : { label: { show: true, position: "right", distance: 4, formatter: label(role, value), color: ink, fontSize: fontSize - 1 } }),
      })),
    })),
  } };
}
