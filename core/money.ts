import { Decimal as Base } from "decimal.js";

/** The one door to decimal.js. 60 digits: room for any sum of 15-digit cells; ties go away from zero, so −x mirrors x. */
const Decimal = Base.clone({ precision: 60, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 });

/** An amount in kroner, or in the unit its table declares. Never a binary float once past `decimal`. */
export type Money = Base;

/** kr: kroner as they are. tkr: «hele 1000», one unit is a thousand kroner. */
export type Unit = "kr" | "tkr";

export const zero: Money = new Decimal(0);

/**
 * The exact decimal behind a cell. A number is cut to the 15 significant digits that Excel keeps, so 274.65999999999997
 * is the 274.66 somebody typed. NaN and infinities are programming errors here: readers turn them into findings first.
 */
export function decimal(value: number | string | Money): Money {
  const exact = typeof value !== "number" || hasFewDigits(value) ? new Decimal(value) : new Decimal(value).toSignificantDigits(15);
  if (!exact.isFinite()) throw new RangeError(`not a finite amount: ${String(value)}`);
  return exact;
}

/** Whether a number is written with at most 15 digits already, as nearly all are: cutting it would change nothing. */
export const hasFewDigits = (value: number): boolean => (Number.isSafeInteger(value) ? Math.abs(value) < 1e15 : Number(value.toPrecision(15)) === value);

export const isMoney = (value: unknown): value is Money => Base.isDecimal(value);

export const sum = (amounts: Iterable<Money>): Money => {
  let total = zero;
  for (const amount of amounts) total = total.plus(amount);
  return total;
};

/** Kroner per unit. */
export const unitFactor = (unit: Unit): Money => decimal(unit === "tkr" ? 1000 : 1);

/** The same money said in another unit: 897 tkr is 897 000 kr. Exact, nothing is rounded. */
export const convert = (amount: Money, from: Unit, to: Unit): Money =>
  from === to ? amount : amount.times(unitFactor(from)).dividedBy(unitFactor(to));

/** So many whole steps as an amount. */
export const ofSteps = (steps: bigint, step: Money): Money => decimal(steps.toString()).times(step);

/** Rounded to the nearest multiple of `step`, halves away from zero (as Excel's ROUND does). */
export const roundTo = (amount: Money, step: Money): Money => amount.dividedBy(step).round().times(step);
