import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { placeOf, type Grid, type Patch, type PatchCell } from "../../core/workbook.ts";
import { readWorkbook, type WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { xlsxWorkbook } from "../../pipeline/xlsx/xlsxWorkbook.ts";
import { exampleFacts, exampleFolder } from "./exampleYear.ts";

/** A fault: what it makes of some cells of one sheet of a book. A value over a formula types it over. `copyAs` leaves the book as it was and puts the fault in a copy. */
export interface Planted { readonly book: string; readonly sheet: string; readonly cells: Readonly<Record<string, PatchCell>>; readonly copyAs?: string }

const fileOf = (book: string): string => readdirSync(exampleFolder).find((name) => name.includes(book))!;

/** The book's bytes with the fault in them, written as a person's edit would be. */
export async function plantedBytes({ book, sheet, cells }: Planted): Promise<Uint8Array> {
  const written = xlsxWorkbook(readFileSync(join(exampleFolder, fileOf(book))));
  await written.write(Object.entries(cells).map(([cell, value]): Patch => ({ sheet, ...placeOf(cell)!, rows: [[value]] })));
  return written.bytes();
}

/** The example year with these grids in place of the book, or beside it as a copy. */
export async function yearWith({ book, copyAs }: Planted, grids: readonly Grid[]): Promise<readonly WorkbookFacts[]> {
  const example = await exampleFacts();
  const file = fileOf(book);
  return copyAs === undefined ? example.map((one) => (one.file === file ? readWorkbook(file, grids) : one)) : [...example, readWorkbook(copyAs, grids)];
}
