import type ExcelJS from "exceljs";
import { unzipSync, zipSync, type Zippable } from "fflate";

/** The one moment every workbook we write claims to be made at, so that equal content gives equal bytes. */
const epoch = new Date(Date.UTC(2000, 0, 1));

/**
 * Builds a workbook and serialises it, byte for byte the same on every run: fixed dates and creator, zip entries in name
 * order with a fixed time. The zip's clock has no time zone, so its time is made from local parts.
 */
export async function writeXlsx(build: (book: ExcelJS.Workbook) => void | Promise<void>): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const book = new exceljs.Workbook();
  await build(book);
  return serialise(book);
}

/** The same for a workbook that was read and patched. */
export async function serialise(book: ExcelJS.Workbook): Promise<Uint8Array> {
  book.creator = "Samfordel";
  book.lastModifiedBy = "Samfordel";
  book.created = epoch;
  book.modified = epoch;
  // Packed once, below: exceljs only has to hand the parts over.
  return rezip(new Uint8Array(await book.xlsx.writeBuffer({ zip: { compression: "STORE" } })));
}

function rezip(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  // [Content_Types].xml first: content sniffers, ours and others', look for it there.
  const rank = (name: string): string => (name === "[Content_Types].xml" ? "" : name);
  parts.sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
  const entries: Zippable = Object.fromEntries(parts);
  return zipSync(entries, { mtime: new Date(2000, 0, 1), level: 6 });
}
