import { createHash } from "node:crypto";
import type { Chart } from "../../../../core/report/charts/chart.ts";
import { el, raw, type Markup } from "../markup.ts";
import type { Paper } from "../paper.ts";
import { chartTable, saysWhatTheTableSays } from "./chartTable.ts";
import { swatch } from "./swatch.ts";

export const wide = 720;
export const narrow = 340;

/** A chart with its title and key, told in words to whoever does not see it, and its figures in a table: the one it was drawn from, or one of its own. */
export function chartFigure(paper: Paper, chart: Chart, table: string, isSmall = false): Markup {
  const id = `c${createHash("sha256").update(chart.id).digest("hex").slice(0, 8)}`;
  const named = chart.series.flatMap((series, index) => (series.role === "base" ? [] : [{ series, index }]));
  const own = saysWhatTheTableSays(chart) ? undefined : chartTable(paper, chart, `${id}-t`);
  const drawing = (width: number, size: string): Markup => el("div", { class: size }, raw(paper.draw(chart, width, `${id}${size.charAt(0)}`)));
  return el("figure", { class: isSmall ? "chart small" : "chart" },
    el("figcaption", {}, el("strong", {}, `${chart.title}.`), ` ${upperFirst(chart.axis)}.`,
      named.length > 1 && el("span", { class: "key" }, named.map(({ series, index }) => el("span", {}, swatch(chart.kind, series, index), " ", series.name)))),
    el("div", { role: "img", "aria-label": chart.alt, "aria-details": own ? `${id}-t` : table }, isSmall ? drawing(narrow, "narrow") : [drawing(wide, "wide-drawing"), drawing(narrow, "narrow-drawing")]),
    own && el("details", { class: "chart-data" }, el("summary", {}, paper.t.chartData), own));
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
