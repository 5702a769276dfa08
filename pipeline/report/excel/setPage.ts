import type ExcelJS from "exceljs";
import { columnName } from "../../../core/workbook.ts";
import { say } from "../../../core/text/say.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import { sum, uprightWidth } from "./pageRoom.ts";

const a4 = 9;
/** What Excel adds to a width in characters. It also keeps a width from being exactly 9, which exceljs takes for no width at all. */
const cellPadding = 0.71;

interface Page {
  readonly widths: readonly number[];
  readonly lastRow: number;
  /** One-based row frozen on screen, and repeated on every printed page unless the table is on the first; absent: nothing is. */
  readonly headerRow?: number;
  readonly repeats?: boolean;
  /** How much from the top left corner is printed, when not all. */
  readonly printed?: { readonly columns: number; readonly rows: number };
}

/** Prints the sheet one A4 page wide, as many long as it takes, with the header on each and page and file at the foot. */
export function setPage(sheet: ExcelJS.Worksheet, language: Language, { widths, lastRow, headerRow, printed, repeats = printed === undefined }: Page): void {
  widths.forEach((width, column) => (sheet.getColumn(column + 1).width = width + cellPadding));
  const columns = printed?.columns ?? widths.length;
  const upright = sum(widths.slice(0, columns)) <= uprightWidth;
  sheet.pageSetup = {
    paperSize: a4, orientation: upright ? "portrait" : "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0,
    margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.8, header: 0.3, footer: 0.4 },
    // exceljs writes the first dollar sign itself.
    printArea: `A$1:${columnName(columns - 1)}$${printed?.rows ?? lastRow}`,
    ...(headerRow === undefined || !repeats ? {} : { printTitlesRow: `${headerRow}:${headerRow}` }),
  };
  sheet.headerFooter.oddFooter = `&L&9&F · &A&R&9${say(language, texts[language].report.page, { page: "&P", pages: "&N" })}`;
  sheet.views = [{ showGridLines: false, ...(headerRow === undefined ? { state: "normal" } : { state: "frozen", xSplit: 0, ySplit: headerRow }) }];
}
