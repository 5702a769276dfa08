import type { Grid } from "../../../core/workbook.ts";
import { readBook, type SheetPart } from "./book/readBook.ts";
import { readFormats } from "./book/readFormats.ts";
import { readStrings } from "./book/readStrings.ts";
import type { Limits } from "./limits.ts";
import { readLargeSheet, readSheet } from "./sheet/readSheet.ts";
import type { Surroundings } from "./sheet/surroundings.ts";
import { openPackage } from "./zip/openPackage.ts";
import type { Unpack } from "./zip/unpack.ts";

/**
 * Tells from a sheet's bytes, and the texts that its cells point to, whether anybody needs its cells. Of a large one it is asked
 * piece by piece until it says so, with what it has noted of the pieces before.
 */
export type NeedsReading = (part: Uint8Array, strings: readonly string[], noted?: Noted) => boolean;
export interface Noted { readonly texts: Set<string>; tail: string; isSheet: boolean }
export const nothingNoted = (): Noted => ({ texts: new Set(), tail: "", isSheet: false });

/** The sheets of a zipped workbook, all or the wanted ones, in the workbook's order; one nobody needs comes without cells. Throws a `Refusal`, and nothing else. */
export async function readGrids(bytes: Uint8Array, wanted: readonly string[] | undefined, limits: Limits, unpack: Unpack, needsReading: NeedsReading = () => true): Promise<readonly Grid[]> {
  const book = openPackage(bytes, limits, unpack);
  const { sheets, strings, styles, dateShift } = readBook(book, limits);
  const asked = sheets.filter(({ name }) => wanted?.includes(name) ?? true);
  if (asked.length === 0) return [];
  const texts = strings === undefined ? [] : readStrings(book.part(strings)!, strings, limits);
  const formats = styles === undefined ? [] : readFormats(book.part(styles)!, styles);
  // Named one by one: V8 makes of every copy with `...` a kind of its own, and what is asked of it in each cell is looked up each time.
  const around = (): Surroundings => ({ strings: texts, formats, dateShift, limits, before });
  let before = 0;
  const grids: Grid[] = [];
  for (const sheet of asked) {
    const grid = await read(sheet);
    before += grid.rows.length * (grid.rows[0]?.length ?? 0);
    grids.push(grid);
  }
  return grids;

  async function read(sheet: SheetPart): Promise<Grid> {
    const pieces = book.large(sheet.part);
    if (pieces) return (await isNeeded(pieces())) ? readLargeSheet(pieces(), sheet, around()) : empty(sheet);
    const part = book.part(sheet.part)!;
    return needsReading(part, texts) ? readSheet(part, sheet, around()) : empty(sheet);
  }

  async function isNeeded(pieces: AsyncIterable<Uint8Array>): Promise<boolean> {
    const noted = nothingNoted();
    for await (const piece of pieces) if (needsReading(piece, texts, noted)) return true;
    return false;
  }
}

const empty = ({ name, isHidden }: SheetPart): Grid =>
  ({ sheet: name, rows: [], origin: { row: 0, column: 0 }, formulas: new Map(), percents: new Set(), ...(isHidden ? { hidden: true } : {}) });
