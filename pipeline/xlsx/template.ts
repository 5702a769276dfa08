import type ExcelJS from "exceljs";
import { books, type BookKind } from "../../core/sheets/books.ts";
import type { SheetContent } from "../../core/sheets/content.ts";
import type { CellRole, Layout } from "../../core/sheets/layout.ts";
import { layOut } from "../../core/sheets/template.ts";
import { say } from "../../core/text/say.ts";
import { texts } from "../../core/text/texts.ts";
import { address, isError } from "../../core/workbook.ts";
import { writeXlsx } from "./writeXlsx.ts";

const ink = "FF1F2D3A";
const muted = "FF5B6B7A";
const hair: Partial<ExcelJS.Border> = { style: "hair", color: { argb: "FFB8C4CE" } };
const thin: Partial<ExcelJS.Border> = { style: "thin", color: { argb: ink } };
const fill = (argb: string): ExcelJS.Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });
const font = (look: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> => ({ name: "Calibri", size: 11, color: { argb: ink }, ...look });

/** One look per role: a header fill, tinted cells to fill in, white ones the sheet computes, bold totals. */
const looks: Readonly<Record<CellRole, Partial<ExcelJS.Style>>> = {
  title: { font: font({ size: 15, bold: true }) },
  label: { font: font({ bold: true }) },
  about: { font: font(), fill: fill("FFFFFBE6"), border: { bottom: hair } },
  unit: { font: font({ italic: true }) },
  remark: { font: font({ size: 10, color: { argb: muted } }) },
  heading: { font: font({ bold: true }), fill: fill("FFDCE6EE"), border: { bottom: thin } },
  input: { font: font(), fill: fill("FFFFFBE6"), border: { bottom: hair } },
  output: { font: font(), border: { bottom: hair } },
  total: { font: font({ bold: true }), border: { top: thin, bottom: thin } },
};
const tabular = new Set<CellRole>(["heading", "input", "output"]);

/** An empty book of a kind for a year. */
export const templateXlsx = (kind: BookKind, year: number): Promise<Uint8Array> =>
  bookXlsx(books.find((book) => book.kind === kind)!.sheets(year));

/** A workbook with these sheets, laid out by their contracts; the same bytes on every run. */
export const bookXlsx = (sheets: readonly SheetContent[]): Promise<Uint8Array> =>
  writeXlsx((book) => { for (const content of sheets) addSheet(book, layOut(content)); });

function addSheet(book: ExcelJS.Workbook, layout: Layout): void {
  const { headerRow, widths } = layout;
  const sheet = book.addWorksheet(layout.sheet, {
    views: [{ state: "frozen", ySplit: headerRow + 1, xSplit: 0, topLeftCell: address(headerRow + 1, 0), activeCell: address(headerRow + 1, 0) }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${headerRow + 1}:${headerRow + 1}`, margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 } },
    headerFooter: { oddFooter: "&L&9&F – &A&R&9Side &P av &N" },
  });
  sheet.columns = widths.map((width) => ({ width }));
  for (const { row, column, role, value, formula, format, align } of layout.cells) {
    const cell = sheet.getCell(row + 1, column + 1);
    if (formula !== undefined) cell.value = { formula, result: value as string | number };
    else if (!isError(value)) cell.value = value;
    cell.style = { ...looks[role], ...(format === undefined ? {} : { numFmt: format }), alignment: alignmentOf(role, column, align) };
  }
  sheet.getRow(1).height = 24;
  for (const [row, height] of layout.heights) sheet.getRow(row + 1).height = height;
  for (const { row, column, text } of layout.notes) sheet.getCell(row + 1, column + 1).note = { texts: [{ font: { name: "Calibri", size: 8 }, text }] };
  for (const { row, last, column, choices } of layout.lists) {
    const range = row === last ? address(row, column) : `${address(row, column)}:${address(last, column)}`;
    validations(sheet).add(range, { type: "list", allowBlank: true, formulae: [`"${choices.join(",")}"`], showErrorMessage: true, errorTitle: texts.nb.findings["not-a-choice"].title, error: say("nb", texts.nb.findings["not-a-choice"].fix, { choices: choices.join(", ") }) });
  }
}

/** Text beside a right-aligned figure is indented, so that the two do not run together. */
function alignmentOf(role: CellRole, column: number, align: "left" | "right" | undefined): Partial<ExcelJS.Alignment> {
  return { vertical: role === "heading" ? "middle" : "top", wrapText: tabular.has(role), horizontal: align ?? "left", indent: align === "left" && column > 0 ? 1 : 0 };
}

/** exceljs has validation by range, but does not tell its types so. */
interface Validations { add(range: string, validation: ExcelJS.DataValidation): void }
const validations = (sheet: ExcelJS.Worksheet): Validations => (sheet as unknown as { dataValidations: Validations }).dataValidations;
