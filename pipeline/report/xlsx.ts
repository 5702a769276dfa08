import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { writeXlsx } from "../xlsx/writeXlsx.ts";
import { addControlSheet } from "./excel/addControlSheet.ts";
import { addSourcesSheet } from "./excel/addSourcesSheet.ts";
import { addTableSheet } from "./excel/addTableSheet.ts";
import { layTable } from "./excel/layTable.ts";
import { sheetNames } from "./excel/sheetNames.ts";
import type { Manifest } from "./manifest.ts";

/**
 * `report.xlsx`: the control sheet, one sheet per table laid out for A4, and the sources of every figure. The same input
 * gives the same bytes. Throws RangeError for a figure that no cell can hold: the engine never makes one.
 */
export function reportXlsx(consolidation: Consolidation, manifest: Manifest, language: Language): Promise<Uint8Array> {
  const names = sheetNames(consolidation.tables, language);
  const layouts = consolidation.tables.map((table) => layTable(table, names.get(table.name) ?? texts[language].report.sheets[table.title], language));
  return writeXlsx((book) => {
    addControlSheet(book, consolidation, manifest, names, language);
    for (const layout of layouts) addTableSheet(book, layout, language);
    addSourcesSheet(book, layouts, language);
  });
}
