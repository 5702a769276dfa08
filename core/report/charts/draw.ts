import { isMoney, type Money } from "../../money.ts";
import { say } from "../../text/say.ts";
import { texts, type HeadingKey, type Language } from "../../text/texts.ts";
import { shown } from "../shown.ts";
import type { Figure, Format, ReportTable } from "../table.ts";
import type { Chart, Point } from "./chart.ts";

export type Drawing = Pick<Chart, "name" | "kind" | "format" | "categories" | "series"> & Partial<Pick<Chart, "party" | "from" | "axis">>;

/** A chart of a table with its title, axis and alternative text in words. */
export function draw(table: ReportTable, language: Language, drawing: Drawing): Chart {
  const { charts } = texts[language];
  const { name, party, from, kind } = drawing;
  const called = say(language, charts.titles[name], { ...table.values, party: party ?? "" });
  const title = from ? `${called}. ${say(language, charts.begins, { from })}` : called;
  const axis = drawing.axis ?? (table.unit ? charts.units[table.unit] : charts.units.count);
  const says = kind === "waterfall" ? stepText(language, drawing) : seriesText(language, drawing);
  const id = [table.name, name, ...(party === undefined ? [] : [party])].join(":");
  return { ...drawing, id, table: table.name, title, axis, alt: `${title}. ${charts.kinds[kind]}, ${axis}. ${says}` };
}

/** One figure of the table as a point. */
export const pointAt = (table: ReportTable, row: number, column: number): Point => {
  const value = table.rows[row]?.figures[column]?.value;
  return isMoney(value) ? { value, formula: { sum: [{ row, column }] } } : { value: null };
};

export const lineRows = ({ rows }: ReportTable): readonly number[] => rows.flatMap(({ kind }, row) => (kind === "line" ? [row] : []));

export const columnOf = ({ columns }: ReportTable, heading: HeadingKey): number => columns.findIndex((column) => column.heading === heading);

/** What a row is called in its first column. */
export const nameOf = (language: Language, table: ReportTable, row: number): string =>
  shown(language, table.rows[row]!.figures[0]!, table.columns[0]!.format);

/** Every series with its lowest and highest figure and where they are; of few categories, all figures. */
const seriesText = (language: Language, { series, categories, format }: Drawing): string =>
  series.map(({ name, points }) => `${name}: ${told(language, points, categories, format)}.`).join(" ");

/** So many figures can be told one by one. */
const mostTold = 6;

function told(language: Language, points: readonly Point[], categories: readonly string[], format: Format): string {
  const { charts } = texts[language];
  const figure = (value: Figure["value"]): string => shown(language, { value }, format);
  const known = points.flatMap(({ value }, at) => (value === null ? [] : [{ value, category: categories[at]! }]));
  if (known.length === 0) return charts.nothing;
  if (points.length <= mostTold) return points.map(({ value }, at) => `${categories[at]!} ${value === null ? charts.nothing : figure(value)}`).join(", ");
  const [low, high] = [known.reduce((a, b) => (b.value.lessThan(a.value) ? b : a)), known.reduce((a, b) => (b.value.greaterThan(a.value) ? b : a))];
  return say(language, charts.range, { low: figure(low.value), lowest: low.category, high: figure(high.value), highest: high.category });
}

/** A waterfall from step to step, with the sign of each change. */
function stepText(language: Language, { series, categories, format }: Drawing): string {
  const signed = (at: number): Money | null => series.reduce<Money | null>((found, { role, points }) => {
    const value = role === "base" ? null : points[at]!.value;
    return value === null ? found : role === "level" || role === "rise" ? value : value.negated();
  }, null);
  return `${categories.map((category, at) => `${category} ${shown(language, { value: signed(at) }, format)}`).join(", ")}.`;
}
