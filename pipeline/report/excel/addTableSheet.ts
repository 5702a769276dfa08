import type ExcelJS from "exceljs";
import { isMoney } from "../../../core/money.ts";
import { parseDate, serialOf } from "../../../core/period.ts";
import type { Figure, TableColumn } from "../../../core/report/table.ts";
import type { Language } from "../../../core/text/texts.ts";
import { cellNumber } from "./cellNumber.ts";
import { cellText } from "./cellText.ts";
import { fitRow } from "./fitRow.ts";
import { formulaText } from "./formulaText.ts";
import { isNumeric, type Layout } from "./layTable.ts";
import { numberFormat } from "../../../core/report/numberFormat.ts";
import { setPage } from "./setPage.ts";
import { shown, shownHeading } from "../../../core/report/shown.ts";
import { aligned, fonts, headerStyle, sharedStyle, totalBorder } from "./style.ts";

/** One report table on a sheet of its own: title, what it speaks for, the table, its remarks. */
export function addTableSheet(book: ExcelJS.Workbook, layout: Layout, language: Language): void {
  const { table, headerRow } = layout;
  const sheet = book.addWorksheet(layout.sheet);
  writeLines(sheet, 1, [layout.title], fonts.title);
  writeLines(sheet, 2, layout.about, fonts.about);
  table.columns.forEach((column, index) => {
    const cell = sheet.getCell(headerRow, index + 1);
    cell.value = cellText(shownHeading(language, column));
    cell.style = headerStyle(isNumeric(column.format), index === 0);
  });
  table.rows.forEach((row, index) => table.columns.forEach((column, at) => {
    const cell = sheet.getCell(headerRow + 1 + index, at + 1);
    const figure = row.figures[at] ?? { value: null };
    cell.value = figureValue(figure, column, language, formulaText(table, figure, headerRow));
    cell.style = sharedStyle({
      font: row.kind === "line" ? fonts.plain : fonts.bold,
      ...(row.kind === "line" ? {} : { border: totalBorder }),
      ...(typeof cell.value === "string" ? {} : { numFmt: numberFormat(column.format) }),
      alignment: { ...aligned(isNumeric(column.format), at === 0), wrapText: column.format.kind === "text" },
    });
  }));
  for (let row = headerRow; row <= headerRow + table.rows.length; row += 1) fitRow(sheet.getRow(row), layout.widths);
  const notesRow = headerRow + table.rows.length + 2;
  writeLines(sheet, notesRow, layout.notes, fonts.about);
  const lastRow = layout.notes.length === 0 ? notesRow - 2 : notesRow + layout.notes.length - 1;
  setPage(sheet, language, { widths: layout.widths, lastRow, headerRow });
}

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
