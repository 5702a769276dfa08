import { address, isError, type Cell, type Grid } from "../../core/workbook.ts";

export interface Difference { readonly place: string; readonly ours: string; readonly theirs: string }
export interface Compared {
  /** Cells that hold another value, or are there for one reader only; and places whose formula or percent sign differs. */
  readonly cells: number;
  readonly formulas: number;
  readonly percents: number;
  /** The first few, to look at. */
  readonly samples: readonly Difference[];
}

const sampleCount = 5;

/** Cell by cell, two readings of one workbook. */
export function compareGrids(ours: readonly Grid[], theirs: readonly Grid[]): Compared {
  const samples: Difference[] = [];
  const counts = { cells: 0, formulas: 0, percents: 0 };
  const differ = (kind: keyof typeof counts, place: string, our: unknown, their: unknown): void => {
    counts[kind] += 1;
    if (samples.length < sampleCount) samples.push({ place, ours: shown(our), theirs: shown(their) });
  };
  const named = (grids: readonly Grid[]): ReadonlyMap<string, Grid> => new Map(grids.map((grid) => [grid.sheet, grid]));
  const [ourSheets, theirSheets] = [named(ours), named(theirs)];
  for (const sheet of new Set([...ourSheets.keys(), ...theirSheets.keys()])) {
    const [our, their] = [ourSheets.get(sheet), theirSheets.get(sheet)];
    for (let row = 0; row < Math.max(our?.rows.length ?? 0, their?.rows.length ?? 0); row += 1) {
      const [ourRow, theirRow] = [our?.rows[row] ?? [], their?.rows[row] ?? []];
      for (let column = 0; column < Math.max(ourRow.length, theirRow.length); column += 1) {
        if (!isSame(ourRow[column] ?? null, theirRow[column] ?? null)) differ("cells", `${sheet}!${address(row, column)}`, ourRow[column], theirRow[column]);
      }
    }
    for (const at of new Set([...our?.formulas.keys() ?? [], ...their?.formulas.keys() ?? []])) {
      const [ourText, theirText] = [our?.formulas.get(at), their?.formulas.get(at)];
      if (ourText !== theirText) differ("formulas", `${sheet}!${at}`, ourText, theirText);
    }
    for (const at of new Set([...our?.percents ?? [], ...their?.percents ?? []])) {
      if (our?.percents.has(at) !== their?.percents.has(at)) differ("percents", `${sheet}!${at}`, our?.percents.has(at), their?.percents.has(at));
    }
  }
  return { ...counts, samples };
}

const isSame = (a: Cell, b: Cell): boolean => (isError(a) ? isError(b) && a.error === b.error : a === b);
const shown = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 80);
