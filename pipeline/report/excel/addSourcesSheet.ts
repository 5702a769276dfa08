import type ExcelJS from "exceljs";
import { say } from "../../../core/text/say.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import { columnName } from "../../../core/workbook.ts";
import { figureValue } from "./addTableSheet.ts";
import { cellNumber } from "./cellNumber.ts";
import { cellText } from "./cellText.ts";
import { fitRow } from "./fitRow.ts";
import { fitWidths } from "./fitWidths.ts";
import type { Layout } from "./layTable.ts";
import { numberFormat } from "../../../core/report/numberFormat.ts";
import { setPage } from "./setPage.ts";
import { shownHeading, shownRow } from "../../../core/report/shown.ts";
import { sourceLines, type SourceLine } from "./sourceLines.ts";
import { aligned, figureStart, fonts, headerStyle, sharedStyle } from "./style.ts";

const columns = ["table", "cell", "row", "column", "value", "step", "stepValue", "rule", "file", "sheet", "cell"] as const;
const mostWidths = [24, 8, 32, 24, 13, 30, 15, 58, 50, 24, 16];
const [value, step, stepValue] = [columns.indexOf("value"), columns.indexOf("step"), columns.indexOf("stepValue")];
const isNumber = (column: number): boolean => column === value || column === stepValue;
const roomForIndents = 6;
const headerRow = 4;

/** Every figure of the report with its rule and steps, down to file, sheet and cell; can be filtered by table or row. */
export function addSourcesSheet(book: ExcelJS.Workbook, layouts: readonly Layout[], language: Language): void {
  const report = texts[language].report;
  const sheet = book.addWorksheet(report.sources);
  const put = (row: number, column: number, text: string): ExcelJS.Cell => {
    const cell = sheet.getCell(row, column);
    cell.value = cellText(text);
    return cell;
  };
  put(1, 1, report.sourcesTitle).font = fonts.title;
  put(2, 1, report.sourcesNote).font = fonts.about;
  put(3, 1, `${report.mark}. ${report.sourcesPrint}`).font = fonts.about;
  const headings = columns.map((key) => report.columns[key]);
  headings.forEach((heading, index) => (put(headerRow, index + 1, heading).style = headerStyle(isNumber(index), index === 0)));
  const lines = sourceLines(layouts, report.sources, headerRow + 1);
  const words = lines.map((line) => wordsOf(line, language));
  const widths = fitWidths([headings, ...words], mostWidths).map((width, column) => (isNumber(column) ? mostWidths[column]! : column === step ? width + roomForIndents : width));
  lines.forEach((line, index) => {
    const row = sheet.getRow(headerRow + 1 + index);
    writeLine(row, line, words[index]!, language);
    fitRow(row, widths);
  });
  const lastRow = headerRow + lines.length;
  sheet.autoFilter = `A${headerRow}:${columnName(columns.length - 1)}${lastRow}`;
  setPage(sheet, language, { widths, lastRow, headerRow, printed: { columns: 8, rows: headerRow - 1 } });
}

/** What a line says, column by column; numbers are null here and written as numbers. */
function wordsOf({ layout, cell, row, column, depth, trace, source }: SourceLine, language: Language): (string | null)[] {
  const { rules, report } = texts[language];
  // Below the figure itself, file and cell say well enough that somebody typed it.
  const rule = !trace || (depth > 0 && trace.rule === "cell") ? null : say(language, rules[trace.rule], trace.values ?? {});
  const file = source && (source.file ?? report.thisReport);
  return [
    layout.sheet, cell, shownRow(language, layout.table, row), shownHeading(language, column), null,
    trace?.name ?? null, trace && stepAmount(trace.value) === undefined ? trace.value : null, rule, file ?? null, source?.sheet ?? null, source?.cell ?? null,
  ];
}

function writeLine(row: ExcelJS.Row, { figure, column, trace, depth }: SourceLine, words: readonly (string | null)[], language: Language): void {
  const shown = figureValue(figure, column, language);
  const amount = trace && stepAmount(trace.value);
  words.forEach((word, index) => {
    const cell = row.getCell(index + 1);
    cell.value = index === value ? shown : index === stepValue && amount !== undefined ? amount : word === null ? null : cellText(word);
    const format = index === value && typeof shown === "number" ? numberFormat({ kind: column.format.kind })
      : index === stepValue && amount !== undefined ? (Number.isInteger(amount) ? "#,##0" : "#,##0.00####") : undefined;
    // A figure's further steps repeat its name for the filter, in grey for the eye.
    cell.style = sharedStyle({
      font: depth > 0 && index < step ? fonts.muted : fonts.plain,
      ...(depth === 0 ? { border: figureStart } : {}),
      ...(format === undefined ? {} : { numFmt: format }),
      alignment: { ...aligned(isNumber(index), index === 0), wrapText: !isNumber(index), ...(index === step ? { indent: depth + 1 } : {}) },
    });
  });
}

/** A step's value as a number when it is one; steps may also carry words and dates. */
const stepAmount = (value: string): number | undefined => (/^-?\d+(?:\.\d+)?$/.test(value) ? cellNumber(value) : undefined);
