import type { Finding } from "../../../core/finding.ts";
import type { Repair } from "../../../core/repair/repair.ts";
import { sayEdit } from "../../../core/repair/sayEdit.ts";
import { say, sayFinding } from "../../../core/text/say.ts";
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
  return el("li", { class: "finding" },
    el("h3", {}, sign(severity, texts[language].severity[severity]), title),
    el("p", {}, says),
    finding.fix && grids.length > 0 && repairBox(desk, finding.fix, id),
    el("div", { class: "row" }, where.sheet !== undefined && grids.length > 0 && cellButton(desk, where, `${id}-go`)),
    el("details", { id: `${id}-why` }, el("summary", {}, t.control.why), el("p", {}, el("strong", {}, t.control.whyTitle), ": ", why), el("p", {}, el("strong", {}, t.control.fixTitle), ": ", fix)),
  );
}

function repairBox(desk: Desk, repair: Repair, id: string): HTMLElement {
  const { t, language } = desk;
  const cells = repair.edits.map(({ cell }) => cell).join(", ");
  return el("div", { class: "repair" },
    ...repair.edits.map((edit) => {
      const { before: said, after } = sayEdit(language, edit);
      const before = typeof edit.before === "string" && typeof edit.after === "number" ? say(language, t.control.asText, { value: said }) : said;
      return el("dl", {}, el("div", {}, el("dt", {}, t.control.before), el("dd", {}, before)), el("div", {}, el("dt", {}, t.control.after), el("dd", {}, after)));
    }),
    repair.proof.length > 0 && el("p", { class: "quiet" }, say(language, t.control.footsAfter, { cells: repair.proof.map(({ cell }) => cell).join(", ") })),
    !repair.unique && el("p", { class: "quiet" }, t.control.notUnique),
    button(desk, t.control.repair, () => repairCell(desk, repair), { id: `${id}-repair`, label: `${t.control.repair} ${cells}` }));
}
