import type ExcelJS from "exceljs";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import type { Manifest } from "../manifest.ts";
import { cellText } from "./cellText.ts";
import { filesSection, findingsSection, footingsSection, ledgerSection, matrixLedgerSection, type Section, type SectionColumn, type SectionRow } from "./controlSections.ts";
import { lineHeight, linesIn } from "./fitRow.ts";
import { setPage } from "./setPage.ts";
import { aligned, fonts, headerStyle, sharedStyle } from "./style.ts";
import { summaryLines } from "./summaryLines.ts";

/** One set of columns for all the sections: as wide together as a lying page can be read at. */
const widths = [26, 30, 28, 13, 13, 13, 9, 26];
const formats = { number: "#,##0", exact: "#,##0.000", fixed: "General" } as const;

/** The second sheet: what was read, what was found, what foots, and what rounding moved to whom. */
export function addControlSheet(book: ExcelJS.Workbook, consolidation: Consolidation, manifest: Manifest, names: ReadonlyMap<string, string>, language: Language): void {
  const sheet = book.addWorksheet(texts[language].report.control);
  const sheetOf = (table: string): string => names.get(table) ?? table;
  const sections = [
    findingsSection(consolidation.findings, language),
    footingsSection(consolidation.footings, sheetOf, language),
    ledgerSection(consolidation.ledger, sheetOf, language),
    ...matrixLedgerSection(consolidation.ledger, sheetOf, language),
    filesSection(manifest, language),
  ];
  put(sheet, 1, 1, texts[language].report.controlTitle).font = fonts.title;
  const lines = summaryLines(consolidation, manifest, language);
  lines.forEach((line, index) => (put(sheet, index + 2, 1, line).font = fonts.plain));
  let row = lines.length + 2;
  for (const section of sections) row = addSection(sheet, row + 1, section);
  setPage(sheet, language, { widths, lastRow: row - 1 });
}

/** Returns the row after the last written. */
function addSection(sheet: ExcelJS.Worksheet, from: number, { title, none, columns, rows }: Section): number {
  put(sheet, from, 1, title).font = fonts.section;
  if (rows.length === 0) {
    put(sheet, from + 1, 1, none).font = fonts.plain;
    return from + 2;
  }
  const starts = startsOf(columns);
  columns.forEach((column, index) => {
    for (let at = starts[index]!; at < starts[index]! + (column.span ?? 1); at += 1) sheet.getCell(from + 1, at).style = headerStyle(isNumber(column), at === 1);
    put(sheet, from + 1, starts[index]!, column.heading);
    join(sheet, from + 1, starts[index]!, column);
  });
  rows.forEach(({ cells, strong }, index) => columns.forEach((column, at) => {
    const row = from + 2 + index;
    const cell = put(sheet, row, starts[at]!, cells[at] ?? "");
    cell.style = sharedStyle({
      font: column.style === "fixed" ? fonts.fixed : strong ? fonts.bold : fonts.plain,
      ...(column.style ? { numFmt: formats[column.style] } : {}),
      alignment: { ...aligned(isNumber(column), at === 0), wrapText: !isNumber(column) && column.style !== "fixed" },
    });
    join(sheet, row, starts[at]!, column);
  }));
  const rooms = columns.map(({ span = 1 }, index) => widths.slice(starts[index]! - 1, starts[index]! - 1 + span).reduce((a, b) => a + b, 0));
  fitHeight(sheet.getRow(from + 1), columns.map(({ heading }) => heading), rooms);
  rows.forEach(({ cells }, index) => fitHeight(sheet.getRow(from + 2 + index), cells, rooms));
  return from + 2 + rows.length;
}

/** The one-based sheet column each of the section's columns begins in. */
const startsOf = (columns: Section["columns"]): number[] =>
  columns.map((_, index) => 1 + columns.slice(0, index).reduce((at, column) => at + (column.span ?? 1), 0));

/** A row tall enough for its texts, of which some reach over several columns. */
function fitHeight(row: ExcelJS.Row, cells: SectionRow["cells"], rooms: readonly number[]): void {
  const lines = cells.map((cell, index) => (typeof cell === "string" ? linesIn(cell, rooms[index]! - 2) : 1));
  if (Math.max(...lines) > 1) row.height = Math.max(...lines) * lineHeight;
}

const isNumber = (column: SectionColumn): boolean => column.style === "number" || column.style === "exact";

function put(sheet: ExcelJS.Worksheet, row: number, column: number, value: string | number): ExcelJS.Cell {
  const cell = sheet.getCell(row, column);
  cell.value = typeof value === "string" ? cellText(value) : value;
  return cell;
}

function join(sheet: ExcelJS.Worksheet, row: number, from: number, { span = 1 }: SectionColumn): void {
  if (span > 1) sheet.mergeCells(row, from, row, from + span - 1);
}
