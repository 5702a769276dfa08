import { isMoney } from "../../../core/money.ts";
import { unitText } from "../../../core/report/findFigure.ts";
import { shown, shownHeading, shownTitle } from "../../../core/report/shown.ts";
import type { Figure, ReportTable, TableColumn, TableRow } from "../../../core/report/table.ts";
import { figureButton } from "./figureButton.ts";
import { el, type Markup } from "./markup.ts";
import type { Paper } from "./paper.ts";

const absent: Figure = { value: null };
const isWords = ({ format }: TableColumn): boolean => format.kind === "text" || format.kind === "date";

/** A report table as a real table: a caption, headings with scope, every figure a button. It scrolls in a box of its own when it is wider than the page. */
export function figureTable(paper: Paper, table: ReportTable, id: string): Markup {
  const { language } = paper;
  const { columns, rows } = table;
  const leading = columns.findIndex(({ format }) => format.kind !== "text");
  const names = leading < 0 ? columns.length : leading;
  const cell = (row: TableRow, rowAt: number, at: number): Markup => {
    const column = columns[at]!;
    const figure = row.figures[at] ?? absent;
    const text = shown(language, figure, column.format);
    // Text a person typed is a figure too when it has a trace.
    const isFigure = text !== "" && (figure.trace !== undefined || isMoney(figure.value));
    const child = isFigure ? figureButton(paper, { table, row, column, at: { row: rowAt, column: at } }, text) : text;
    const words = isWords(column) || !isMoney(figure.value) ? "words" : undefined;
    return at < names && text !== "" ? el("th", { scope: "row" }, child) : el("td", { class: words }, child);
  };
  const unit = columns.map((column) => unitText(language, table, column)).find((one) => one !== "");
  const caption = `${shownTitle(language, table)}${unit === undefined ? "" : ` (${unit})`}`;
  const lines = rows.map((row, rowAt) => el("tr", { class: row.kind === "line" ? undefined : row.kind }, columns.map((_, at) => cell(row, rowAt, at))));
  // Without a figure to go to with Tab the box itself must be, to be scrolled by keys.
  const isStill = !lines.some(({ markup }) => markup.includes("<button"));
  return el("div", { class: "scroll", ...(isStill ? { tabindex: 0, role: "region", "aria-label": caption } : {}) }, el("table", { id, class: "figures" },
    el("caption", { class: "unseen" }, caption),
    el("thead", {}, el("tr", {}, columns.map((column) => el("th", { scope: "col", class: isWords(column) ? "words" : undefined }, shownHeading(language, column))))),
    el("tbody", {}, lines)));
}
