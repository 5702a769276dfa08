import { say } from "../../../core/text/say.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import { addSheet, put, type Book, type CellValue } from "../../xlsx/book/book.ts";
import type { Font } from "../../xlsx/book/style.ts";
import type { Manifest } from "../manifest.ts";
import { cellText } from "./cellText.ts";
import { quoted } from "./chartData.ts";
import { setPage } from "./setPage.ts";
import { aligned, fonts, headerStyle } from "./style.ts";
import { summaryLines } from "./summaryLines.ts";
import { wrapWords } from "./wrapWords.ts";

const widths = [26, 58];

/** A line of the contents: a sheet and what is on it. */
export interface Entry { readonly sheet: string; readonly what: string }

/** The first sheet: whose report it is, how it stands, and a link to every other sheet. */
export function addCoverSheet(book: Book, consolidation: Consolidation, manifest: Manifest, entries: readonly Entry[], language: Language): void {
  const { report } = texts[language];
  const { cooperation } = consolidation;
  const sheet = addSheet(book, report.cover);
  const write = (row: number, column: number, value: CellValue, font: Font): void => put(sheet, row, column, value, { font, alignment: aligned(false, column === 1) });
  write(1, 1, cellText(cooperation === undefined ? report.coverUnnamed : say(language, report.coverTitle, { name: cooperation })), fonts.cover);
  const lines = summaryLines(consolidation, manifest, language).flatMap((line) => wrapWords(line, widths[0]! + widths[1]!));
  lines.forEach((line, index) => write(index + 3, 1, cellText(line), fonts.plain));
  const top = lines.length + 4;
  write(top, 1, report.contents, fonts.section);
  [report.columns.sheet, report.what].forEach((heading, column) => put(sheet, top + 1, column + 1, heading, headerStyle(false, column === 0)));
  entries.forEach(({ sheet: name, what }, index) => {
    write(top + 2 + index, 1, { text: name, hyperlink: `#${quoted(name)}!A1` }, fonts.link);
    write(top + 2 + index, 2, cellText(what), fonts.plain);
  });
  setPage(sheet, language, { widths, lastRow: top + 1 + entries.length });
}
