import { shown, shownHeading, shownLabel, shownTitle } from "../../core/report/shown.ts";
import { unitText } from "../../core/report/findFigure.ts";
import type { ReportTable } from "../../core/report/table.ts";
import type { Language } from "../../core/text/texts.ts";
import { wrapWords } from "./excel/wrapWords.ts";

/** A heading may be wrapped to this width, or to its figures' when they are wider. */
const narrowest = 14;

/** A table for a terminal: words to the left, numbers to the right, a line above the total. */
export function textTable(language: Language, table: ReportTable): string {
  const { columns, rows, notes = [] } = table;
  const unit = columns.map((column) => unitText(language, table, column)).find((text) => text !== "");
  const body = rows.map(({ figures }) => columns.map(({ format }, at) => shown(language, figures[at] ?? { value: null }, format)));
  const headings = columns.map((column, at) => wrapWords(shownHeading(language, column), Math.max(narrowest, ...body.map((row) => row[at]!.length))));
  const height = Math.max(...headings.map(({ length }) => length));
  const head = Array.from({ length: height }, (_, line) => headings.map((words) => words[line - (height - words.length)] ?? ""));
  const widths = columns.map((_, at) => Math.max(...[...head, ...body].map((row) => row[at]!.length)));
  const written = (row: readonly string[]): string => row.map((text, at) => (columns[at]!.format.kind === "text" ? text.padEnd(widths[at]!) : text.padStart(widths[at]!))).join("   ").trimEnd();
  const rule = "─".repeat(widths.reduce((sum, width) => sum + width + 3, -3));
  return [
    `${shownTitle(language, table)}${unit === undefined ? "" : ` (${unit})`}`, "", ...head.map(written), rule, ...rows.flatMap(({ kind }, at) => (kind === "total" ? [rule, written(body[at]!)] : [written(body[at]!)])),
    ...(notes.length > 0 ? ["", ...notes.map((note) => shownLabel(language, note))] : []),
  ].join("\n");
}
