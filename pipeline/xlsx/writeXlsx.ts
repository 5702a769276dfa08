import type ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";

/** The one moment every workbook we write claims to be made at, so that equal content gives equal bytes. */
const epoch = new Date(Date.UTC(2000, 0, 1));

/** The parts of an Office file by name, as they stand inside its zip. */
export type Parts = Record<string, Uint8Array>;

/**
 * Builds a workbook and serialises it, byte for byte the same on every run: fixed dates and creator, zip entries in name
 * order with a fixed time. The zip's clock has no time zone, so its time is made from local parts. `amend` adds what exceljs
 * cannot write.
 */
export async function writeXlsx(build: (book: ExcelJS.Workbook) => void | Promise<void>, amend?: (parts: Parts) => void): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const book = new exceljs.Workbook();
  await build(book);
  return serialise(book, amend);
}

/** The same for a workbook that was read and patched. */
export async function serialise(book: ExcelJS.Workbook, amend?: (parts: Parts) => void): Promise<Uint8Array> {
  book.creator = "Samfordel";
  book.lastModifiedBy = "Samfordel";
  book.created = epoch;
  book.modified = epoch;
  // Packed once, below: exceljs only has to hand the parts over.
  return rezip(new Uint8Array(await book.xlsx.writeBuffer({ zip: { compression: "STORE" } })), amend);
}

export const unzip = (bytes: Uint8Array): Parts => unzipSync(bytes);

/** The same parts in name order with a fixed time; [Content_Types].xml first: content sniffers, ours and others', look for it there. */
export function rezip(bytes: Uint8Array, amend?: (parts: Parts) => void): Uint8Array {
  const parts = unzip(bytes);
  amend?.(parts);
  const rank = (name: string): string => (name === "[Content_Types].xml" ? "" : name);
  const sorted = Object.entries(parts).sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: new Date(2000, 0, 1), level: 6 });
}
