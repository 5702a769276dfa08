import { decimal } from "../../../core/money.ts";
import { undoable, type KeptEntry } from "../../../core/tasks/journal.ts";
import { number, say } from "../../../core/text/say.ts";
import { address } from "../../../core/workbook.ts";
import { restoreBefore, undoLast } from "../actions/takeBack.ts";
import type { Desk } from "../desk.ts";
import { el, type Child } from "../el.ts";
import { button } from "../parts/button.ts";
import { message } from "../parts/message.ts";

/** Every recompute and repair the workbook remembers, newest first, and the way back to before any of them. */
export function historyView(desk: Desk): readonly Child[] {
  const { t, door, state: { checked } } = desk;
  if (!door.isOpen()) return [el("p", { class: "quiet" }, t.noBook)];
  const entries = checked?.journal ?? [];
  if (entries.length === 0) return [message("info", t.history.none, el("p", {}, t.history.noneSays))];
  const newest = undoable(entries);
  return [
    el("p", { class: "quiet" }, t.history.intro),
    el("div", { class: "row" }, button(desk, t.history.undo, () => undoLast(desk), { id: "undo", kind: "primary", off: newest === undefined })),
    newest === undefined && el("p", { class: "quiet" }, t.history.nothingToUndo),
    el("ol", { class: "plain entries" }, [...entries].reverse().map((entry) => el("li", {}, entryCard(desk, entry, entries, newest)))),
  ];
}

function entryCard(desk: Desk, entry: KeptEntry, entries: readonly KeptEntry[], newest: KeptEntry | undefined): HTMLElement {
  const { t: { history }, language } = desk;
  const before = entries.filter(({ task, number: nr, state }) => task === entry.task && nr < entry.number && state !== "undone").at(-1);
  const difference = before && entry.total !== "" && before.total !== "" ? decimal(entry.total).minus(decimal(before.total)) : undefined;
  const row = (name: string, value: Child): HTMLElement => el("div", {}, el("dt", {}, name), el("dd", {}, value));
  return el("article", { class: "card" },
    el("h2", {}, say(language, history.entry, { number: entry.number, task: history.tasks[entry.task] }), el("span", { class: "badge" }, history.states[entry.state])),
    el("dl", {},
      row(history.when, entry.when),
      entry.total !== "" && row(history.total, number(language, decimal(entry.total))),
      entry.task === "repair" ? row(history.cell, entry.before.map(({ sheet, row: down, column }) => `${sheet}, ${address(down, column)}`).join("; "))
        : row(history.difference, difference ? `${difference.isPositive() && !difference.isZero() ? "+" : ""}${number(language, difference)}` : history.first),
      entry.task !== "repair" && row(history.fingerprint, el("code", {}, entry.fingerprint))),
    entry.state !== "undone" && entry.number !== newest?.number && button(desk, say(language, history.restore, { number: entry.number }), () => restoreBefore(desk, entry.number), { id: `restore-${entry.number}`, kind: "link" }));
}
