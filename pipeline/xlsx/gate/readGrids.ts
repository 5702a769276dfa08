import type { Grid } from "../../../core/workbook.ts";
import { readBook, type SheetPart } from "./book/readBook.ts";
import { readFormats } from "./book/readFormats.ts";
import { readStrings } from "./book/readStrings.ts";
import type { Limits } from "./limits.ts";
import { readSheet } from "./sheet/readSheet.ts";
import { openPackage } from "./zip/openPackage.ts";
import type { Unpack } from "./zip/unpack.ts";

/** Tells from a sheet's bytes, and the texts that its cells point to, whether anybody needs its cells. */
export type NeedsReading = (part: Uint8Array, strings: readonly string[]) => boolean;

/** The sheets of a zipped workbook, all or the wanted ones, in the workbook's order; one nobody needs comes without cells. Throws a `Refusal`, and nothing else. */
export function readGrids(bytes: Uint8Array, wanted: readonly string[] | undefined, limits: Limits, unpack: Unpack, needsReading: NeedsReading = () => true): readonly Grid[] {
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
    const part = book.part(sheet.part)!;
    if (!needsReading(part, shared.strings)) return empty(sheet);
    const grid = readSheet(part, sheet, { ...shared, before });
    before += grid.rows.length * (grid.rows[0]?.length ?? 0);
    return grid;
  });
}

const empty = ({ name, isHidden }: SheetPart): Grid =>
  ({ sheet: name, rows: [], origin: { row: 0, column: 0 }, formulas: new Map(), percents: new Set(), ...(isHidden ? { hidden: true } : {}) });
