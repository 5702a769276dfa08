import { say } from "../../../core/text/say.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import { columnName } from "../../../core/workbook.ts";
import { addSheet, put, type Book, type Cell, type Row } from "../../xlsx/book/book.ts";
import type { Style } from "../../xlsx/book/style.ts";
import { figureValue } from "./addTableSheet.ts";
import { cellNumber } from "./cellNumber.ts";
import { cellText } from "./cellText.ts";
import { fitRow } from "./fitRow.ts";
import { fitWidths } from "./fitWidths.ts";
import type { Layout } from "./layTable.ts";
import { numberFormat } from "../../../core/report/numberFormat.ts";
import type { TableRow } from "../../../core/report/table.ts";
import { setPage } from "./setPage.ts";
import { shownHeading, shownRow } from "../../../core/report/shown.ts";
import { sourceLines, type SourceLine } from "./sourceLines.ts";
import { aligned, figureStart, fonts, headerStyle, oneEach, words } from "./style.ts";

const columns = ["table", "cell", "row", "column", "value", "step", "stepValue", "rule", "file", "sheet", "cell"] as const;
const mostWidths = [24, 8, 32, 24, 13, 30, 15, 58, 50, 24, 16];
const [value, step, stepValue] = [columns.indexOf("value"), columns.indexOf("step"), columns.indexOf("stepValue")];
const isNumber = (column: number): boolean => column === value || column === stepValue;
const roomForIndents = 6;
const headerRow = 4;

/** Every figure of the report with its rule and steps, down to file, sheet and cell; can be filtered by table or row. */
export function addSourcesSheet(book: Book, layouts: readonly Layout[], language: Language): void {
  const report = texts[language].report;
  const sheet = addSheet(book, report.sources);
  put(sheet, 1, 1, cellText(report.sourcesTitle), words.title);
  put(sheet, 2, 1, cellText(report.sourcesNote), words.about);
  put(sheet, 3, 1, cellText(`${report.mark}. ${report.sourcesPrint}`), words.about);
  const headings = columns.map((key) => report.columns[key]);
  headings.forEach((heading, index) => put(sheet, headerRow, index + 1, cellText(heading), headerStyle(isNumber(index), index === 0)));
  const lines = sourceLines(layouts, report.sources, headerRow + 1);
  const names = new Map<TableRow, string>();
  const nameOf = ({ layout, row }: SourceLine): string => {
    const name = names.get(row) ?? shownRow(language, layout.table, row);
    names.set(row, name);
    return name;
  };
  const said = lines.map((line) => wordsOf(line, nameOf(line), language));
  const widths = fitWidths([headings, ...said], mostWidths).map((width, column) => (isNumber(column) ? mostWidths[column]! : column === step ? width + roomForIndents : width));
  lines.forEach((line, index) => { sheet.rows[headerRow + 1 + index] = () => rowOfLine(line, said[index]!, widths, language); });
  const lastRow = headerRow + lines.length;
  sheet.filter = `A${headerRow}:${columnName(columns.length - 1)}${lastRow}`;
  setPage(sheet, language, { widths, lastRow, headerRow, printed: { columns: 8, rows: headerRow - 1 } });
}

/** What a line says, column by column; numbers are null here and written as numbers. */
function wordsOf({ layout, cell, column, depth, trace, source }: SourceLine, name: string, language: Language): (string | null)[] {
  const { rules, report } = texts[language];
  // Below the figure itself, file and cell say well enough that somebody typed it.
  const rule = !trace || (depth > 0 && trace.rule === "cell") ? null : say(language, rules[trace.rule], trace.values ?? {});
  const file = source && (source.file ?? report.thisReport);
  return [
    layout.sheet, cell, name, shownHeading(language, column), null,
    trace?.name ?? null, trace && stepAmount(trace.value) === undefined ? trace.value : null, rule, file ?? null, source?.sheet ?? null, source?.cell ?? null,
  ];
}

function rowOfLine({ figure, column, trace, depth }: SourceLine, said: readonly (string | null)[], widths: readonly number[], language: Language): Row {
  const shown = figureValue(figure, column, language);
  const amount = trace && stepAmount(trace.value);
  const row: Row = { cells: said.map((word, index): Cell => {
    const held = index === value ? shown : index === stepValue && amount !== undefined ? amount : word === null ? null : cellText(word);
    const format = index === value && typeof shown === "number" ? numberFormat({ kind: column.format.kind })
      : index === stepValue && amount !== undefined ? stepFormat(amount, trace?.unit === "share" || depth === 0 && column.format.kind === "percent") : undefined;
    return { value: held, style: lookOf(depth, index, format) };
  }) };
  fitRow(row, widths);
  return row;
}

/** A figure's further steps repeat its name for the filter, in grey for the eye. */
const lookOf = oneEach((depth: number, column: number, numFmt: string | undefined): Style => ({
  font: depth > 0 && column < step ? fonts.muted : fonts.plain,
  ...(depth === 0 ? { borders: figureStart } : {}),
  ...(numFmt === undefined ? {} : { numFmt }),
  alignment: { ...aligned(isNumber(column), column === 0), wrapText: !isNumber(column), ...(column === step ? { indent: depth + 1 } : {}) },
}));

const stepFormat = (amount: number, isShare: boolean): string => (isShare ? "0.00##%" : Number.isInteger(amount) ? "#,##0" : "#,##0.00####");

/** A step's value as a number when it is one; steps may also carry words and dates. */
const stepAmount = (value: string): number | undefined => (/^-?\d+(?:\.\d+)?$/.test(value) ? cellNumber(value) : undefined);
