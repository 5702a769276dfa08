import { books } from "../../core/sheets/books.ts";
import type { SheetContent } from "../../core/sheets/content.ts";
import { contracts } from "../../core/sheets/contracts.ts";
import { exampleRow } from "../../core/sheets/exampleRow.ts";
import { freeName } from "../../core/sheets/freeName.ts";
import type { CellRole, Layout, LayoutCell } from "../../core/sheets/layout.ts";
import { layOut } from "../../core/sheets/template.ts";
import type { PatchCell } from "../../core/workbook.ts";
import { areas } from "./areas.ts";
import type { ExcelWorkbook } from "./excelWorkbook.ts";
import { inExcel } from "./inExcel.ts";
import { dress, pointsOf } from "./looks.ts";
import { attempt, type Refused } from "./refusal.ts";
import { typed } from "./typed.ts";

/** Puts a contract's empty sheet last in the workbook and shows it, in one sync: what an empty template holds, and an example in words. */
export const insertSheet = (contract: string, year: number, book: ExcelWorkbook): Promise<{ sheet: string } | Refused> => attempt(async () => {
  const { sheets } = book.known() ?? await book.open();
  const content = contentOf(contract, year);
  const layout = layOut({ ...content, remarks: [...(content.remarks ?? []), exampleRow(content.contract)] });
  const name = freeName(layout.sheet, sheets.map((sheet) => sheet.name));
  await inExcel(name, async ({ workbook, sync }) => {
    const sheet = workbook.worksheets.add(name);
    lay(sheet, layout);
    sheet.activate();
    await sync();
  });
  await book.open();
  return { sheet: name };
});

/** As in the book the sheet belongs to; a sheet of no book stands empty with what it speaks for above it. */
function contentOf(id: string, year: number): SheetContent {
  const contract = contracts.find((one) => one.id === id);
  if (!contract) throw new RangeError(`no contract ${id}`);
  const about = Object.fromEntries(contract.about.map((field) => [field, field === "year" ? year : null]));
  return books.flatMap(({ sheets }) => sheets(year)).find((content) => content.contract.id === id) ?? { contract, about, rows: [], emptyRows: 15 };
}

function lay(sheet: Excel.Worksheet, { cells, headerRow, widths, notes, lists }: Layout): void {
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const block = <T>(of: (cell: LayoutCell) => T): (T | null)[][] => {
    const rows = Array.from({ length: height }, (): (T | null)[] => Array.from({ length: width }, () => null));
    for (const cell of cells) rows[cell.row]![cell.column] = of(cell);
    return rows;
  };
  const all = sheet.getRangeByIndexes(0, 0, height, width).untrack();
  all.numberFormat = block(({ format }) => format ?? null);
  all.formulas = block((cell) => typed(patchCellOf(cell)));
  for (const { row, column, height: rows, width: columns, value } of areas<CellRole>(block(({ role }) => role))) dress(sheet.getRangeByIndexes(row, column, rows, columns).untrack(), value);
  for (const { column, width: columns, value } of areas([widths])) sheet.getRangeByIndexes(0, column, 1, columns).untrack().format.columnWidth = pointsOf(value);
  for (const { row, last, column, choices } of lists) {
    sheet.getRangeByIndexes(row, column, last - row + 1, 1).untrack().dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  }
  // What a note says is shown when its cell is selected: comments belong to people, and notes came with ExcelApi 1.18.
  for (const { row, column, text } of notes) {
    sheet.getRangeByIndexes(row, column, 1, 1).untrack().dataValidation.prompt = { showPrompt: true, title: "", message: text.length > longest ? `${text.slice(0, longest - 1)}…` : text };
  }
  sheet.freezePanes.freezeRows(headerRow + 1);
}

/** Excel's own ceiling for a prompt. */
const longest = 255;

const patchCellOf = ({ value, formula }: LayoutCell): PatchCell => (formula === undefined ? value : { formula, result: null });
