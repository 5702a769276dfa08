import type { TaskName } from "../../../core/tasks/task.ts";
import { previewTable } from "../../../core/tasks/preview.ts";
import { contracts } from "../../../core/sheets/contracts.ts";
import { say } from "../../../core/text/say.ts";
import { previewTask } from "../actions/previewTask.ts";
import { writeTask } from "../actions/writeTask.ts";
import type { Desk, Shown } from "../desk.ts";
import { el, type Child } from "../el.ts";
import { button, cellButton, slug } from "./button.ts";
import { clock } from "./clock.ts";
import { findingCard } from "./findingCard.ts";
import { message } from "./message.ts";

/** Check, preview, write: the same for every task. What the preview shows is the view's own. */
export function taskPanel(desk: Desk, name: TaskName, intro: string, show: (shown: Shown) => readonly Child[]): readonly Child[] {
  const { t, state, door } = desk;
  const shown = state.previews[name];
  if (!door.isOpen()) return [el("p", { class: "quiet" }, t.noBook)];
  const ready = shown !== undefined && !shown.moved && shown.preview.result.patches.length > 0;
  const next = ready && changesIn(desk, shown.preview) > 0;
  return [
    el("p", { class: "quiet" }, intro),
    el("div", { class: "row" },
      button(desk, t.task.preview, () => previewTask(desk, name), { id: "preview", kind: ready ? "plain" : "primary" }),
      button(desk, t.task.write, () => writeTask(desk, name), { id: "write", kind: next ? "primary" : "plain", off: !ready })),
    ...(shown ? [...about(desk, name, shown), ...show(shown)] : []),
  ];
}

function about(desk: Desk, name: TaskName, { preview, moved }: Shown): readonly Child[] {
  const { t, language, state } = desk;
  const { result, task } = preview;
  const errors = result.findings.filter(({ severity }) => severity === "error");
  const changes = changesIn(desk, preview);
  const written = state.written[name];
  return [
    moved && message("warning", t.task.moved),
    written && message("good", `${t.task.writtenTo} (${clock(language, written.at)})`,
      el("div", { class: "row" }, written.sheets.map((sheet) => cellButton(desk, { file: state.checked?.reading.target, sheet, cell: "A1" }, slug("written", sheet), sheet)))),
    errors.length > 0 && message("error", say(language, t.task.stops, { count: errors.length }), el("p", {}, t.task.stopsSays), el("ul", { class: "findings" }, errors.map((finding) => findingCard(desk, finding)))),
    result.tables.length === 0 && errors.length === 0 && message("info", t.task.noTables,
      el("p", {}, say(language, t.task.noTablesSays, { sheets: contracts.filter(({ id }) => task.contracts.includes(id)).map(({ sheet }) => sheet).join(", ") }))),
    result.tables.length > 0 && !written && el("p", {}, changes === 0 ? t.task.changesNone : changes === 1 ? t.task.changesOne : say(language, t.task.changes, { count: changes })),
  ];
}

/** Figures that writing would change. */
const changesIn = ({ language }: Desk, { result, grids }: Shown["preview"]): number =>
  result.tables.reduce((sum, table) => sum + previewTable(table, grids, language).changes, 0);
