import { decimal, sum, type Money } from "../money.ts";
import type { FactRow, SheetFacts } from "../sheets/facts.ts";
import { summedColumns } from "./columnCells.ts";

/** A table's lines and its totals, with a line that only looks like a total put back among the lines; nothing where no total adds them up. */
export interface TableParts { readonly lines: readonly FactRow[]; readonly totals: readonly FactRow[]; readonly swallowed: readonly FactRow[] }

/**
 * A row whose name begins like a total's («Total vedlikehold») is read as one. When it is the sum of nothing above it, and a
 * total further down foots with it as a line in every column it fills, it is a line.
 */
export function tableParts(sheet: SheetFacts): TableParts {
  if (sheet.totals.length === 0) return nothingAdded;
  const names = summedColumns(sheet).map(([name]) => name);
  const swallowed = sheet.totals.slice(0, -1).filter((row, index) => {
    const filled = names.filter((name) => amountIn(row, name) !== null);
    return filled.length > 0 && filled.every((name) => !foots(sheet.rows, sheet.totals, index, name))
      && filled.every((name) => footsAsLine(sheet, index, name));
  });
  return {
    swallowed, totals: sheet.totals.filter((row) => !swallowed.includes(row)),
    lines: swallowed.length === 0 ? sheet.rows : [...sheet.rows, ...swallowed].sort((a, b) => a.row - b.row),
  };
}

const nothingAdded: TableParts = { lines: [], totals: [], swallowed: [] };

export const amountIn = (row: FactRow, name: string): Money | null => {
  const value = row.values[name];
  return typeof value === "number" ? decimal(value) : null;
};

/** The lines a total may add up: those since the total before it, or all above it. One that stands first adds up what is below: to the next total, or all. */
export function linesOf(lines: readonly FactRow[], totals: readonly FactRow[], index: number): readonly (readonly FactRow[])[] {
  const total = totals[index]!;
  const above = lines.filter((row) => row.row < total.row);
  if (above.length > 0) return [above.filter((row) => row.row > (totals[index - 1]?.row ?? -1)), above];
  return [lines.filter((row) => row.row < (totals[index + 1]?.row ?? Infinity)), lines];
}

const foots = (lines: readonly FactRow[], totals: readonly FactRow[], index: number, name: string): boolean => {
  const seen = amountIn(totals[index]!, name);
  return seen !== null && linesOf(lines, totals, index).some((rows) => sum(rows.flatMap((row) => amountIn(row, name) ?? [])).equals(seen));
};

function footsAsLine({ rows, totals }: SheetFacts, index: number, name: string): boolean {
  const lines = [...rows, totals[index]!].sort((a, b) => a.row - b.row);
  const left = totals.filter((_, at) => at !== index);
  return left.slice(index).some((_, at) => foots(lines, left, index + at, name));
}
