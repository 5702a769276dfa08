import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import { address } from "../../../core/workbook.ts";
import { addSheet, put, rowOf, type Book, type Row, type Sheet } from "../../xlsx/book/book.ts";
import type { Style } from "../../xlsx/book/style.ts";
import type { Manifest } from "../manifest.ts";
import { cellText } from "./cellText.ts";
import { filesSection, findingsSection, footingsSection, ledgerSection, matrixLedgerSection, type Section, type SectionColumn, type SectionRow } from "./controlSections.ts";
import { lineHeight, linesIn } from "./fitRow.ts";
import { setPage } from "./setPage.ts";
import { aligned, fonts, headerStyle, oneEach, words } from "./style.ts";
import { summaryLines } from "./summaryLines.ts";

/** One set of columns for all the sections: as wide together as a lying page can be read at. */
const widths = [26, 30, 28, 13, 13, 13, 9, 26];
const formats = { number: "#,##0", exact: "#,##0.000", fixed: "General" } as const;

/** The second sheet: what was read, what was found, what foots, and what rounding moved to whom. */
export function addControlSheet(book: Book, consolidation: Consolidation, manifest: Manifest, names: ReadonlyMap<string, string>, language: Language): void {
  const sheet = addSheet(book, texts[language].report.control);
  const sheetOf = (table: string): string => names.get(table) ?? table;
  const sections = [
    findingsSection(consolidation.findings, language),
    footingsSection(consolidation.footings, sheetOf, language),
    ledgerSection(consolidation.ledger, sheetOf, language),
    ...matrixLedgerSection(consolidation.ledger, sheetOf, language),
    filesSection(manifest, language),
  ];
  put(sheet, 1, 1, cellText(texts[language].report.controlTitle), words.title);
  const lines = summaryLines(consolidation, manifest, language);
  lines.forEach((line, index) => put(sheet, index + 2, 1, cellText(line), words.plain));
  let row = lines.length + 2;
  for (const section of sections) row = addSection(sheet, row + 1, section);
  setPage(sheet, language, { widths, lastRow: row - 1 });
}

/** Returns the row after the last written. */
function addSection(sheet: Sheet, from: number, { title, none, columns, rows }: Section): number {
  put(sheet, from, 1, cellText(title), words.section);
  if (rows.length === 0) {
    put(sheet, from + 1, 1, cellText(none), words.plain);
    return from + 2;
  }
  const starts = startsOf(columns);
  columns.forEach((column, at) => lay(sheet, from + 1, starts[at]!, column, column.heading, headerStyle(isNumber(column), at === 0)));
  rows.forEach(({ cells, strong = false }, index) => columns.forEach((column, at) => lay(sheet, from + 2 + index, starts[at]!, column, cells[at] ?? "", lookOf(column.style, strong, at === 0))));
  const rooms = columns.map(({ span = 1 }, index) => widths.slice(starts[index]! - 1, starts[index]! - 1 + span).reduce((a, b) => a + b, 0));
  fitHeight(rowOf(sheet, from + 1), columns.map(({ heading }) => heading), rooms);
  rows.forEach(({ cells }, index) => fitHeight(rowOf(sheet, from + 2 + index), cells, rooms));
  return from + 2 + rows.length;
}

/** The one-based sheet column each of the section's columns begins in. */
const startsOf = (columns: Section["columns"]): number[] =>
  columns.map((_, index) => 1 + columns.slice(0, index).reduce((at, column) => at + (column.span ?? 1), 0));

/** A row tall enough for its texts, of which some reach over several columns. */
function fitHeight(row: Row, cells: SectionRow["cells"], rooms: readonly number[]): void {
  const lines = cells.map((cell, index) => (typeof cell === "string" ? linesIn(cell, rooms[index]! - 2) : 1));
  if (Math.max(...lines) > 1) row.height = Math.max(...lines) * lineHeight;
}

const isNumber = ({ style }: { readonly style?: SectionColumn["style"] | undefined }): boolean => style === "number" || style === "exact";

const lookOf = oneEach((style: SectionColumn["style"], strong: boolean, first: boolean): Style => ({
  font: style === "fixed" ? fonts.fixed : strong ? fonts.bold : fonts.plain,
  ...(style ? { numFmt: formats[style] } : {}),
  alignment: { ...aligned(isNumber({ style }), first), wrapText: style === undefined },
}));

/** A cell over as many columns as its section's column reaches, all of them in its look. */
function lay(sheet: Sheet, row: number, from: number, { span = 1 }: SectionColumn, value: string | number, style: Style): void {
  for (let at = from + 1; at < from + span; at += 1) put(sheet, row, at, null, style);
  put(sheet, row, from, typeof value === "string" ? cellText(value) : value, style);
  if (span > 1) sheet.merges.push(`${address(row - 1, from - 1)}:${address(row - 1, from + span - 2)}`);
}
