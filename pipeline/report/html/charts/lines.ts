import type { Chart, Series } from "../../../../core/report/charts/chart.ts";
import { timeAxis, valueAxis } from "./axes.ts";
import { dashes, ink, still, strokeOf, symbols, type Canvas } from "./canvas.ts";
import type { Drawing } from "./drawing.ts";
import { textWidth } from "./textWidth.ts";

const margin = { top: 12, bottom: 30 };

/** A line per series, named where it ends when there is room; a gap where there is no figure. Lines differ in dashes and marks too. */
export function lines(chart: Chart, canvas: Canvas): Drawing {
  const { series, format } = chart;
  const { fontSize, say, isNarrow } = canvas;
  const height = isNarrow ? 170 : 250;
  const ends = series.map((one) => { const value = endOf(one); return value === undefined ? one.name : series.length === 1 || isNarrow ? say(value) : `${one.name} ${say(value)}`; });
  const moves = apart(series.map(endOf), series, height - margin.top - margin.bottom, format.kind === "percent" ? 1 : undefined);
  return { height, option: {
    grid: { left: 58, right: Math.max(...ends.map((end) => textWidth(end, fontSize))) + 14, ...margin },
    xAxis: timeAxis(chart, canvas), yAxis: valueAxis(chart, canvas, false),
    series: series.map(({ points }, index) => ({
      ...still, type: "line", symbol: symbols[index % symbols.length], symbolSize: 8,
      lineStyle: { color: strokeOf(index), width: 2.5, type: dashes[index % dashes.length]!.length === 0 ? "solid" : [...dashes[index % dashes.length]!] }, itemStyle: { color: strokeOf(index) },
      data: points.map(({ value }, at) => (value === null ? null : {
        value: value.toNumber(), ...(at === lastOf(points) ? { label: { show: true, position: "right", distance: 8, offset: [0, moves[index]!], formatter: ends[index]!, color: ink, fontSize } } : {}),
      })),
    })),
  } };
}

const lastOf = (points: Series["points"]): number => points.reduce((last, { value }, at) => (value === null ? last : at), -1);
const endOf = ({ points }: Series): number | undefined => points[lastOf(points)]?.value?.toNumber();

/** Names need this much room, more where the axis ends above the highest figure, which is not known here. */
const room = 18;

/** How far each name is moved up or down, so that lines that end side by side have names below each other. */
function apart(ends: readonly (number | undefined)[], series: readonly Series[], plot: number, most?: number): readonly number[] {
  const all = series.flatMap(({ points }) => points.flatMap(({ value }) => value?.toNumber() ?? []));
  const [low, high] = [Math.min(0, ...all), most ?? Math.max(0, ...all)];
  const named = ends.flatMap((end, index) => (end === undefined ? [] : [{ index, at: (1 - (end - low) / (high - low || 1)) * plot }])).sort((a, b) => a.at - b.at);
  const places = named.map(({ at }) => at);
  for (let i = 1; i < places.length; i += 1) places[i] = Math.max(places[i]!, places[i - 1]! + room);
  for (let i = places.length - 1; i >= 0; i -= 1) places[i] = Math.min(places[i]!, i === places.length - 1 ? plot : places[i + 1]! - room);
  return ends.map((_, index) => { const at = named.findIndex((one) => one.index === index); return at < 0 ? 0 : Math.round(places[at]! - named[at]!.at); });
}
