import { add, compare, divide, fraction, isZero, negate, subtract, type Fraction } from "../fraction.ts";

/** One end of an interval, and whether the end itself belongs to it. */
export interface End { readonly at: Fraction; readonly closed: boolean }
export interface Interval { readonly lowest: End; readonly highest: End }

/**
 * Every number that prints as this figure when rounded to the unit. Halves go away from zero: a positive figure has its
 * lower end and not its upper, a negative one mirrors it, and zero has neither. A unit of 0 is an exact figure.
 */
export function roundingInterval(figure: Fraction, unit: Fraction): Interval {
  const half = divide(unit, fraction(2n));
  const exact = isZero(unit);
  return {
    lowest: { at: subtract(figure, half), closed: exact || figure.numerator > 0n },
    highest: { at: add(figure, half), closed: exact || figure.numerator < 0n },
  };
}

/** Every part ÷ total, for a total that keeps clear of 0. */
export function quotient(part: Interval, total: Interval): Interval {
  if (total.highest.at.numerator < 0n) return quotient(mirror(part), mirror(total));
  const end = (of: End, small: End, large: End): End => {
    const by = of.at.numerator < 0n ? small : large;
    return { at: divide(of.at, by.at), closed: of.closed && (isZero(of.at) || by.closed) };
  };
  return { lowest: end(part.lowest, total.lowest, total.highest), highest: end(part.highest, total.highest, total.lowest) };
}

const mirror = ({ lowest, highest }: Interval): Interval => ({ lowest: { ...highest, at: negate(highest.at) }, highest: { ...lowest, at: negate(lowest.at) } });

/** The tighter of two ends: inside both. */
const tighter = (a: End, b: End, inwards: 1 | -1): End => {
  const order = inwards * compare(a.at, b.at);
  return order > 0 || (order === 0 && !a.closed) ? a : b;
};

export const intersect = (a: Interval, b: Interval): Interval =>
  ({ lowest: tighter(a.lowest, b.lowest, 1), highest: tighter(a.highest, b.highest, -1) });

export function isEmpty({ lowest, highest }: Interval): boolean {
  const order = compare(lowest.at, highest.at);
  return order > 0 || (order === 0 && !(lowest.closed && highest.closed));
}

export function contains({ lowest, highest }: Interval, value: Fraction): boolean {
  const [above, below] = [compare(value, lowest.at), compare(highest.at, value)];
  return (above > 0 || (above === 0 && lowest.closed)) && (below > 0 || (below === 0 && highest.closed));
}

/** Every sum of one number from each interval. */
export const sumOf = (intervals: readonly Interval[]): Interval => intervals.reduce((sum, one) => ({
  lowest: { at: add(sum.lowest.at, one.lowest.at), closed: sum.lowest.closed && one.lowest.closed },
  highest: { at: add(sum.highest.at, one.highest.at), closed: sum.highest.closed && one.highest.closed },
}), exactly(fraction(0n)));

export const exactly = (value: Fraction): Interval => ({ lowest: { at: value, closed: true }, highest: { at: value, closed: true } });
