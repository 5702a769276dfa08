import { toOrder, type DeviceLine, type Pool } from "../../../core/devices/need.ts";
import { readRotation } from "../../../core/devices/readRotation.ts";
import { readTransferRules } from "../../../core/devices/readTransferRules.ts";
import { noRules, transfers, type Transfer } from "../../../core/devices/transfers.ts";
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
  const { source } = readSource(facts);
  const rules = readTransferRules(source).rules ?? noRules;
  const lines = readRotation(source).lines.map((line) => line.need);
  const ways = pooledWays.map((way) => ({ way, list: transfers(lines, way, rules) }));
  return [needs(desk, lines, ways), ...ways.map((one) => moves(desk, one))];
}

const pooledWays = ["own", "category", "all"] as const satisfies readonly Pool[];
interface Way { readonly way: Pool; readonly list: readonly Transfer[] }
const moved = (list: readonly Transfer[]): number => list.reduce((sum, { count }) => sum + count, 0);

function needs({ t, language }: Desk, lines: readonly DeviceLine[], ways: readonly Way[]): HTMLElement {
  const alone = lines.reduce((sum, line) => sum + toOrder(line), 0);
  const rows = [{ way: "alone", saved: 0 } as const, ...ways.map(({ way, list }) => ({ way, saved: moved(list) }))];
  const count = (value: number): string => number(language, decimal(value));
  return el("table", { class: "figures" }, el("caption", {}, t.rotation.pooled),
    el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "text" }, t.rotation.way), el("th", { scope: "col" }, t.rotation.toOrder), el("th", { scope: "col" }, t.rotation.saved))),
    el("tbody", {}, rows.map(({ way, saved }) => el("tr", {}, el("th", { scope: "row" }, t.rotation[way]), el("td", {}, count(alone - saved)), el("td", {}, count(saved))))));
}

/** Who hands over to whom to get there. */
function moves({ t, language }: Desk, { way: pool, list }: Way): HTMLElement {
  const place = ({ participant, category }: DeviceLine): string => `${participant} ${category}`;
  const way = t.rotation[pool];
  if (list.length === 0) return el("p", { class: "quiet" }, say(language, t.rotation.transfersNone, { way }));
  return el("details", { id: `transfers-${pool}`, class: "fold" },
    el("summary", {}, say(language, t.rotation.transfers, { way, count: moved(list) })),
    el("ul", {}, list.map(({ from, to, count }) => el("li", {}, say(language, t.rotation.transfer, { from: place(from), to: place(to), count })))));
}
