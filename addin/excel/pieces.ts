import type { Patch } from "../../core/workbook.ts";
import { typed } from "./typed.ts";

type Typed = ReturnType<typeof typed>;

/** Whole rows of a patch, as typed, and about how many bytes they are on the wire. */
export interface Piece {
  readonly patch: Patch;
  /** Zero-based row within the patch. */
  readonly from: number;
  readonly rows: readonly (readonly Typed[])[];
  readonly bytes: number;
}

/** Excel on the web takes 5 MB per request. The rest is for what stands around the values: object paths and formats. */
const room = 3_500_000;

/** Patches cut by rows and packed, in order, into as few requests as they need. Each inner list is one sync. */
export function pieces(patches: readonly Patch[]): readonly (readonly Piece[])[] {
  const batches: Piece[][] = [];
  let left = 0;
  for (const piece of patches.flatMap(cut)) {
    if (batches.length === 0 || piece.bytes > left) { batches.push([]); left = room; }
    batches.at(-1)!.push(piece);
    left -= piece.bytes;
  }
  return batches;
}

function cut(patch: Patch): Piece[] {
  const cuts: { from: number; rows: Typed[][]; bytes: number }[] = [{ from: 0, rows: [], bytes: 0 }];
  patch.rows.forEach((row, from) => {
    const line = row.map(typed);
    const bytes = sizeOf(line) + sizeOf(patch.numberFormats?.[from] ?? []);
    let last = cuts.at(-1)!;
    if (last.rows.length > 0 && last.bytes + bytes > room) cuts.push(last = { from, rows: [], bytes: 0 });
    last.rows.push(line);
    last.bytes += bytes;
  });
  return cuts.map((one) => ({ patch, ...one }));
}

/** The request is JSON within JSON: each quotation mark is escaped once more. */
const sizeOf = (line: readonly unknown[]): number => new TextEncoder().encode(JSON.stringify(JSON.stringify(line))).length;
