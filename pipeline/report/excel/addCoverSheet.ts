import type ExcelJS from "exceljs";
import { say } from "../../../core/text/say.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
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
export function addCoverSheet(book: ExcelJS.Workbook, consolidation: Consolidation, manifest: Manifest, entries: readonly Entry[], language: Language): void {
  const { report } = texts[language];
  const { cooperation } = consolidation;
  const sheet = book.addWorksheet(report.cover);
  const put = (row: number, column: number, value: ExcelJS.CellValue, font: Partial<ExcelJS.Font>): ExcelJS.Cell => {
    const cell = sheet.getCell(row, column);
    cell.value = value;
    cell.style = { font, alignment: aligned(false, column === 1) };
    return cell;
  };
  put(1, 1, cellText(cooperation === undefined ? report.coverUnnamed : say(language, report.coverTitle, { name: cooperation })), fonts.cover);
  const lines = summaryLines(consolidation, manifest, language).flatMap((line) => wrapWords(line, widths[0]! + widths[1]!));
  lines.forEach((line, index) => put(index + 3, 1, cellText(line), fonts.plain));
  const top = lines.length + 4;
  put(top, 1, report.contents, fonts.section);
  [report.columns.sheet, report.what].forEach((heading, column) => (put(top + 1, column + 1, heading, fonts.bold).style = headerStyle(false, column === 0)));
  entries.forEach(({ sheet: name, what }, index) => {
    put(top + 2 + index, 1, { text: name, hyperlink: `#${quoted(name)}!A1` }, fonts.link);
    put(top + 2 + index, 2, cellText(what), fonts.plain);
  });
  setPage(sheet, language, { widths, lastRow: top + 1 + entries.length });
}
