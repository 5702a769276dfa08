import type { Chart } from "../../../../core/report/charts/chart.ts";
import { axisRule, ink, quiet, rule, type Canvas } from "./canvas.ts";
import { textWidth } from "./textWidth.ts";

/** The axis of amounts: few, faint lines, and numbers as the tables write them. */
export const valueAxis = ({ from, format }: Chart, { isNarrow, fontSize, say }: Canvas, lying: boolean) => ({
  type: "value", splitNumber: lying && isNarrow ? 2 : 4, ...(from ? { min: from.toNumber() } : {}), ...(format.kind === "percent" ? { min: 0, max: 1, interval: 0.25 } : { minInterval: 1 }),
  axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: rule } },
  axisLabel: { color: quiet, fontSize: fontSize - 1, formatter: (value: number) => say(value), hideOverlap: true },
} as const);

/** The names below standing bars. Where the axis of amounts begins at nought the line stands there, the names stay below. */
export const standingAxis = ({ categories }: Chart, canvas: Canvas) => {
  const { fontSize, width } = standingNames(categories, canvas);
  return [
    { type: "category", data: [...categories], axisTick: { show: false }, axisLine: { show: false, onZero: false }, axisLabel: { color: ink, fontSize, interval: 0, width, overflow: "break", lineHeight: fontSize + 3 } },
    { ...zeroLine(categories), position: "bottom" },
  ] as const;
};

/** The size and the most width of the names below standing bars: their own column's, or beyond it where that keeps a long word whole and touches no other name. */
export const standingNames = (categories: readonly string[], canvas: Canvas): { readonly fontSize: number; readonly width: number } => {
  const fontSize = canvas.isNarrow ? canvas.fontSize - 1 : canvas.fontSize;
  const column = Math.floor((canvas.width - 70) / categories.length);
  const word = widest(categories.flatMap((name) => name.split(" ")), fontSize);
  const names = categories.map((name) => Math.min(word, textWidth(name, fontSize)));
  const touches = names.some((name, at) => (name + (names[at + 1] ?? name)) / 2 > column - 4);
  return { fontSize, width: touches ? column - 4 : Math.max(word, column - 4) };
};

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

/** Room for the names: as wide as the widest, within reason; a little more where that keeps a word whole. */
export const nameWidth = (categories: readonly string[], fontSize: number, isNarrow: boolean): number => {
  const [usual, most] = isNarrow ? [112, 140] : [220, 250];
  return Math.min(widest(categories, fontSize) + 6, Math.max(usual, Math.min(widest(categories.flatMap((name) => name.split(" ")), fontSize) + 6, most)));
};

const widest = (texts: readonly string[], fontSize: number): number => Math.ceil(Math.max(...texts.map((text) => textWidth(text, fontSize))));

/** How many lines the longest name takes, broken between words, and within those that are wider than a line. */
export const nameLines = (categories: readonly string[], fontSize: number, width: number): number =>
  Math.max(...categories.map((name) => linesOf(name.split(" ").map((word) => textWidth(word, fontSize)), textWidth(" ", fontSize), width)));

const linesOf = (words: readonly number[], space: number, width: number): number => {
  let [lines, end] = [0, width];
  for (const word of words) {
    if (end + space + word <= width) end += space + word;
    else { lines += Math.max(1, Math.ceil(word / width)); end = word; }
  }
  return lines;
};
