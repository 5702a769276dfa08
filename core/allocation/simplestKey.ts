import { absolute, add, ceilWhole, compare, divide, floorWhole, fraction, multiply, subtract, type Fraction } from "../fraction.ts";
import type { Interval } from "./interval.ts";

/** Whole numbers of a power of ten of a per cent that lie in an interval. */
interface Steps { readonly low: bigint; readonly high: bigint }

/** Beyond this a key is no longer simple, and the intervals hardly leave one. */
const mostDecimals = 15;

/**
 * A key a person could have written: shares inside the intervals that are exactly 100 % together, with few decimals. Every
 * share has as few decimals of a per cent as its interval allows; when those cannot make 100, one share has one more (the
 * one that keeps all closest to the middle of their intervals), and failing that all of them, until they can.
 */
export function simplestKey(intervals: readonly Interval[]): readonly Fraction[] | undefined {
  let levels = intervals.map(fewestDecimals);
  let tries = [levels];
  while (Math.max(...levels) <= mostDecimals) {
    const keys = tries.flatMap((one) => { const key = keyAt(intervals, one); return key ? [key] : []; });
    if (keys.length > 0) return keys.reduce((best, key) => (compare(eccentricity(key, intervals), eccentricity(best, intervals)) < 0 ? key : best));
    if (tries.length > 1) {
      const finest = Math.max(...levels);
      levels = levels.map((level) => (levels.every((one) => one === finest) || level < finest ? level + 1 : level));
      tries = [levels];
    } else tries = levels.map((_, raised) => levels.map((level, index) => (index === raised ? level + 1 : level)));
  }
  return undefined;
}

/** Steps in a whole at this many decimals of a per cent. */
const stepsIn = (level: number): Fraction => fraction(10n ** BigInt(level + 2));

function stepsOf({ lowest, highest }: Interval, level: number): Steps {
  const [low, high] = [multiply(lowest.at, stepsIn(level)), multiply(highest.at, stepsIn(level))];
  return { low: lowest.closed ? ceilWhole(low) : floorWhole(low) + 1n, high: highest.closed ? floorWhole(high) : ceilWhole(high) - 1n };
}

function fewestDecimals(interval: Interval): number {
  for (let level = 0; level <= mostDecimals; level += 1) {
    const { low, high } = stepsOf(interval, level);
    if (low <= high) return level;
  }
  return mostDecimals + 1;
}

/** The key with these decimals, or none. Steps of one level are all tenths of the next, so sums of a level have no gaps. */
function keyAt(intervals: readonly Interval[], levels: readonly number[]): readonly Fraction[] | undefined {
  const finest = Math.max(...levels);
  const own = levels.map((level, index) => stepsOf(intervals[index]!, level));
  const at = (level: number): readonly number[] => levels.flatMap((one, index) => (one === level ? [index] : []));
  const sums = (level: number): Steps => at(level).reduce((sum, index) => ({ low: sum.low + own[index]!.low, high: sum.high + own[index]!.high }), { low: 0n, high: 0n });
  // What the finer levels can add up to, in whole steps of each level.
  const finer: Steps[] = [];
  for (let level = finest, below: Steps = { low: 0n, high: 0n }; level >= 0; level -= 1) {
    if (below.low > below.high) return undefined;
    finer[level] = below;
    const { low, high } = sums(level);
    below = { low: ceilWhole(fraction(low + below.low, 10n)), high: floorWhole(fraction(high + below.high, 10n)) };
  }
  const steps: bigint[] = [];
  let left = 100n;
  for (let level = 0; level <= finest; level += 1) {
    const { low, high } = sums(level);
    const [least, most] = [larger(low, left - finer[level]!.high), smaller(high, left - finer[level]!.low)];
    if (least > most) return undefined;
    const chosen = fill(at(level).map((index) => ({ ...own[index]!, middle: multiply(middleOf(intervals[index]!), stepsIn(level)) })), least, most);
    at(level).forEach((index, position) => { steps[index] = chosen[position]!; });
    left = 10n * (left - chosen.reduce((sum, one) => sum + one, 0n));
  }
  return steps.map((count, index) => divide(fraction(count), stepsIn(levels[index]!)));
}

/** Steps nearest the middles whose sum lies between the two; the one that stays nearest its middle moves. */
function fill(rows: readonly (Steps & { readonly middle: Fraction })[], least: bigint, most: bigint): readonly bigint[] {
  const chosen = rows.map(({ low, high, middle }) => larger(low, smaller(high, floorWhole(middle))));
  for (let sum = chosen.reduce((a, b) => a + b, 0n); sum < least || sum > most;) {
    const step = sum < least ? 1n : -1n;
    const away = (row: number): Fraction => absolute(subtract(fraction(chosen[row]! + step), rows[row]!.middle));
    const movable = rows.map((_, row) => row).filter((row) => chosen[row]! + step >= rows[row]!.low && chosen[row]! + step <= rows[row]!.high);
    const moved = movable.reduce((best, row) => (compare(away(row), away(best)) < 0 ? row : best));
    chosen[moved] = chosen[moved]! + step;
    sum += step;
  }
  return chosen;
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const middleOf = ({ lowest, highest }: Interval): Fraction => divide(add(lowest.at, highest.at), fraction(2n));
/** How far from its middle the share furthest out lies, as a part of its interval. */
const eccentricity = (key: readonly Fraction[], intervals: readonly Interval[]): Fraction => key.reduce((most, share, index) => {
  const { lowest, highest } = intervals[index]!;
  const width = subtract(highest.at, lowest.at);
  const one = width.numerator === 0n ? width : divide(absolute(subtract(share, middleOf(intervals[index]!))), width);
  return compare(one, most) > 0 ? one : most;
}, fraction(0n));
