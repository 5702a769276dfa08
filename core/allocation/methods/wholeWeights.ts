import { absolute, compare, divide, fraction, isZero, subtract, total, whole, type Fraction } from "../../fraction.ts";

/** A cell keeps 15 significant digits: a third in it is short of a third by less than this. */
const cellPrecision = fraction(1n, 10n ** 15n);

/**
 * Weights that are 100 % together, as far as cells can say it: three thirds of 15 digits are, and count as exact thirds.
 * Undefined when they are not 100 %.
 */
export function wholeWeights(weights: readonly Fraction[]): readonly Fraction[] | undefined {
  const all = total(weights);
  const off = absolute(subtract(all, whole));
  if (isZero(off)) return weights;
  const tolerance = fraction(cellPrecision.numerator * BigInt(weights.length), cellPrecision.denominator);
  return compare(off, tolerance) <= 0 ? weights.map((weight) => divide(weight, all)) : undefined;
}
