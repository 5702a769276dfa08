/** Single-cell addresses as the fewest ranges that keep their order: B7, B8, B9, D4 → B7:B9, D4. Ranges run downwards or to the right. */
export function cellRanges(addresses: readonly string[]): string[] {
  const ranges: { from: Place; to: Place }[] = [];
  for (const address of addresses) {
    const place = placeOf(address);
    const last = ranges.at(-1);
    if (last && place && (follows(last, place, "row", "column") || follows(last, place, "column", "row"))) last.to = place;
    else ranges.push({ from: place ?? { address, row: NaN, column: NaN }, to: place ?? { address, row: NaN, column: NaN } });
  }
  return ranges.map(({ from, to }) => (from === to ? from.address : `${from.address}:${to.address}`));
}

interface Place { readonly address: string; readonly row: number; readonly column: number }

/** The next cell along one axis, with the range so far all on that line. */
const follows = ({ from, to }: { from: Place; to: Place }, next: Place, along: "row" | "column", across: "row" | "column"): boolean =>
  next[along] === to[along] + 1 && next[across] === to[across] && from[across] === to[across];

function placeOf(address: string): Place | undefined {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (!letters || !digits) return undefined;
  return { address, row: Number(digits), column: [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) };
}
