import fc from "fast-check";
import { expect, it } from "vitest";
import { add, compare, divide, fraction, fractionOf, multiply, roundWhole, toDecimal, total, whole } from "../../core/fraction.ts";
import { convert, decimal, roundTo, sum } from "../../core/money.ts";

it("a binary float is the number somebody typed, at Excel's 15 digits", () => {
  expect(decimal(274.65999999999997).toString()).toBe("274.66");
  expect(decimal(0.1).plus(decimal(0.2)).toString()).toBe("0.3");
});
it("an infinite amount is a programming error", () => expect(() => decimal(Number.POSITIVE_INFINITY)).toThrow(RangeError));
it("897 tkr and 897 000 kr are the same money", () => {
  expect(convert(decimal(897), "tkr", "kr").toNumber()).toBe(897_000);
  expect(convert(decimal(897_000), "kr", "tkr").toNumber()).toBe(897);
});
it("halves round away from zero, on both sides", () => {
  expect(roundTo(decimal("2.5"), decimal(1)).toNumber()).toBe(3);
  expect(roundTo(decimal("-2.5"), decimal(1)).toNumber()).toBe(-3);
  expect(roundTo(decimal(1499), decimal(1000)).toNumber()).toBe(1000);
  expect([roundWhole(fraction(5n, 2n)), roundWhole(fraction(-5n, 2n))]).toEqual([3n, -3n]);
});
it("a sum of hundredths is exact however long", () => expect(sum(Array.from({ length: 1000 }, () => decimal(0.01))).toNumber()).toBe(10));
it("three thirds are one", () => expect(compare(total([fraction(1n, 3n), fraction(1n, 3n), fraction(1n, 3n)]), whole)).toBe(0));
it("fractions keep the laws of arithmetic", () => {
  const some = fc.tuple(fc.bigInt({ min: -999n, max: 999n }), fc.bigInt({ min: 1n, max: 999n })).map(([n, d]) => fraction(n, d));
  fc.assert(fc.property(some, some, some, (a, b, c) => {
    expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0);
    if (b.numerator !== 0n) expect(compare(multiply(divide(a, b), b), a)).toBe(0);
  }));
});
it("a decimal survives the way to a fraction and back", () => fc.assert(fc.property(fc.integer(), fc.nat({ max: 6 }), (n, places) => {
  const value = decimal(String(n)).dividedBy(10 ** places);
  expect(toDecimal(fractionOf(value)).equals(value)).toBe(true);
})));
