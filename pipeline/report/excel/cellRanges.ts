import { placeOf } from "../../../core/workbook.ts";

/** Single-cell addresses as the fewest ranges that keep their order: B7, B8, B9, D4 → B7:B9, D4. Ranges run downwards or to the right. */
export function cellRanges(addresses: readonly string[]): string[] {
  const ranges: { from: Place; to: Place }[] = [];
  for (const address of addresses) {
    // What is no address follows nothing, and nothing follows it.
    const place: Place = { address, ...(placeOf(address) ?? { row: NaN, column: NaN }) };
    const last = ranges.at(-1);
    if (last && (follows(last, place, "row", "column") || follows(last, place, "column", "row"))) last.to = place;
    else ranges.push({ from: place, to: place });
  }
  return ranges.map(({ from, to }) => (from === to ? from.address : `${from.address}:${to.address}`));
}

interface Place { readonly address: string; readonly row: number; readonly column: number }

/** The next cell along one axis, with the range so far all on that line. */
const follows = ({ from, to }: { from: Place; to: Place }, next: Place, along: "row" | "column", across: "row" | "column"): boolean =>
  next[along] === to[along] + 1 && next[across] === to[across] && from[across] === to[across];
