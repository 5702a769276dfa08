import { explanationParts } from "../../../core/report/explanationLines.ts";
import type { FoundFigure } from "../../../core/report/findFigure.ts";
import type { TraceLine } from "../../../core/report/traceLines.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import { explainFound } from "../../../core/tasks/explain.ts";
import { texts } from "../../../core/text/texts.ts";
import type { Desk } from "../desk.ts";
import { el, type Child } from "../el.ts";
import { cellButton } from "./button.ts";

/** A figure's rule, what rounding did to it, and the tree from it down to the cells somebody typed. */
export function explainedFigure(desk: Desk, consolidation: Consolidation, found: FoundFigure): readonly Child[] {
  const { t, language, state } = desk;
  const { title, rule, rounding, lines } = explanationParts(language, explainFound(consolidation, found), state.full);
  if (rule === undefined) return [el("h2", {}, title), el("p", {}, texts[language].explain.absent)];
  return [
    el("h2", {}, title), el("p", {}, rule), rounding !== "" && el("p", { class: "quiet" }, rounding),
    el("h3", {}, t.explain.tree), tree(desk, lines),
    el("label", { class: "check" }, el("input", { type: "checkbox", id: "full", checked: state.full, onchange: (event) => { state.full = (event.target as HTMLInputElement).checked; desk.draw(); } }), t.explain.full),
  ];
}

interface Step { readonly line: TraceLine; readonly below: Step[] }

/** Lines with a depth as lists within lists, so that a screen reader counts and nests them as the eye does. */
const tree = (desk: Desk, lines: readonly TraceLine[]): HTMLElement => el("ul", { class: "tree" }, nested(lines).map((step, index) => stepItem(desk, step, String(index), true)));

function nested(lines: readonly TraceLine[]): readonly Step[] {
  const top: Step[] = [];
  const open: Step[] = [];
  for (const line of lines) {
    while (open.length > 0 && open.at(-1)!.line.depth >= line.depth) open.pop();
    const step: Step = { line, below: [] };
    (open.at(-1)?.below ?? top).push(step);
    open.push(step);
  }
  return top;
}

/** The steps a figure is the sum of stand closed, so that they are seen together; what is inside them is open. */
function stepItem(desk: Desk, { line, below }: Step, place: string, isTop: boolean): HTMLElement {
  const said = el("span", { class: "step" }, el("strong", {}, line.value), " ", line.text);
  const cell = line.at?.sheet !== undefined && cellButton(desk, line.at, `step-${place}`, `${line.at.sheet}!${line.at.cell ?? ""}`);
  const list = below.length > 0 && el("ul", {}, below.map((step, index) => stepItem(desk, step, `${place}-${index}`, false)));
  return isTop && list ? el("li", {}, el("details", { id: `open-${place}` }, el("summary", {}, said), cell, list)) : el("li", {}, said, cell, list);
}
