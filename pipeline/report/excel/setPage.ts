import type ExcelJS from "exceljs";
import { columnName } from "../../../core/workbook.ts";
import { say } from "../../../core/text/say.ts";
import { texts, type Language } from "../../../core/text/texts.ts";

const a4 = 9;
/** Characters of 11 point text between the margins of an upright A4 page; what is wider is laid on its side. */
const uprightWidth = 92;

/** What Excel adds to a width in characters. It also keeps a width from being exactly 9, which exceljs takes for no width at all. */
const cellPadding = 0.71;

interface Page {
  readonly widths: readonly number[];
  readonly lastRow: number;
  /** One-based row frozen on screen and repeated on every printed page; absent: nothing is. */
  readonly headerRow?: number;
}

/** Prints the sheet one A4 page wide, as many long as it takes, with the header on each and page and file at the foot. */
export function setPage(sheet: ExcelJS.Worksheet, language: Language, { widths, lastRow, headerRow }: Page): void {
  widths.forEach((width, column) => (sheet.getColumn(column + 1).width = width + cellPadding));
  const upright = widths.reduce((a, b) => a + b, 0) <= uprightWidth;
  sheet.pageSetup = {
    paperSize: a4, orientation: upright ? "portrait" : "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0,
    margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.8, header: 0.3, footer: 0.4 },
    // exceljs writes the first dollar sign itself.
    printArea: `A$1:${columnName(widths.length - 1)}$${lastRow}`,
    ...(headerRow === undefined ? {} : { printTitlesRow: `${headerRow}:${headerRow}` }),
  };
  sheet.headerFooter.oddFooter = `&L&9&F · &A&R&9${say(language, texts[language].report.page, { page: "&P", pages: "&N" })}`;
  sheet.views = [{ showGridLines: false, ...(headerRow === undefined ? { state: "normal" } : { state: "frozen", xSplit: 0, ySplit: headerRow }) }];
}
