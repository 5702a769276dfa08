import { columnName } from "../../../core/workbook.ts";
import { say } from "../../../core/text/say.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import type { Sheet } from "../../xlsx/book/book.ts";
import { sum, uprightWidth } from "./pageRoom.ts";

const a4 = 9;
/** What Excel adds to a width in characters. */
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
export function setPage(sheet: Sheet, language: Language, { widths, lastRow, headerRow, printed, repeats = printed === undefined }: Page): void {
  const columns = printed?.columns ?? widths.length;
  const upright = sum(widths.slice(0, columns)) <= uprightWidth;
  sheet.page = {
    widths: widths.map((width) => width + cellPadding), paperSize: a4, orientation: upright ? "portrait" : "landscape",
    margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.8, header: 0.3, footer: 0.4 },
    area: `$A$1:$${columnName(columns - 1)}$${printed?.rows ?? lastRow}`,
    footer: `&L&9&F · &A&R&9${say(language, texts[language].report.page, { page: "&P", pages: "&N" })}`,
    ...(headerRow === undefined ? {} : { frozenRow: headerRow, ...(repeats ? { titleRow: headerRow } : {}) }),
  };
}
