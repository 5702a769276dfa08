import { shownHeading, shownTitle } from "../../core/report/shown.ts";
import type { ReportTable } from "../../core/report/table.ts";
import type { Language } from "../../core/text/texts.ts";
import { printed } from "./printed.ts";

/** A table's printed figures for other programs, column by column under the headings. */
export const tableJson = (language: Language, table: ReportTable) => ({
  name: table.name, title: shownTitle(language, table), unit: table.unit ?? null,
  columns: table.columns.map((column) => shownHeading(language, column)),
  rows: table.rows.map(({ kind, figures }) => ({ kind, figures: table.columns.map(({ format }, at) => printed(figures[at] ?? { value: null }, format)) })),
});
