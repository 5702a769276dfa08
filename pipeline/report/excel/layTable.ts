import { isMoney } from "../../../core/money.ts";
import type { Format, ReportTable } from "../../../core/report/table.ts";
import type { CellRef } from "../../../core/formula.ts";
import type { Language } from "../../../core/text/texts.ts";
import { address } from "../../../core/workbook.ts";
import { shown, shownHeading, shownLabel, shownTitle } from "../../../core/report/shown.ts";
import { aboutLines } from "../../../core/report/aboutLines.ts";
import { wrapWords } from "./wrapWords.ts";

/** Words wider than this are wrapped inside their cell. */
const widestText = 60;
const narrowest = 8;
/** A longer heading is broken between its words. */
const longestHeading = 18;
/** Characters across a lying A4 page in print of full size: a wider table is made small to fit, so its headings are broken instead where they can be. */
const acrossPage = 130;
/** Room for Excel's own padding, bold totals and a font that is not at hand. */
const room = (characters: number): number => Math.ceil(characters * 1.15) + 2;

/** Where everything of a table stands in its sheet. Rows are one-based. */
export interface Layout {
  readonly table: ReportTable;
  readonly sheet: string;
  readonly title: string;
  /** Lines between title and table: unit, date, keys, host. */
  readonly about: readonly string[];
  readonly headerRow: number;
  readonly widths: readonly number[];
  readonly notes: readonly string[];
  readonly notesRow: number;
  /** The last row with words or figures. */
  readonly lastRow: number;
  readonly addressOf: (cell: CellRef) => string;
}

export const isNumeric = (format: Format): boolean => format.kind !== "text" && format.kind !== "date";

export function layTable(table: ReportTable, sheet: string, language: Language): Layout {
  const title = shownTitle(language, table);
  const widths = fitTitle(columnWidths(table, language), title);
  const across = widths.reduce((a, b) => a + b, 0);
  const about = aboutLines(table, language).flatMap((text) => wrapWords(text, across));
  const notes = (table.notes ?? []).flatMap((note) => wrapWords(shownLabel(language, note), across));
  // A blank line parts the words from the table.
  const headerRow = about.length + 3;
  const tableEnd = headerRow + table.rows.length;
  const notesRow = tableEnd + 2;
  const lastRow = notes.length === 0 ? tableEnd : notesRow + notes.length - 1;
  return { table, sheet, title, about, headerRow, widths, notes, notesRow, lastRow, addressOf: ({ row, column }) => address(headerRow + row, column) };
}

function columnWidths(table: ReportTable, language: Language): number[] {
  const contents = table.columns.map((_, column) => longestIn(table, column, language));
  const widthsWith = (longest: number): number[] => table.columns.map((column, at) => columnWidth(shownHeading(language, column), contents[at]!, longest));
  const wide = widthsWith(longestHeading);
  return wide.reduce((a, b) => a + b, 0) > acrossPage ? widthsWith(0) : wide;
}

/** How many characters the longest of a column's figures and words take. */
function longestIn({ columns, rows }: ReportTable, column: number, language: Language): number {
  const { format } = columns[column]!;
  return rows.reduce((longest, { figures }) => {
    const figure = figures[column];
    if (!figure || figure.value === null) return longest;
    const { length } = shown(language, figure, format);
    return Math.max(longest, isMoney(figure.value) ? length : Math.min(length, widestText));
  }, 0);
}

/** Wide enough for the longest content and the longest word of the heading; a heading up to `unbroken` long stays on one line. */
function columnWidth(heading: string, content: number, unbroken: number): number {
  const words = heading.split(/[\s-]+/).map((word) => word.length);
  const oneLine = heading.length <= unbroken ? heading.length + 3 : 0;
  return Math.max(narrowest, oneLine, room(Math.max(content, ...words)));
}

/** Widens the first column until the title, in its larger type, has room above the table. */
function fitTitle(widths: readonly number[], title: string): number[] {
  const missing = Math.ceil(title.length * 1.5) - widths.reduce((a, b) => a + b, 0);
  return widths.map((width, column) => (column === 0 ? width + Math.max(0, missing) : width));
}
