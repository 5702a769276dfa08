import { address, isError, type Cell, type Grid } from "../../core/workbook.ts";
import type { Difference } from "./compareGrids.ts";

export interface Wrong {
  readonly count: number;
  /** The first few, to look at. */
  readonly samples: readonly Difference[];
}

const sampleCount = 5;

/**
 * Cells in which every other reader sees the same and ours sees something else. One reader alone may be mistaken, and each of
 * them is at times; where two that share no code agree against us, we are taken to be wrong.
 */
export function wrongCells(ours: readonly Grid[], others: readonly (readonly Grid[])[]): Wrong {
  const samples: Difference[] = [];
  let count = 0;
  for (const sheet of new Set([ours, ...others].flatMap((grids) => grids.map((grid) => grid.sheet)))) {
    const [our, ...their] = [ours, ...others].map((grids) => grids.find((grid) => grid.sheet === sheet)?.rows ?? []);
    for (let row = 0; row < Math.max(...[our!, ...their].map((rows) => rows.length)); row += 1) {
      const lines = their.map((rows) => rows[row] ?? []);
      const width = Math.max(our![row]?.length ?? 0, ...lines.map((line) => line.length));
      for (let column = 0; column < width; column += 1) {
        const [mine, first] = [our![row]?.[column] ?? null, lines[0]?.[column] ?? null];
        if (isAlike(mine, first) || !lines.every((line) => isAlike(line[column] ?? null, first))) continue;
        count += 1;
        if (samples.length < sampleCount) samples.push({ place: `${sheet}!${address(row, column)}`, ours: shown(mine), theirs: shown(first) });
      }
    }
  }
  return { count, samples };
}

/** Readers differ in how they say that nothing is there, and in line ends; neither is a wrong value. */
const isAlike = (a: Cell, b: Cell): boolean => plain(a) === plain(b);
const plain = (cell: Cell): string | number | boolean => {
  if (cell === null || (isError(cell) && cell.error === "not-calculated")) return "";
  if (isError(cell)) return `error ${cell.error}`;
  return typeof cell === "string" ? cell.replace(/\r\n?/g, "\n") : cell;
};
const shown = (value: Cell): string => JSON.stringify(value).slice(0, 80);
