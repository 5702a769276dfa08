import { shown, shownHeading, shownTitle } from "../../../core/report/shown.ts";
import type { Format, ReportTable, TableRow } from "../../../core/report/table.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import type { Preview } from "../../../core/tasks/preview.ts";
import { say } from "../../../core/text/say.ts";
import { texts } from "../../../core/text/texts.ts";
import type { Desk } from "../desk.ts";
import { el, type Child } from "../el.ts";
import { figureButton } from "./figureButton.ts";
import { scroller } from "./scroller.ts";

/** A report table's rows and figures; with a preview, what the workbook shows today stands under each figure that changes. */
export function figureTable(desk: Desk, consolidation: Consolidation, table: ReportTable, preview?: Preview): HTMLElement {
  const { language, t } = desk;
  const title = shownTitle(language, table);
  const was = (row: number, column: number): Child => {
    const figure = preview?.exists ? preview.rows[row]?.figures[preview.columns.indexOf(column)] : undefined;
    if (!figure?.changed) return undefined;
    const { format } = table.columns[column]!;
    return el("span", { class: "was" }, figure.now === null ? t.task.isNew : say(language, t.task.was, { value: shown(language, { value: figure.now }, format) }));
  };
  const [figures, words] = [table.columns.flatMap(({ format }, column) => (isWords(format) ? [] : [column])), table.columns.flatMap(({ format }, column) => (isWords(format) ? [column] : []))];
  const text = (row: TableRow, column: number): string => shown(language, row.figures[column] ?? { value: null }, table.columns[column]!.format);
  return scroller(desk, table.name, title, el("table", { class: "figures" },
    el("caption", {}, title, table.unit ? `. ${texts[language].report.unit[table.unit]}.` : ""),
    el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "text" }, words.map((column) => shownHeading(language, table.columns[column]!)).join(" · ")), figures.map((column) => el("th", { scope: "col" }, shownHeading(language, table.columns[column]!))))),
    el("tbody", {}, table.rows.map((row, at) => el("tr", { class: row.kind },
      el("th", { scope: "row" }, words.map((column) => text(row, column)).filter((part) => part !== "").join(" · ")),
      figures.map((column) => el("td", {}, figureButton(desk, consolidation, table, { row: at, column }), was(at, column))))))),
    (table.notes ?? []).map((note) => el("p", { class: "quiet" }, say(language, texts[language].labels[note.label], note.values ?? {}))));
}

/** Words and days name a row: in a narrow pane they stand together, and the figures get the room. */
const isWords = ({ kind }: Format): boolean => kind === "text" || kind === "date";
