import type ExcelJS from "exceljs";
import { address, type Cell, type Grid } from "../../core/workbook.ts";
import { cellOf } from "./cellOf.ts";
import { prepare, preparedFormat } from "./prepare.ts";
import { sniff } from "./sniff.ts";

/** Why bytes gave no grids. `detail` is a word of core/text (`words`). */
export interface Unreadable { readonly problem: "not-workbook" | "damaged"; readonly detail: string }

/** Reads whole used ranges from an .xlsx or .xlsm file, of every sheet or the wanted ones; whatever fails comes back as a value. */
export async function readXlsx(bytes: Uint8Array, wanted?: readonly string[]): Promise<readonly Grid[] | Unreadable> {
  const content = sniff(bytes);
  if (content !== "zip") return { problem: "not-workbook", detail: content };
  const prepared = prepare(bytes);
  if (prepared === "unzip") return { problem: "damaged", detail: prepared };
  if (typeof prepared === "string") return { problem: "not-workbook", detail: prepared };
  const { default: exceljs } = await import("exceljs");
  const book = new exceljs.Workbook();
  try {
    await book.xlsx.load(prepared.bytes as unknown as ExcelJS.Buffer);
    if (book.worksheets.length === 0) return { problem: "damaged", detail: "content" };
    return book.worksheets.filter(({ name }) => wanted?.includes(name) ?? true).map((sheet) => gridOf(sheet, prepared.dateShift));
  } catch {
    return { problem: "damaged", detail: "content" };
  }
}

/** A sheet from A1 to its last row and column with a value: rows of equal length. */
function gridOf(sheet: ExcelJS.Worksheet, dateShift: number): Grid {
  const sparse: Cell[][] = [];
  const formulas = new Map<string, string>();
  const percents = new Set<string>();
  let width = 0;
  sheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, columnNumber) => {
      const value = cellOf(cell, dateShift);
      const at = address(rowNumber - 1, columnNumber - 1);
      if (cell.formula) formulas.set(at, cell.formula);
      if (value === null) return;
      (sparse[rowNumber - 1] ??= [])[columnNumber - 1] = value;
      width = Math.max(width, columnNumber);
      if (typeof value === "number" && cell.numFmt === preparedFormat.percent) percents.add(at);
    });
  });
  const blank: readonly Cell[] = Array.from({ length: width }, () => null);
  const rows = Array.from(sparse, (row) => (row ? blank.map((empty, column) => row[column] ?? empty) : blank));
  return { sheet: sheet.name, rows, origin: { row: 0, column: 0 }, formulas, percents, ...(sheet.state === "visible" ? {} : { hidden: true }) };
}
