import type { Touching } from "../../../core/report/explanation.ts";
import { shown, shownHeading, shownRow, shownTitle } from "../../../core/report/shown.ts";
import { valueText } from "../../../core/report/traceLines.ts";
import { unitText } from "../../../core/report/findFigure.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import { say } from "../../../core/text/say.ts";
import type { Desk } from "../desk.ts";
import { el, type Child } from "../el.ts";
import { figureButton } from "./figureButton.ts";
import { message } from "./message.ts";

/** What rests on a cell, table by table: each figure with the pools and keys on the way, and its own explanation behind it. */
export function touchedBy(desk: Desk, consolidation: Consolidation, { cells, touched }: Touching): readonly Child[] {
  const { t, language } = desk;
  if (touched.length === 0) return [message("info", t.explain.untouched, el("p", {}, t.explain.untouchedSays))];
  const [cell] = cells;
  return [
    cell && el("h2", {}, [cell.name, valueText(language, cell.value, cell.unit)].filter((part) => part !== undefined).join(": ")),
    el("p", {}, say(language, t.explain.touches, { count: touched.length })),
    ...[...new Set(touched.map(({ table }) => table))].map((table) => {
      const here = touched.filter((one) => one.table === table);
      return el("details", { id: `touch-${table.name}`, class: "fold", open: here.length <= 12 }, el("summary", {}, shownTitle(language, table), el("span", { class: "badge" }, here.length)),
        el("ul", { class: "plain touched" }, here.map(({ row, column, figure, at, via }) => el("li", {},
          el("span", {}, shownRow(language, table, row), " · ", shownHeading(language, column), via.length > 0 && el("span", { class: "quiet" }, say(language, t.explain.via, { ways: via.map((way) => way.join(" → ")).join("; ") }))),
          el("span", { class: "amount" }, figureButton(desk, consolidation, table, at) || shown(language, figure, column.format), " ", unitText(language, table, column))))));
    }),
  ];
}
