import type { Chart } from "../../../../core/report/charts/chart.ts";
import { axisRule, ink, quiet, rule, type Canvas } from "./canvas.ts";
import type { Names } from "./names.ts";

/** The axis of amounts: few, faint lines, and numbers as the tables write them. */
export const valueAxis = ({ from, format }: Chart, { isNarrow, fontSize, say }: Canvas, lying: boolean) => ({
  type: "value", splitNumber: lying && isNarrow ? 2 : 4, ...(from ? { min: from.toNumber() } : {}), ...(format.kind === "percent" ? { min: 0, max: 1, interval: 0.25 } : { minInterval: 1 }),
  axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: rule } },
  axisLabel: { color: quiet, fontSize: fontSize - 1, formatter: (value: number) => say(value), hideOverlap: true },
} as const);

/** The names below standing bars. Where the axis of amounts begins at nought the line stands there, the names stay below. */
export const standingAxis = ({ categories }: Chart, names: Names) => [
  { type: "category", data: [...categories], axisTick: { show: false }, axisLine: { show: false, onZero: false }, axisLabel: labels(names) },
  { ...zeroLine(categories), position: "bottom" },
] as const;

/** The months below lines: as many as there is room for, whole. */
export const timeAxis = ({ categories }: Chart, { fontSize }: Canvas) =>
  ({ type: "category", data: [...categories], axisTick: { show: false }, axisLine: { lineStyle: { color: axisRule } }, axisLabel: { color: ink, fontSize, hideOverlap: true } } as const);

/** The names to the left of lying bars; `margin` leaves room for what is written left of the bars. */
export const lyingAxis = ({ categories }: Chart, names: Names, margin = 8) => [
  { type: "category", data: [...categories], inverse: true, axisTick: { show: false }, axisLine: { show: false, onZero: false }, axisLabel: { ...labels(names), margin } },
  { ...zeroLine(categories), inverse: true, position: "left" },
] as const;

const labels = ({ fontSize, width, lineHeight }: Names) => ({ color: ink, fontSize, interval: 0, width, overflow: "break", lineHeight } as const);

/** The line the bars stand on; the names would follow it into the chart, so it has none. */
const zeroLine = (categories: readonly string[]) =>
  ({ type: "category", data: [...categories], axisTick: { show: false }, axisLabel: { show: false }, axisLine: { onZero: true, lineStyle: { color: axisRule } } } as const);
