import type ExcelJS from "exceljs";
import { say } from "../../../core/text/say.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import { columnName } from "../../../core/workbook.ts";
import { figureValue } from "./addTableSheet.ts";
import { cellNumber } from "./cellNumber.ts";
import { cellText } from "./cellText.ts";
import { isNumeric, type Layout } from "./layTable.ts";
import { numberFormat } from "./numberFormat.ts";
import { setPage } from "./setPage.ts";
import { shownHeading, shownRow } from "./shown.ts";
import { sourceLines, type SourceLine } from "./sourceLines.ts";
import { figureStart, fonts, headerStyle } from "./style.ts";

const columns = ["table", "cell", "row", "column", "value", "step", "stepValue", "rule", "file", "sheet", "cell"] as const;
const widths = [24, 8, 34, 20, 14, 36, 16, 46, 38, 24, 16];
const [value, stepValue] = [columns.indexOf("value"), columns.indexOf("stepValue")];
const headerRow = 4;

/** Every figure of the report with its rule and steps, down to file, sheet and cell; can be filtered by table or row. */
export function addSourcesSheet(book: ExcelJS.Workbook, layouts: readonly Layout[], language: Language): void {
  const report = texts[language].report;
  const sheet = book.addWorksheet(report.sources);
  sheet.getCell(1, 1).value = cellText(report.sourcesTitle);
  sheet.getCell(1, 1).font = fonts.title;
  sheet.getCell(2, 1).value = cellText(report.sourcesNote);
  sheet.getCell(2, 1).font = fonts.about;
  columns.forEach((key, index) => {
    const cell = sheet.getCell(headerRow, index + 1);
    cell.value = cellText(report.columns[key]);
    cell.style = headerStyle(index === value || index === stepValue);
  });
  const lines = sourceLines(layouts, report.sources, headerRow + 1);
  lines.forEach((line, index) => writeLine(sheet, headerRow + 1 + index, line, language));
  const lastRow = headerRow + lines.length;
  sheet.autoFilter = `A${headerRow}:${columnName(columns.length - 1)}${lastRow}`;
  setPage(sheet, language, { widths, lastRow, headerRow });
}

function writeLine(sheet: ExcelJS.Worksheet, row: number, line: SourceLine, language: Language): void {
  const { layout, figure, column, trace, source, depth } = line;
  const own = source !== undefined && source.file === undefined;
  const exact = stepAmount(trace);
  const words = [
    layout.sheet, line.cell, shownRow(language, layout.table, line.row), shownHeading(language, column), null,
    trace?.name ?? null, null, trace ? say(language, texts[language].rules[trace.rule], trace.values ?? {}) : null,
    own ? texts[language].report.thisReport : (source?.file ?? null), source?.sheet ?? null, source?.cell ?? null,
  ];
  words.forEach((word, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = word === null ? null : cellText(word);
    // A figure's further steps repeat its name for the filter, in grey for the eye.
    cell.style = {
      font: depth > 0 && index < stepValue - 1 ? fonts.muted : fonts.plain,
      ...(depth === 0 ? { border: figureStart } : {}),
      alignment: { vertical: "top", horizontal: index === value || index === stepValue ? "right" : "left", wrapText: true, ...(index === columns.indexOf("step") ? { indent: depth } : {}) },
    };
  });
  const shownValue = sheet.getCell(row, value + 1);
  shownValue.value = figureValue(figure, column, language);
  if (isNumeric(column.format) || column.format.kind === "date") shownValue.numFmt = numberFormat({ kind: column.format.kind });
  const step = sheet.getCell(row, stepValue + 1);
  step.value = exact ?? (trace ? cellText(trace.value) : null);
  if (exact !== undefined) step.numFmt = Number.isInteger(exact) ? "#,##0" : "#,##0.00####";
}

/** A step's value as a number when it is one; steps may also carry words and dates. */
function stepAmount(trace: SourceLine["trace"]): number | undefined {
  return trace && /^-?\d+(?:\.\d+)?$/.test(trace.value) ? cellNumber(trace.value) : undefined;
}
