import { decimal, unitFactor, type Money, type Unit } from "./money.ts";

/** An exact rational number in lowest terms, denominator positive. Shares are kept like this so that 1/3 stays 1/3. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

const safe = BigInt(Number.MAX_SAFE_INTEGER);

/** Euclid's algorithm; in doubles from where both numbers are whole there, which is much faster. Nothing is put in a list and taken out again on the way. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = magnitude(a);
  let y = magnitude(b);
  while (y !== 0n && (x > safe || y > safe)) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  if (y === 0n) return x;
  let p = Number(x);
  let q = Number(y);
  while (q !== 0) {
    const rest = p % q;
    p = q;
    q = rest;
  }
  return BigInt(p);
}

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError("a fraction cannot have denominator 0");
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const nothing: Fraction = fraction(0n);
export const whole: Fraction = fraction(1n);

/** The exact fraction a decimal stands for. */
export function fractionOf(amount: Money): Fraction {
  if (amount.isInteger()) return { numerator: BigInt(amount.toFixed()), denominator: 1n };
  const places = amount.decimalPlaces();
  return fraction(BigInt(amount.times(decimal(10).pow(places)).toFixed(0)), 10n ** BigInt(places));
}

export const add = (a: Fraction, b: Fraction): Fraction => a.denominator === b.denominator
  ? fraction(a.numerator + b.numerator, a.denominator)
  : fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const negate = (a: Fraction): Fraction => ({ numerator: -a.numerator, denominator: a.denominator });
export const absolute = (a: Fraction): Fraction => (a.numerator < 0n ? negate(a) : a);
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));
export const multiply = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);
export const divide = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const isZero = (a: Fraction): boolean => a.numerator === 0n;
/** The sum over one common denominator, brought to lowest terms once: parts by the same key mostly share theirs. */
export function total(parts: Iterable<Fraction>): Fraction {
  let [numerator, denominator] = [0n, 1n];
  for (const part of parts) {
    if (denominator % part.denominator !== 0n) {
      const missing = part.denominator / greatestCommonDivisor(denominator, part.denominator);
      numerator *= missing;
      denominator *= missing;
    }
    numerator += part.numerator * (denominator / part.denominator);
  }
  return fraction(numerator, denominator);
}

/** The nearest whole number, halves away from zero, so that −x mirrors x. */
export function roundWhole(a: Fraction): bigint {
  const size = (2n * magnitude(a.numerator) + a.denominator) / (2n * a.denominator);
  return a.numerator < 0n ? -size : size;
}

/** The largest whole number not above. */
export const floorWhole = (a: Fraction): bigint =>
  a.numerator / a.denominator - (a.numerator < 0n && a.numerator % a.denominator !== 0n ? 1n : 0n);

/** The smallest whole number not below. */
export const ceilWhole = (a: Fraction): bigint => -floorWhole(negate(a));

const factors: Readonly<Record<Unit, Fraction>> = { kr: fractionOf(unitFactor("kr")), tkr: fractionOf(unitFactor("tkr")) };

/** An exact amount in kroner, said in a unit. */
export const inUnit = (kroner: Fraction, unit: Unit): Fraction => divide(kroner, factors[unit]);

/** As plain decimal text, rounded to the nearest at so many places (halves away from zero), without trailing zeros. */
export function decimalText(a: Fraction, places: number): string {
  const scaled = roundWhole({ numerator: a.numerator * 10n ** BigInt(places), denominator: a.denominator });
  const digits = magnitude(scaled).toString().padStart(places + 1, "0");
  const decimals = digits.slice(-places).replace(/0+$/, "");
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, -places)}${decimals === "" ? "" : `.${decimals}`}`;
}

/** As a decimal with up to 40 places: for printing and for cells. Sums and comparisons stay in fractions. */
export const toDecimal = (a: Fraction): Money =>
  decimal(a.numerator.toString()).dividedBy(decimal(a.denominator.toString())).toDecimalPlaces(40);
