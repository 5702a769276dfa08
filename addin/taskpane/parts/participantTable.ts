import { isMoney, type Money } from "../../../core/money.ts";
import { shown, shownHeading, shownTitle } from "../../../core/report/shown.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import type { Preview } from "../../../core/tasks/preview.ts";
import { number } from "../../../core/text/say.ts";
import { texts } from "../../../core/text/texts.ts";
import type { Desk } from "../desk.ts";
import { el, type Child } from "../el.ts";
import { figureButton } from "./figureButton.ts";
import { scroller } from "./scroller.ts";

/** Each participant's amount as the workbook shows it, as it will be, and last year, with the change in money and per cent. */
export function participantTable(desk: Desk, consolidation: Consolidation, { table, rows, exists }: Preview): HTMLElement {
  const { t: { distribution: t }, language } = desk;
  const amounts = table.columns.flatMap(({ format }, column) => (format.kind === "amount" ? [column] : []));
  const [next = 1, last] = amounts;
  const title = shownTitle(language, table);
  const headings = [...(exists ? [t.now] : []), shownHeading(language, table.columns[next]!), ...(last === undefined ? [] : [shownHeading(language, table.columns[last]!), t.change, "%"])];
  return scroller(desk, table.name, title, el("table", { class: "figures" },
    el("caption", {}, title, table.unit ? `. ${texts[language].report.unit[table.unit]}.` : ""),
    el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "text" }, t.participant), headings.map((heading) => el("th", { scope: "col" }, heading)))),
    el("tbody", {}, table.rows.map((row, at) => {
      const seen = rows[at]?.figures[0];
      return el("tr", { class: row.kind },
        el("th", { scope: "row" }, shown(language, row.figures[0]!, table.columns[0]!.format)),
        exists && el("td", { class: seen?.changed ? "moved" : undefined }, seen?.now ? number(language, seen.now, 0) : "–"),
        el("td", { class: seen?.changed && exists ? "moved" : undefined }, figureButton(desk, consolidation, table, { row: at, column: next })),
        last !== undefined && [el("td", {}, figureButton(desk, consolidation, table, { row: at, column: last })), ...change(desk, row.figures[next]?.value, row.figures[last]?.value)]);
    }))));
}

function change({ language }: Desk, is: unknown, was: unknown): readonly Child[] {
  if (!isMoney(is) || !isMoney(was)) return [el("td", {}, "–"), el("td", {}, "–")];
  const difference = is.minus(was);
  return [el("td", {}, signed(difference, number(language, difference, 0))), el("td", {}, was.isZero() ? "–" : signed(difference, number(language, difference.dividedBy(was).times(100), 1)))];
}

const signed = (value: Money, text: string): string => (value.isPositive() && !value.isZero() ? `+${text}` : text);
