import type ExcelJS from "exceljs";
import type { Chart } from "../../../core/report/charts/chart.ts";
import { isMoney } from "../../../core/money.ts";
import { parseDate, serialOf } from "../../../core/period.ts";
import type { Figure, TableColumn } from "../../../core/report/table.ts";
import type { Language } from "../../../core/text/texts.ts";
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
import { cellStyle, fonts, headerStyle } from "./style.ts";

/** One report table on a sheet of its own: title, what it speaks for, the table, its remarks, and its charts; returns where they shall lie. */
export function addTableSheet(book: ExcelJS.Workbook, layout: Layout, charts: readonly Chart[], language: Language): readonly Anchor[] {
  const { table, headerRow } = layout;
  const sheet = book.addWorksheet(layout.sheet);
  writeLines(sheet, 1, [layout.title], fonts.title);
  writeLines(sheet, 2, layout.about, fonts.about);
  const headings = table.columns.map((column) => cellText(shownHeading(language, column)));
  const lines = linesTogether(table);
  // The table comes first: it blanks its cells.
  makeTable(sheet, layout, headings, lines);
  nameRanges(book, layout, lines);
  table.columns.forEach(({ format }, index) => {
    const cell = sheet.getCell(headerRow, index + 1);
    cell.value = headings[index]!;
    cell.style = headerStyle(isNumeric(format), index === 0);
  });
  table.rows.forEach((row, index) => table.columns.forEach((column, at) => {
    const cell = sheet.getCell(headerRow + 1 + index, at + 1);
    const figure = row.figures[at] ?? { value: null };
    cell.value = figureValue(figure, column, language, formulaText(table, figure, headerRow));
    cell.style = cellStyle(row.kind, column.format, at === 0, typeof cell.value === "string");
  }));
  for (let row = headerRow; row <= headerRow + table.rows.length; row += 1) fitRow(sheet.getRow(row), layout.widths);
  writeLines(sheet, layout.notesRow, layout.notes, fonts.about);
  const widths = charts.length === 0 ? layout.widths : fillPage(layout.widths);
  const above = { rows: layout.lastRow, height: heightTo(sheet, layout.lastRow) };
  const { anchors, breaks, lastRow } = layCharts(charts, widths, above);
  for (let row = layout.lastRow + 1; row <= lastRow; row += 1) sheet.getRow(row).height = lineHeight;
  for (const row of breaks) sheet.getRow(row).addPageBreak();
  const isLong = heightTo(sheet, headerRow + table.rows.length) > pageHeight(widths);
  setPage(sheet, language, { widths, lastRow, headerRow, repeats: isLong });
  return anchors;
}

/** Every row is given its height: rows left to themselves take that of whatever font is at hand, and a page would end elsewhere. */
function heightTo(sheet: ExcelJS.Worksheet, last: number): number {
  let height = 0;
  for (let row = 1; row <= last; row += 1) height += sheet.getRow(row).height ??= row === 1 ? titleHeight : lineHeight;
  return height;
}

const titleHeight = 21;

function writeLines(sheet: ExcelJS.Worksheet, from: number, lines: readonly string[], font: Partial<ExcelJS.Font>): void {
  lines.forEach((line, index) => {
    const cell = sheet.getCell(from + index, 1);
    cell.value = cellText(line);
    cell.font = font;
  });
}

/** The cell's value; a formula carries the engine's own value as its result. */
export function figureValue(figure: Figure, { format }: TableColumn, language: Language, formula?: string): ExcelJS.CellValue {
  const { value } = figure;
  if (value === null) return null;
  if (isMoney(value)) return formula === undefined ? cellNumber(value) : { formula, result: cellNumber(value) };
  const date = format.kind === "date" && typeof value === "string" ? parseDate(value) : undefined;
  return date === undefined ? cellText(shown(language, figure, format)) : serialOf(date);
}
