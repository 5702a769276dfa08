import type { Chart } from "../../../core/report/charts/chart.ts";
import { isMoney } from "../../../core/money.ts";
import { parseDate, serialOf } from "../../../core/period.ts";
import type { Figure, TableColumn } from "../../../core/report/table.ts";
import type { Language } from "../../../core/text/texts.ts";
import { addSheet, put, rowOf, type Book, type CellValue, type Sheet } from "../../xlsx/book/book.ts";
import type { Style } from "../../xlsx/book/style.ts";
import { cellNumber } from "./cellNumber.ts";
import { cellText } from "./cellText.ts";
import { linesTogether, makeTable } from "./excelTable.ts";
import { fitRow, lineHeight } from "./fitRow.ts";
import { formulaText } from "./formulaText.ts";
import type { Anchor } from "./injectCharts.ts";
import { layCharts } from "./layCharts.ts";
import { isNumeric, type Layout } from "./layTable.ts";
import { fillPage, pageHeight } from "./pageRoom.ts";
import { nameRanges } from "./rangeNames.ts";
import { setPage } from "./setPage.ts";
import { shown, shownHeading } from "../../../core/report/shown.ts";
import { cellStyle, headerStyle, words } from "./style.ts";

/** One report table on a sheet of its own: title, what it speaks for, the table, its remarks, and its charts; returns where they shall lie. */
export function addTableSheet(book: Book, layout: Layout, charts: readonly Chart[], language: Language): readonly Anchor[] {
  const { table, headerRow } = layout;
  const sheet = addSheet(book, layout.sheet);
  writeLines(sheet, 1, [layout.title], words.title);
  writeLines(sheet, 2, layout.about, words.about);
  const headings = table.columns.map((column) => cellText(shownHeading(language, column)));
  const lines = linesTogether(table);
  makeTable(sheet, layout, headings, lines);
  nameRanges(book, layout, lines);
  table.columns.forEach(({ format }, index) => put(sheet, headerRow, index + 1, headings[index]!, headerStyle(isNumeric(format), index === 0)));
  table.rows.forEach((row, index) => table.columns.forEach((column, at) => {
    const figure = row.figures[at] ?? { value: null };
    const value = figureValue(figure, column, language, figure.formula && formulaText(table, figure, headerRow));
    put(sheet, headerRow + 1 + index, at + 1, value, cellStyle(row.kind, column.format, at === 0, typeof value === "string"));
  }));
  for (let row = headerRow; row <= headerRow + table.rows.length; row += 1) fitRow(rowOf(sheet, row), layout.widths);
  writeLines(sheet, layout.notesRow, layout.notes, words.about);
  const widths = charts.length === 0 ? layout.widths : fillPage(layout.widths);
  const above = { rows: layout.lastRow, height: heightTo(sheet, layout.lastRow) };
  const { anchors, breaks, lastRow } = layCharts(charts, widths, above);
  for (let row = layout.lastRow + 1; row <= lastRow; row += 1) rowOf(sheet, row).height = lineHeight;
  sheet.breaks.push(...breaks);
  const isLong = heightTo(sheet, headerRow + table.rows.length) > pageHeight(widths);
  setPage(sheet, language, { widths, lastRow, headerRow, repeats: isLong });
  return anchors;
}

/** Every row is given its height: rows left to themselves take that of whatever font is at hand, and a page would end elsewhere. */
function heightTo(sheet: Sheet, last: number): number {
  let height = 0;
  for (let row = 1; row <= last; row += 1) height += rowOf(sheet, row).height ??= row === 1 ? titleHeight : lineHeight;
  return height;
}

const titleHeight = 21;

function writeLines(sheet: Sheet, from: number, lines: readonly string[], style: Style): void {
  lines.forEach((line, index) => put(sheet, from + index, 1, cellText(line), style));
}

/** The cell's value; a formula carries the engine's own value as its result. */
export function figureValue(figure: Figure, { format }: TableColumn, language: Language, formula?: string): CellValue {
  const { value } = figure;
  if (value === null) return null;
  if (isMoney(value)) return formula === undefined ? cellNumber(value) : { formula, result: cellNumber(value) };
  const date = format.kind === "date" && typeof value === "string" ? parseDate(value) : undefined;
  return date === undefined ? cellText(shown(language, figure, format)) : serialOf(date);
}
