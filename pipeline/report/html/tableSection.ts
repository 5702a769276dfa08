import { aboutLines } from "../../../core/report/aboutLines.ts";
import { shown, shownHeading, shownLabel, shownTitle } from "../../../core/report/shown.ts";
import type { ReportTable } from "../../../core/report/table.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import { figureTable } from "./figureTable.ts";
import { el, type Child } from "./markup.ts";
import type { Paper } from "./paper.ts";

/** A table with wider columns than this, in characters, needs the margins, and on paper a page on its side. */
const upright = 105;

/** Whether the table's widest texts side by side are wider than a page; headings are broken between words. */
export function isWide({ columns, rows }: ReportTable, language: Language): boolean {
  const widths = columns.map((column, at) => Math.max(
    ...shownHeading(language, column).split(" ").map(({ length }) => length), ...rows.map(({ figures }) => shown(language, figures[at] ?? { value: null }, column.format).length)));
  return widths.reduce((sum, width) => sum + width + 3, 0) > upright;
}

/** The table element itself, as a chart points to it. */
export const figuresId = ({ name }: Pick<ReportTable, "name">): string => `t-${name}-figures`;
export const tableId = ({ name }: Pick<ReportTable, "name">): string => `t-${name}`;

/** A table with what it speaks for, its charts, and its remarks. */
export const tableSection = (paper: Paper, table: ReportTable, number: string, charts: readonly Child[]): Child =>
  el("section", { id: tableId(table), class: isWide(table, paper.language) ? "table wide" : "table" },
    el("h3", {}, el("span", { class: "number" }, number), " ", shownTitle(paper.language, table)),
    tableBody(paper, table, charts));

/** The same below a heading that is made elsewhere. */
export function tableBody(paper: Paper, table: ReportTable, charts: readonly Child[]): Child {
  const { language } = paper;
  // That the whole page is computed is said once, at its top.
  const about = aboutLines(table, language).filter((line) => line !== texts[language].report.mark);
  return [
    about.length > 0 && el("p", { class: "about" }, about.join(" · ")),
    charts,
    figureTable(paper, table, figuresId(table)),
    (table.notes ?? []).map((note) => el("p", { class: "note" }, shownLabel(language, note))),
  ];
}
