import type { Grid, Patch } from "../../core/workbook.ts";
import type { Unreadable } from "../../pipeline/xlsx/readXlsx.ts";
import type { ExcelWorkbook } from "../excel/excelWorkbook.ts";
import type { Memory } from "../excel/memory.ts";

/** A workbook in the browser: a copy in memory. The file it came from is never touched. */
export interface OpenBook extends ExcelWorkbook {
  readonly file: string;
  /** What was opened, byte for byte. */
  readonly original: Uint8Array;
  isWritten(): boolean;
  bytes(): Uint8Array;
  known(): Memory;
}

/** Opens a file's bytes; why they are no workbook comes back as a value. */
export async function openBook(file: string, original: Uint8Array): Promise<OpenBook | Unreadable> {
  const { readXlsx } = await import(/* webpackChunkName: "xlsx" */ "../../pipeline/xlsx/readXlsx.ts");
  const grids = await readXlsx(original);
  return "problem" in grids ? grids : bookOf(file, original, grids);
}

/** A workbook that is not there until something is written to it: for results of several files. */
export const newBook = (file: string): OpenBook => bookOf(file, new Uint8Array(), []);

function bookOf(file: string, original: Uint8Array, first: readonly Grid[]): OpenBook {
  let bytes = original;
  let grids = first;
  const known = (): Memory => ({ file, sheets: grids.map(({ sheet, hidden = false }) => ({ id: sheet, name: sheet, hidden, protected: false })), names: new Map() });
  return {
    file, original, known,
    open: async () => known(),
    read: async (sheets) => grids.filter(({ sheet }) => sheets?.includes(sheet) ?? true),
    async write(patches) {
      const { xlsxWorkbook } = await import(/* webpackChunkName: "xlsx" */ "../../pipeline/xlsx/xlsxWorkbook.ts");
      const book = xlsxWorkbook(bytes.length > 0 ? bytes : await blank(patches));
      await book.write(patches);
      [bytes, grids] = [book.bytes(), await book.read()];
    },
    isWritten: () => bytes !== original,
    bytes: () => bytes,
  };
}

/** A workbook must have a sheet to be one. */
async function blank([first]: readonly Patch[]): Promise<Uint8Array> {
  const { writeXlsx } = await import(/* webpackChunkName: "xlsx" */ "../../pipeline/xlsx/writeXlsx.ts");
  return writeXlsx((book) => { book.addWorksheet(first?.sheet ?? "Samfordel"); });
}
