import { chartsOf } from "../../core/report/charts/chartsOf.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { writeXlsx } from "../xlsx/writeXlsx.ts";
import { addControlSheet } from "./excel/addControlSheet.ts";
import { addCoverSheet } from "./excel/addCoverSheet.ts";
import { addSourcesSheet } from "./excel/addSourcesSheet.ts";
import { addTableSheet } from "./excel/addTableSheet.ts";
import { addChartData } from "./excel/chartData.ts";
import { injectCharts, type PlacedChart } from "./excel/injectCharts.ts";
import { layTable } from "./excel/layTable.ts";
import { sheetNames } from "./excel/sheetNames.ts";
import type { Manifest } from "./manifest.ts";

/**
 * `report.xlsx`: a cover with links, the control sheet, one sheet per table with its charts, all laid out for A4, and the
 * sources of every figure. The same input gives the same bytes. Throws RangeError for a figure that no cell can hold: the
 * engine never makes one.
 */
export function reportXlsx(consolidation: Consolidation, manifest: Manifest, language: Language): Promise<Uint8Array> {
  const { report } = texts[language];
  const tables = [...consolidation.tables, ...consolidation.control];
  const names = sheetNames(tables, language);
  const layouts = tables.map((table) => layTable(table, names.get(table.name) ?? report.sheets[table.title], language));
  const charts = chartsOf(consolidation.tables, language);
  const placed: PlacedChart[] = [];
  return writeXlsx((book) => {
    const entries = [
      { sheet: report.control, what: report.controlTitle }, ...layouts.map(({ sheet, title }) => ({ sheet, what: title })),
      ...(charts.length > 0 ? [{ sheet: report.chartData, what: report.chartDataTitle }] : []), { sheet: report.sources, what: report.sourcesTitle },
    ];
    addCoverSheet(book, consolidation, manifest, entries, language);
    addControlSheet(book, consolidation, manifest, names, language);
    const laid = layouts.map((layout) => {
      const own = charts.filter(({ table }) => table === layout.table.name);
      const anchors = addTableSheet(book, layout, own, language);
      return own.map((chart, index) => ({ sheet: layout.sheet, chart, anchor: anchors[index]! }));
    }).flat();
    const refs = charts.length > 0 ? addChartData(book, charts, layouts, language) : [];
    placed.push(...laid.map((one) => ({ ...one, refs: refs[charts.indexOf(one.chart)]! })));
    addSourcesSheet(book, layouts.slice(0, consolidation.tables.length), language);
  }, (parts) => injectCharts(parts, placed));
}
