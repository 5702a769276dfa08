import type { Chart } from "../../../../core/report/charts/chart.ts";
import { axisRule, ink, quiet, rule, textWidth, type Canvas } from "./canvas.ts";

/** The axis of amounts: few, faint lines, and numbers as the tables write them. */
export const valueAxis = ({ from, format }: Chart, { isNarrow, fontSize, say }: Canvas, lying: boolean) => ({
  type: "value", splitNumber: lying && isNarrow ? 2 : 4, ...(from ? { min: from.toNumber() } : {}), ...(format.kind === "percent" ? { min: 0, max: 1, interval: 0.25 } : { minInterval: 1 }),
  axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: rule } },
  axisLabel: { color: quiet, fontSize: fontSize - 1, formatter: (value: number) => say(value), hideOverlap: true },
} as const);

/** The names below standing bars and lines. Where the axis of amounts begins at nought the line stands there, the names stay below. */
export const standingAxis = ({ categories }: Chart, { fontSize, width }: Canvas) => [
  { type: "category", data: [...categories], axisTick: { show: false }, axisLine: { show: false, onZero: false }, axisLabel: { color: ink, fontSize, interval: 0, width: Math.floor((width - 70) / categories.length) - 4, overflow: "break", lineHeight: fontSize + 3 } },
  { ...zeroLine(categories), position: "bottom" },
] as const;

/** The months below lines: as many as there is room for, whole. */
export const timeAxis = ({ categories }: Chart, { fontSize }: Canvas) =>
  ({ type: "category", data: [...categories], axisTick: { show: false }, axisLine: { lineStyle: { color: axisRule } }, axisLabel: { color: ink, fontSize, hideOverlap: true } } as const);

/** The names to the left of lying bars, broken over lines when they are long; `margin` leaves room for what is written left of the bars. */
export const lyingAxis = ({ categories }: Chart, { fontSize, isNarrow }: Canvas, margin = 8) => [
  { type: "category", data: [...categories], inverse: true, axisTick: { show: false }, axisLine: { show: false, onZero: false }, axisLabel: { color: ink, fontSize, interval: 0, margin, width: nameWidth(categories, fontSize, isNarrow), overflow: "break", lineHeight: fontSize + 2 } },
  { ...zeroLine(categories), inverse: true, position: "left" },
] as const;

/** The line the bars stand on; the names would follow it into the chart, so it has none. */
const zeroLine = (categories: readonly string[]) =>
  ({ type: "category", data: [...categories], axisTick: { show: false }, axisLabel: { show: false }, axisLine: { onZero: true, lineStyle: { color: axisRule } } } as const);

/** Room for the names: as wide as the widest, within reason. */
export const nameWidth = (categories: readonly string[], fontSize: number, isNarrow: boolean): number =>
  Math.min(isNarrow ? 112 : 220, Math.ceil(Math.max(...categories.map((name) => textWidth(name, fontSize)))) + 6);

/** How many lines the longest name takes. */
export const nameLines = (categories: readonly string[], fontSize: number, width: number): number =>
  Math.max(...categories.map((name) => Math.ceil(textWidth(name, fontSize) / width)));
