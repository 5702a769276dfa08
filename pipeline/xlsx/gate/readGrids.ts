import type { Grid } from "../../../core/workbook.ts";
import { readBook } from "./book/readBook.ts";
import { readFormats } from "./book/readFormats.ts";
import { readStrings } from "./book/readStrings.ts";
import type { Limits } from "./limits.ts";
import { readSheet } from "./sheet/readSheet.ts";
import { openPackage } from "./zip/openPackage.ts";
import type { Unpack } from "./zip/unpack.ts";

/** The sheets of a zipped workbook, all or the wanted ones, in the workbook's order. Throws a `Refusal`, and nothing else. */
export function readGrids(bytes: Uint8Array, wanted: readonly string[] | undefined, limits: Limits, unpack: Unpack): readonly Grid[] {
  const book = openPackage(bytes, limits, unpack);
  const { sheets, strings, styles, dateShift } = readBook(book, limits);
  const asked = sheets.filter(({ name }) => wanted?.includes(name) ?? true);
  if (asked.length === 0) return [];
  const shared = {
    strings: strings === undefined ? [] : readStrings(book.part(strings)!, strings, limits),
    formats: styles === undefined ? [] : readFormats(book.part(styles)!, styles),
    dateShift, limits,
  };
  let before = 0;
  return asked.map((sheet) => {
    const grid = readSheet(book.part(sheet.part)!, sheet, { ...shared, before });
    before += grid.rows.length * (grid.rows[0]?.length ?? 0);
    return grid;
  });
}
