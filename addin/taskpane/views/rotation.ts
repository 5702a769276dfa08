import { pooledNeed } from "../../../core/devices/need.ts";
import { readRotation } from "../../../core/devices/readRotation.ts";
import { decimal } from "../../../core/money.ts";
import { previewTable } from "../../../core/tasks/preview.ts";
import { readSource } from "../../../core/tasks/readSource.ts";
import { number } from "../../../core/text/say.ts";
import type { Checked } from "../check.ts";
import type { Desk } from "../desk.ts";
import { el, type Child } from "../el.ts";
import { figureTable } from "../parts/figureTable.ts";
import { taskPanel } from "../parts/taskPanel.ts";

/** PCs to order, and what would be saved if stock were shared. */
export const rotationView = (desk: Desk): readonly Child[] => taskPanel(desk, "rotation", desk.t.rotation.intro, ({ preview: { result, grids } }) => [
  ...result.tables.map((table) => figureTable(desk, result.consolidation, { ...table, notes: [] }, previewTable(table, grids, desk.language))),
  result.tables.length > 0 && desk.state.checked && pooled(desk, desk.state.checked),
]);

function pooled({ t, language }: Desk, { facts }: Checked): HTMLElement {
  const need = pooledNeed(readRotation(readSource(facts).source).lines.map((line) => line.need));
  const count = (value: number): string => number(language, decimal(value));
  return el("table", { class: "figures" }, el("caption", {}, t.rotation.pooled),
    el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "text" }, t.rotation.way), el("th", { scope: "col" }, t.rotation.toOrder), el("th", { scope: "col" }, t.rotation.saved))),
    el("tbody", {}, (["alone", "own", "category", "all"] as const).map((way) => el("tr", {}, el("th", { scope: "row" }, t.rotation[way]), el("td", {}, count(need[way])), el("td", {}, count(need.alone - need[way]))))));
}
