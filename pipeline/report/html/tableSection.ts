import { aboutLines } from "../../../core/report/aboutLines.ts";
import { shownLabel, shownTitle } from "../../../core/report/shown.ts";
import type { ReportTable } from "../../../core/report/table.ts";
import { texts } from "../../../core/text/texts.ts";
import { figureTable } from "./figureTable.ts";
import { el, type Child } from "./markup.ts";
import type { Paper } from "./paper.ts";

/** More columns than this need a page on its side. */
const upright = 8;

/** The table element itself, as a chart points to it. */
export const figuresId = ({ name }: Pick<ReportTable, "name">): string => `t-${name}-figures`;
export const tableId = ({ name }: Pick<ReportTable, "name">): string => `t-${name}`;

/** A table with what it speaks for, its charts, and its remarks. */
export const tableSection = (paper: Paper, table: ReportTable, number: string, charts: readonly Child[]): Child =>
  el("section", { id: tableId(table), class: table.columns.length > upright ? "table wide" : "table", "aria-labelledby": `${tableId(table)}-title` },
    el("h3", { id: `${tableId(table)}-title` }, el("span", { class: "number" }, number), " ", shownTitle(paper.language, table)),
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
