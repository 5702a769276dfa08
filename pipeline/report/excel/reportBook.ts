import { chartsOf } from "../../../core/report/charts/chartsOf.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import { newBook, type Book } from "../../xlsx/book/book.ts";
import type { Manifest } from "../manifest.ts";
import { addControlSheet } from "./addControlSheet.ts";
import { addCoverSheet } from "./addCoverSheet.ts";
import { addSourcesSheet } from "./addSourcesSheet.ts";
import { addTableSheet } from "./addTableSheet.ts";
import { addChartData } from "./chartData.ts";
import type { PlacedChart } from "./injectCharts.ts";
import { layTable } from "./layTable.ts";
import { sheetNames } from "./sheetNames.ts";

/**
 * The report as a workbook: a cover with links, the control sheet, one sheet per table with its charts, all laid out for A4,
 * and the sources of every figure. Throws RangeError for a figure that no cell can hold: the engine never makes one.
 */
export function reportBook(consolidation: Consolidation, manifest: Manifest, language: Language): { readonly book: Book; readonly charts: readonly PlacedChart[] } {
  const { report } = texts[language];
  const tables = [...consolidation.tables, ...consolidation.control];
  const names = sheetNames(tables, language);
  const layouts = tables.map((table) => layTable(table, names.get(table.name) ?? report.sheets[table.title], language));
  const charts = chartsOf(consolidation.tables, language);
  const book = newBook();
  const entries = [
    { sheet: report.control, what: report.controlTitle }, ...layouts.map(({ sheet, title }) => ({ sheet, what: title })),
    ...(charts.length > 0 ? [{ sheet: report.chartData, what: report.chartDataTitle }] : []), { sheet: report.sources, what: report.sourcesTitle },
  ];
  addCoverSheet(book, consolidation, manifest, entries, language);
  addControlSheet(book, consolidation, manifest, names, language);
  const laid = layouts.flatMap((layout) => {
    const own = charts.filter(({ table }) => table === layout.table.name);
    const anchors = addTableSheet(book, layout, own, language);
    return own.map((chart, index) => ({ sheet: layout.sheet, chart, anchor: anchors[index]! }));
  });
  const refs = charts.length > 0 ? addChartData(book, charts, layouts, language) : [];
  addSourcesSheet(book, layouts.slice(0, consolidation.tables.length), language);
  return { book, charts: laid.map((one) => ({ ...one, refs: refs[charts.indexOf(one.chart)]! })) };
}
