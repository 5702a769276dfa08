import { augment, type Balance } from "./augmentingPaths.ts";
import { fractionOf, type Fraction } from "./fraction.ts";
import type { Money } from "./money.ts";

export interface RoundedMatrix {
  /** Whole units, row by row. */
  readonly cells: readonly (readonly bigint[])[];
  /** Cells that had to go past the floor or the ceiling of their quota. */
  readonly beyond: readonly { readonly row: number; readonly column: number }[];
  /** Given sums less the cells: all zero unless no table can have these sums. */
  readonly left: { readonly rows: readonly bigint[]; readonly columns: readonly bigint[] };
}

/**
 * Rounds a table of exact quotas to whole units with given row and column sums (also in units), each cell the floor or the
 * ceiling of its quota: controlled rounding (Causey, Cox & Ernst 1985; Cox 1987). A zero stays zero and a whole stays.
 *
 * Each row starts from its own largest remainder; maximum flow then carries the units that columns have too many of to
 * those that miss some. If the sums may be chosen among floor and ceiling, a two-way table always has such a rounding.
 * Here the sums are given (a promise to a pinned party, largest remainder of the totals), and then it can be that none
 * has: cells are let one unit further at a time, never past zero and never a zero, and `beyond` says which went. What not
 * even that can meet is `left`.
 *
 * Equal claims go to the larger cell, then the earlier. −x mirrors x. Remainders are compared to 2⁻⁵² of a unit.
 */
export function roundMatrix(quotas: readonly (readonly Fraction[])[], rowTotals: readonly bigint[], columnTotals: readonly bigint[], unit: Money): RoundedMatrix {
  const sign = isNegative(quotas, rowTotals) ? -1n : 1n;
  const { floors, remainders } = inUnits(quotas.flat(), unit, sign);
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  const fractional = Int32Array.from(remainders, (remainder) => (remainder > 0 ? 1 : 0));
  const lack = lackOf(floors, rowTotals, columnTotals, sign);
  const balance: Balance = { rows, columns, at: new Int32Array(rows * columns), low: new Int32Array(rows * columns), high: fractional.slice(), lack, ...orders(rows, columns, floors, remainders) };
  startFromRows(balance);
  augment(balance);
  // A widening that opens no path is the last: only zeros are then in the way.
  while (lack.some((units) => units !== 0)) {
    widen(balance, floors, remainders);
    if (augment(balance) === 0) break;
  }
  const { at } = balance;
  return {
    cells: rowTotals.map((_, row) => columnTotals.map((__, column) => sign * (floors[row * columns + column]! + BigInt(at[row * columns + column]!)))),
    beyond: [...at.keys()].filter((cell) => at[cell]! < 0 || at[cell]! > fractional[cell]!).map((cell) => ({ row: Math.floor(cell / columns), column: cell % columns })),
    left: { rows: rowTotals.map((_, row) => sign * BigInt(lack[row]!)), columns: columnTotals.map((_, column) => sign * BigInt(lack[rows + column]!)) },
  };
}

/** A table below zero is rounded as its mirror image. */
function isNegative(quotas: readonly (readonly Fraction[])[], rowTotals: readonly bigint[]): boolean {
  const all = rowTotals.reduce((sum, units) => sum + units, 0n);
  return all < 0n || (all === 0n && (quotas.flat().find(({ numerator }) => numerator !== 0n)?.numerator ?? 0n) < 0n);
}

/** Quotas as whole units below them and what remains, 0 ≤ remainder < 1, counted in 2⁻⁵². Only the whole units can be large. */
function inUnits(quotas: readonly Fraction[], unit: Money, sign: bigint): { floors: bigint[]; remainders: Float64Array } {
  const step = fractionOf(unit);
  const remainders = new Float64Array(quotas.length);
  const floors = quotas.map(({ numerator, denominator }, cell) => {
    const [above, below] = [sign * numerator * step.denominator, denominator * step.numerator];
    const rest = above % below;
    const positive = rest < 0n ? rest + below : rest;
    // What is not whole must not look whole, however near it is.
    if (positive !== 0n) remainders[cell] = Math.max(1, Number((positive << 52n) / below));
    return (above - positive) / below;
  });
  return { floors, remainders };
}

/** What each row and column misses when every cell is at its floor. */
function lackOf(floors: readonly bigint[], rowTotals: readonly bigint[], columnTotals: readonly bigint[], sign: bigint): Int32Array {
  const missing = [...rowTotals, ...columnTotals].map((units) => sign * units);
  floors.forEach((units, cell) => {
    missing[Math.floor(cell / columnTotals.length)]! -= units;
    missing[rowTotals.length + (cell % columnTotals.length)]! -= units;
  });
  return Int32Array.from(missing, Number);
}

/** The largest remainder is raised first and lowered last; then the larger cell, then the earlier. */
function orders(rows: number, columns: number, floors: readonly bigint[], remainders: Float64Array): Pick<Balance, "raiseFirst" | "lowerFirst"> {
  const sizes = Float64Array.from(floors, (units) => Math.abs(Number(units)));
  const claim = (a: number, b: number): number => remainders[b]! - remainders[a]! || sizes[b]! - sizes[a]! || a - b;
  const raiseFirst = new Int32Array(rows * columns);
  const lowerFirst = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    raiseFirst.set(Int32Array.from({ length: columns }, (_, column) => row * columns + column).sort(claim).map((cell) => cell % columns), row * columns);
  }
  for (let column = 0; column < columns; column += 1) {
    lowerFirst.set(Int32Array.from({ length: rows }, (_, row) => row * columns + column).sort((a, b) => claim(b, a)).map((cell) => Math.floor(cell / columns)), column * rows);
  }
  return { raiseFirst, lowerFirst };
}

/** Each row by its own largest remainder. */
function startFromRows({ rows, columns, at, high, lack, raiseFirst }: Balance): void {
  for (let row = 0; row < rows; row += 1) {
    for (let i = 0; i < columns && lack[row]! > 0; i += 1) {
      const column = raiseFirst[row * columns + i]!;
      const cell = row * columns + column;
      if (at[cell]! >= high[cell]!) continue;
      at[cell]! += 1;
      lack[row]! -= 1;
      lack[rows + column]! -= 1;
    }
  }
}

/** One unit more of room on both sides, but never past zero, and none for a zero. */
function widen({ low, high }: Balance, floors: readonly bigint[], remainders: Float64Array): void {
  floors.forEach((units, cell) => {
    if (units === 0n && remainders[cell] === 0) return;
    if (units < 0n || -BigInt(low[cell]!) < units) low[cell]! -= 1;
    if (units >= 0n || BigInt(high[cell]!) < -units) high[cell]! += 1;
  });
}
