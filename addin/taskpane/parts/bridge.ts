import type { ReportTable } from "../../../core/report/table.ts";
import { shown, shownHeading } from "../../../core/report/shown.ts";
import { waterfall, type Step } from "../../../core/report/waterfall.ts";
import { decimal, type Money } from "../../../core/money.ts";
import { number, say } from "../../../core/text/say.ts";
import type { Desk } from "../desk.ts";
import { el } from "../el.ts";

const width = 96;
const height = 20;

/** Last year's amount to this year's, step by step: a waterfall whose bars stand in the table they draw. */
export function bridge(desk: Desk, table: ReportTable): HTMLElement {
  const { t: { distribution: t }, language, state } = desk;
  const row = state.bridgeRow ?? 0;
  const steps = waterfall(table, row);
  const ends = steps.flatMap(({ kind, from, to }) => (kind === "level" ? [to] : [from, to])).map((money) => money.toNumber());
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const axis = low - Math.max((high - low) * 0.25, 1);
  const at = (money: Money): number => ((Math.max(money.toNumber(), axis) - axis) / (high - axis || 1)) * width;
  return el("details", { id: "bridge", class: "fold", open: true }, el("summary", {}, el("h2", {}, t.bridge)),
    el("label", { class: "field" }, el("span", {}, t.bridgeFor), el("select", { id: "bridge-row", onchange: (event) => { state.bridgeRow = Number((event.target as HTMLSelectElement).value); desk.draw(); } },
      table.rows.map((one, index) => el("option", { value: index, selected: index === row }, one.kind === "total" ? t.bridgeSum : shown(language, one.figures[0]!, table.columns[0]!.format))))),
    el("table", { class: "figures bridge" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "text" }, t.bridgeStep), el("th", { scope: "col" }, t.bridgeAmount), el("th", { scope: "col", class: "picture", "aria-hidden": "true" }, ""))),
      el("tbody", {}, steps.map((step) => el("tr", { class: step.kind === "level" ? "total" : "line" }, el("th", { scope: "row" }, shownHeading(language, step.label)),
        el("td", {}, `${step.kind === "change" && step.delta.isPositive() ? "+" : ""}${number(language, step.delta, 0)}`), el("td", { class: "picture", "aria-hidden": "true" }, bar(step, at)))))),
    el("p", { class: "quiet" }, say(language, t.axis, { from: decimal(Math.floor(axis)).toFixed() })));
}

/** A level stands on the axis; a change hangs between two levels and points the way it goes. */
function bar({ kind, from, to, delta }: Step, at: (money: Money) => number): Element {
  const [left, right] = kind === "level" ? [0, at(to)] : [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
  const look = kind === "level" ? "level" : delta.isPositive() ? "up" : "down";
  const tip = delta.isPositive() ? right : left;
  const reach = delta.isPositive() ? -4 : 4;
  return el("svg", { class: `bar ${look}`, viewBox: `0 0 ${width} ${height}`, width, height, focusable: "false" },
    el("line", { x1: 0.5, x2: 0.5, y1: 0, y2: height, class: "axis" }),
    el("rect", { x: left, y: 5, width: Math.max(right - left, 1.5), height: 10 }),
    kind === "change" && right - left > 6 && el("path", { d: `M${tip + reach} 6.5 L${tip} 10 L${tip + reach} 13.5`, class: "tip" }));
}
