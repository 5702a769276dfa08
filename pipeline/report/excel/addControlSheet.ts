import type ExcelJS from "exceljs";
import { countFindings } from "../../../core/finding.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import { say } from "../../../core/text/say.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import type { Manifest } from "../manifest.ts";
import { cellText } from "./cellText.ts";
import { doesFoot, filesSection, findingsSection, footingsSection, ledgerSection, matrixLedgerSection, poolFootingsSection, type Section, type SectionColumn } from "./controlSections.ts";
import { fitRow } from "./fitRow.ts";
import { fitWidths } from "./fitWidths.ts";
import { setPage } from "./setPage.ts";
import { aligned, fonts, headerStyle, sharedStyle } from "./style.ts";

const mostWidths = [60, 34, 30, 18, 18, 18, 14, 80];
const leastWidths = [24, 18, 14, 16, 16, 16, 12, 60];
const formats = { number: "#,##0", exact: "#,##0.000", fixed: "General" } as const;

/** The first sheet: what was read, what was found, what foots, and what rounding moved to whom. */
export function addControlSheet(book: ExcelJS.Workbook, consolidation: Consolidation, manifest: Manifest, names: ReadonlyMap<string, string>, language: Language): void {
  const sheet = book.addWorksheet(texts[language].report.control);
  const sheetOf = (table: string): string => names.get(table) ?? table;
  const sections = [
    findingsSection(consolidation.findings, language),
    ledgerSection(consolidation.ledger, sheetOf, language),
    footingsSection(consolidation.footings, sheetOf, language),
    ...poolFootingsSection(consolidation.footings, sheetOf, language),
    ...matrixLedgerSection(consolidation.ledger, sheetOf, language),
    filesSection(manifest, language),
  ];
  const widths = fitWidths(sections.flatMap(wordsOf), mostWidths).map((width, column) => Math.max(width, leastWidths[column]!));
  let row = addSummary(sheet, consolidation, manifest, language);
  for (const section of sections) row = addSection(sheet, row + 1, section, widths);
  setPage(sheet, language, { widths, lastRow: row - 1 });
}

/** Returns the row after the last written, as `addSection` does. */
function addSummary(sheet: ExcelJS.Worksheet, { cooperation, findings, footings, tables }: Consolidation, manifest: Manifest, language: Language): number {
  const report = texts[language].report;
  const unfooted = footings.filter((footing) => !doesFoot(footing)).length;
  const lines = [
    ...(cooperation === undefined ? [] : [say(language, report.cooperation, { name: cooperation })]),
    say(language, report.counts, {
      ...countFindings(findings),
      files: manifest.files.length, read: manifest.files.filter((file) => file.fate === "read").length, tables: tables.length,
    }),
    report.mark,
    ...(footings.length === 0 ? [] : [unfooted === 0 ? report.allFoot : say(language, report.someDoNot, { count: unfooted, total: footings.length })]),
  ];
  put(sheet, 1, 1, report.controlTitle).font = fonts.title;
  lines.forEach((line, index) => (put(sheet, index + 2, 1, line).font = fonts.plain));
  return lines.length + 2;
}

function addSection(sheet: ExcelJS.Worksheet, from: number, { title, none, columns, rows }: Section, widths: readonly number[]): number {
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
      alignment: { ...aligned(isNumber(column), at === 0), wrapText: !isNumber(column) && !column.span },
    });
    join(sheet, row, starts[at]!, column);
  }));
  for (let row = from + 1; row < from + 2 + rows.length; row += 1) fitRow(sheet.getRow(row), widths);
  return from + 2 + rows.length;
}

/** The one-based sheet column each of the section's columns begins in. */
const startsOf = (columns: Section["columns"]): number[] =>
  columns.map((_, index) => 1 + columns.slice(0, index).reduce((at, column) => at + (column.span ?? 1), 0));

/** The section's texts where they stand in the sheet; numbers and what reaches over several columns set no width. */
function wordsOf({ columns, rows }: Section): (string | null)[][] {
  const starts = startsOf(columns);
  return rows.map(({ cells }) => mostWidths.map((_, at) => {
    const index = starts.indexOf(at + 1);
    const word = index < 0 || columns[index]!.span ? null : cells[index];
    return typeof word === "string" ? word : null;
  }));
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
