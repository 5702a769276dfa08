import { pooledNeed, type DeviceLine, type Pool } from "../../../core/devices/need.ts";
import { readRotation } from "../../../core/devices/readRotation.ts";
import { transfers } from "../../../core/devices/transfers.ts";
import { decimal } from "../../../core/money.ts";
import { previewTable } from "../../../core/tasks/preview.ts";
import { readSource } from "../../../core/tasks/readSource.ts";
import { number, say } from "../../../core/text/say.ts";
import type { Checked } from "../check.ts";
import type { Desk } from "../desk.ts";
import { el, type Child } from "../el.ts";
import { figureTable } from "../parts/figureTable.ts";
import { taskPanel } from "../parts/taskPanel.ts";

/** PCs to order, and what would be saved if stock were shared. */
export const rotationView = (desk: Desk): readonly Child[] => taskPanel(desk, "rotation", desk.t.rotation.intro, ({ preview: { result, grids } }) => [
  ...result.tables.map((table) => figureTable(desk, result.consolidation, { ...table, notes: [] }, previewTable(table, grids, desk.language))),
  result.tables.length > 0 && desk.state.checked && shared(desk, desk.state.checked),
]);

function shared(desk: Desk, { facts }: Checked): readonly HTMLElement[] {
  const lines = readRotation(readSource(facts).source).lines.map((line) => line.need);
  return [needs(desk, lines), ...(["own", "category", "all"] as const).map((pool) => moves(desk, lines, pool))];
}

function needs({ t, language }: Desk, lines: readonly DeviceLine[]): HTMLElement {
  const need = pooledNeed(lines);
  const count = (value: number): string => number(language, decimal(value));
  return el("table", { class: "figures" }, el("caption", {}, t.rotation.pooled),
    el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "text" }, t.rotation.way), el("th", { scope: "col" }, t.rotation.toOrder), el("th", { scope: "col" }, t.rotation.saved))),
    el("tbody", {}, (["alone", "own", "category", "all"] as const).map((way) => el("tr", {}, el("th", { scope: "row" }, t.rotation[way]), el("td", {}, count(need[way])), el("td", {}, count(need.alone - need[way]))))));
}

/** Who hands over to whom to get there. */
function moves({ t, language }: Desk, lines: readonly DeviceLine[], pool: Pool): HTMLElement {
  const list = transfers(lines, pool);
  const place = ({ participant, category }: DeviceLine): string => `${participant} ${category}`;
  const way = t.rotation[pool];
  if (list.length === 0) return el("p", { class: "quiet" }, say(language, t.rotation.transfersNone, { way }));
  return el("details", { id: `transfers-${pool}`, class: "fold" },
    el("summary", {}, say(language, t.rotation.transfers, { way, count: list.reduce((sum, { count }) => sum + count, 0) })),
    el("ul", {}, list.map(({ from, to, count }) => el("li", {}, say(language, t.rotation.transfer, { from: place(from), to: place(to), count })))));
}
