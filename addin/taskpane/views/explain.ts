import type { Desk } from "../desk.ts";
import { el, type Child } from "../el.ts";
import { explainedFigure } from "../parts/explainedFigure.ts";
import { message } from "../parts/message.ts";
import { touchedBy } from "../parts/touchedBy.ts";
import { selectedCell } from "../parts/selectedCell.ts";
import { decimal } from "../../../core/money.ts";
import { say } from "../../../core/text/say.ts";

/** Where a figure comes from, or what a typed cell means: of the cell that is selected, or of the figure somebody pressed. */
export function explainView(desk: Desk): readonly Child[] {
  const { t, state: { selection, figure, checked }, door, language } = desk;
  if (!door.isOpen()) return [el("p", { class: "quiet" }, t.noBook)];
  if (figure) return explainedFigure(desk, figure.consolidation, figure.found);
  if (!selection || !checked) return [el("p", {}, t.explain.hint), el("p", { class: "quiet" }, t.explain.orFigure)];
  const cell = selectedCell(checked, selection);
  return [
    el("p", { class: "quiet" }, say(language, t.explain.selected, { sheet: selection.sheet, cell: selection.cell })),
    ...("found" in cell ? [
      cell.old !== undefined && message("warning", say(language, t.explain.oldResult, { seen: decimal(cell.old.seen), now: decimal(cell.old.now) })),
      ...explainedFigure(desk, checked.consolidation, cell.found),
    ] : "touching" in cell ? touchedBy(desk, checked.consolidation, cell.touching) : [el("p", {}, t.explain.resultText)]),
  ];
}
