import type { Finding } from "../../../core/finding.ts";
import { proposeRepair, type Repair } from "../../../core/tasks/proposeRepair.ts";
import { number, say, sayFinding } from "../../../core/text/say.ts";
import { decimal } from "../../../core/money.ts";
import { norwegianDate, isoDate } from "../../../core/period.ts";
import { texts } from "../../../core/text/texts.ts";
import { repairCell } from "../actions/repairCell.ts";
import type { Desk } from "../desk.ts";
import { el } from "../el.ts";
import { button, cellButton, slug } from "./button.ts";
import { sign } from "./message.ts";

/** One finding: what is wrong and where, a way there, a repair if there is one, and why it matters for whoever asks. */
export function findingCard(desk: Desk, finding: Finding): HTMLElement {
  const { language, t, state } = desk;
  const { code, severity, where } = finding;
  const { title, says, why, fix } = sayFinding(language, finding);
  const id = slug("f", code, where.file, where.sheet, where.cell, JSON.stringify(finding.values));
  const grids = state.checked?.reading.books.find(({ file }) => file === where.file)?.grids ?? [];
  const repair = proposeRepair(finding, grids);
  return el("li", { class: "finding" },
    el("h3", {}, sign(severity, texts[language].severity[severity]), title),
    el("p", {}, says),
    repair && repairBox(desk, finding, repair, id),
    el("div", { class: "row" }, where.sheet !== undefined && grids.length > 0 && cellButton(desk, where, `${id}-go`)),
    el("details", { id: `${id}-why` }, el("summary", {}, t.control.why), el("p", {}, el("strong", {}, t.control.whyTitle), ": ", why), el("p", {}, el("strong", {}, t.control.fixTitle), ": ", fix)),
  );
}

function repairBox(desk: Desk, finding: Finding, repair: Repair, id: string): HTMLElement {
  const { t, language } = desk;
  const shown = (value: string | number | boolean): string =>
    (typeof value !== "number" ? (typeof repair.after === "number" ? say(language, t.control.asText, { value: String(value) }) : String(value)) : finding.code === "date-as-text" ? norwegianDate(isoDate(value)) : number(language, decimal(value)));
  return el("div", { class: "repair" },
    el("dl", {}, el("div", {}, el("dt", {}, t.control.before), el("dd", {}, shown(repair.before))), el("div", {}, el("dt", {}, t.control.after), el("dd", {}, shown(repair.after)))),
    !repair.unique && el("p", { class: "quiet" }, t.control.notUnique),
    button(desk, t.control.repair, () => repairCell(desk, finding.where, repair), { id: `${id}-repair`, label: `${t.control.repair} ${finding.where.cell ?? ""}` }));
}
