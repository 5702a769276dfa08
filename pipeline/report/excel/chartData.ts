import { formulaText } from "../../../core/formula.ts";
import type { Chart, Point } from "../../../core/report/charts/chart.ts";
import { numberFormat } from "../../../core/report/numberFormat.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import { columnName } from "../../../core/workbook.ts";
import { addSheet, put, type Book, type CellValue, type Sheet } from "../../xlsx/book/book.ts";
import type { ChartRefs } from "../drawing/seriesXml.ts";
import { cellNumber } from "./cellNumber.ts";
import { cellText } from "./cellText.ts";
import type { Layout } from "./layTable.ts";
import { setPage } from "./setPage.ts";
import { aligned, fonts, headerStyle, words } from "./style.ts";

const widths = [44, 20, 20, 20, 20, 20, 20, 20, 20];

/** The sheet of the figures behind the charts, each a live formula to the cells of its table; returns where each chart's data stand. */
export function addChartData(book: Book, charts: readonly Chart[], layouts: readonly Layout[], language: Language): readonly ChartRefs[] {
  const { report } = texts[language];
  const sheet = addSheet(book, report.chartData);
  put(sheet, 1, 1, cellText(report.chartDataTitle), words.title);
  put(sheet, 2, 1, cellText(report.mark), words.about);
  let top = 4;
  const refs = charts.map((chart) => {
    const at = top;
    top += chart.categories.length + 3;
    return writeChart(sheet, chart, layouts.find(({ table }) => table.name === chart.table)!, at);
  });
  setPage(sheet, language, { widths: widths.slice(0, Math.max(2, ...charts.map(({ series }) => series.length + 1))), lastRow: top - 2 });
  return refs;
}

function writeChart(sheet: Sheet, { title, categories, series, format }: Chart, layout: Layout, top: number): ChartRefs {
  put(sheet, top, 1, cellText(title), words.section);
  const [first, last] = [top + 2, top + 1 + categories.length];
  const cellsOf = (column: number): string => `${quoted(sheet.name)}!$${columnName(column)}$${first}:$${columnName(column)}$${last}`;
  put(sheet, top + 1, 1, null, headerStyle(false, true));
  categories.forEach((category, at) => put(sheet, first + at, 1, cellText(category), words.plain));
  const numFmt = numberFormat(format);
  const style = { font: fonts.plain, numFmt, alignment: aligned(true, false) };
  series.forEach(({ name, points }, index) => {
    put(sheet, top + 1, index + 2, cellText(name), headerStyle(true, false));
    points.forEach((point, at) => put(sheet, first + at, index + 2, valueOf(point, layout), style));
  });
  return { categories: cellsOf(0), series: series.map((_, index) => ({ name: `${quoted(sheet.name)}!$${columnName(index + 1)}$${top + 1}`, values: cellsOf(index + 1) })) };
}

function valueOf({ value, formula }: Point, layout: Layout): CellValue {
  if (value === null) return null;
  return formula ? { formula: formulaText(formula, (cell) => `${quoted(layout.sheet)}!${layout.addressOf(cell)}`), result: cellNumber(value) } : cellNumber(value);
}

/** A sheet's name as formulas say it. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;
