import type { Chart, Point } from "../../../../core/report/charts/chart.ts";
import { formulaInputs } from "../../../../core/formula.ts";
import { shown } from "../../../../core/report/shown.ts";
import { el, type Markup } from "../markup.ts";
import type { Paper } from "../paper.ts";

/** Is every figure that is drawn one that stands in the table beside the chart? What holds up a waterfall's bars is no figure. */
export const saysWhatTheTableSays = ({ series }: Chart): boolean =>
  series.every(({ role, points }) => role === "base" || points.every(({ value, formula }: Point) => value === null || (formula !== undefined && formulaInputs(formula).length === 1)));

/** The chart's own figures as a table. */
export const chartTable = ({ language }: Paper, { title, categories, series, format }: Chart, id: string): Markup => {
  const drawn = series.filter(({ role }) => role !== "base");
  return el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": title }, el("table", { id, class: "figures small" }, el("caption", { class: "unseen" }, title),
    el("thead", {}, el("tr", {}, el("td", {}), drawn.map(({ name }) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, categories.map((category, at) => el("tr", {}, el("th", { scope: "row" }, category), drawn.map(({ points }) => el("td", {}, shown(language, { value: points[at]?.value ?? null }, format))))))));
};
