import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inferKey, type PrintedColumn } from "../../core/allocation/inferKey.ts";
import { contains, exactly, isEmpty, quotient, roundingInterval, type Interval } from "../../core/allocation/interval.ts";
import { simplestKey } from "../../core/allocation/simplestKey.ts";
import { compare, divide, fraction, fractionOf, multiply, roundWhole, toDecimal, total, type Fraction } from "../../core/fraction.ts";
import { decimal } from "../../core/money.ts";

const of = (value: number | string): Fraction => fractionOf(decimal(value));
const column = (name: string, unit: number, sum: number, ...figures: number[]): PrintedColumn => ({ name, units: figures.map(() => of(unit)), total: of(sum), figures: figures.map(of) });
const percent = (share: Fraction, places = 4): string => toDecimal(share).times(100).toDecimalPlaces(places).toFixed();
const ends = ({ lowest, highest }: Interval): string => `${percent(lowest.at)}–${percent(highest.at)}`;

describe("the interval a printed figure leaves", () => {
  const span = (figure: number, unit: number): string => {
    const { lowest, highest } = roundingInterval(of(figure), of(unit));
    return `${lowest.closed ? "[" : "("}${toDecimal(lowest.at).toFixed()}, ${toDecimal(highest.at).toFixed()}${highest.closed ? "]" : ")"}`;
  };
  it.each([
    // Halves go away from zero: 2,5 prints 3 and 1,5 prints 2, so 2 is printed by [1,5, 2,5).
    [2, 1, "[1.5, 2.5)"], [-2, 1, "(-2.5, -1.5]"], [0, 1, "(-0.5, 0.5)"], [897_000, 1000, "[896500, 897500)"], [7, 0, "[7, 7]"],
  ])("%d rounded to %d", (figure, unit, expected) => expect(span(figure, unit)).toBe(expected));

  it("holds a number just when the number prints as the figure", () =>
    fc.assert(fc.property(fc.bigInt(-5000n, 5000n), fc.bigInt(1n, 40n), fc.bigInt(-60n, 60n), (numerator, denominator, figure) =>
      contains(roundingInterval(fraction(figure), fraction(1n)), fraction(numerator, denominator)) === (roundWhole(fraction(numerator, denominator)) === figure))));

  it("is the same share whether figure and total are both positive or both negative", () => {
    const share = (figure: number, sum: number): Interval => quotient(roundingInterval(of(figure), of(1)), exactly(of(sum)));
    expect(share(-212, -2720)).toEqual(share(212, 2720));
  });

  it("is wider when the total is rounded too", () => {
    // 50 of 100: between 49,5 / 100,5 and 50,5 / 99,5, both ends out of reach.
    const interval = quotient(roundingInterval(of(50), of(1)), roundingInterval(of(100), of(1)));
    expect(ends(interval)).toBe("49.2537–50.7538");
    expect([interval.lowest.closed, interval.highest.closed]).toEqual([false, false]);
  });
});

describe("the key behind printed columns", () => {
  it("lies in every column's interval, and in what the other shares leave of 100 %", () => {
    // 33 / 33 / 33 of 100 says 32,5–33,5 for each. Two of them leave the third at least 100 − 2 × 33,5 = 33.
    const { agreements, conflicts } = inferKey([column("a", 1, 100, 33, 33, 33)]);
    expect(agreements[0]!.intervals.map(ends)).toEqual(["33–33.5", "33–33.5", "33–33.5"]);
    // 49 and 52 of 100: only 48,5 and 51,5 print so and make 100, and both belong to their intervals.
    expect(inferKey([column("b", 1, 100, 49, 52)]).agreements[0]!.intervals.map(ends)).toEqual(["48.5–48.5", "51.5–51.5"]);
    expect(conflicts).toEqual([]);
  });

  it("is refused to columns that put one share on either side of a gap, and the participant is named", () => {
    // 40 of 100 is at most 40,5 %; 415 of 1000 at least 41,45 %.
    const { agreements, conflicts } = inferKey([column("a", 1, 100, 40, 60), column("b", 1, 1000, 415, 585), column("c", 1, 1000, 404, 596)]);
    expect(agreements.map(({ columns }) => columns.map(({ name }) => name))).toEqual([["a", "c"], ["b"]]);
    expect(conflicts).toMatchObject([{ kind: "participant", participant: 0, low: "b", high: "c" }]);
    const [conflict] = conflicts;
    expect(conflict?.kind === "participant" && [percent(conflict.atLeast), percent(conflict.atMost)]).toEqual(["41.45", "40.45"]);
  });

  it("is refused to a column whose parts cannot make its total", () => {
    // Three parts of 30 are at most 91,5 of 100.
    const { agreements, conflicts } = inferKey([column("a", 1, 100, 30, 30, 30)]);
    expect(agreements).toEqual([]);
    expect(conflicts).toEqual([{ kind: "sum", columns: ["a"], atLeast: of("0.885"), atMost: of("0.915") }]);
  });

  it("needs both ends: two columns whose intervals only touch at an end that neither prints have no common key", () => {
    // 50 of 100 ends below 50,5 %; 51 of 100 begins at 50,5 %.
    expect(inferKey([column("a", 1, 100, 50, 50), column("b", 1, 100, 51, 49)]).agreements).toHaveLength(2);
  });
});

const weights = fc.array(fc.bigInt(0n, 10_000n), { minLength: 1, maxLength: 8 }).filter((all) => all.some((one) => one > 0n));
const amounts = fc.array(fc.record({ amount: fc.bigInt(-50_000n, 50_000n).filter((one) => one !== 0n), unit: fc.bigInt(1n, 30n) }), { minLength: 1, maxLength: 5 });
/** Columns as a paper prints them: amount × share, each rounded alone. */
const printed = (shares: readonly Fraction[], { amount, unit }: { amount: bigint; unit: bigint }, name: string): PrintedColumn =>
  ({ name, units: shares.map(() => fraction(unit)), total: fraction(amount), figures: shares.map((share) => fraction(unit * roundWhole(divide(multiply(fraction(amount), share), fraction(unit))))) });

it("columns made by any key agree, and the key lies inside", () =>
  fc.assert(fc.property(weights, amounts, (counts, sums) => {
    const all = counts.reduce((a, b) => a + b, 0n);
    const shares = counts.map((count) => fraction(count, all));
    const { agreements, conflicts } = inferKey(sums.map((sum, index) => printed(shares, sum, String(index))));
    expect(conflicts).toEqual([]);
    expect(agreements).toHaveLength(1);
    agreements[0]!.intervals.forEach((interval, index) => expect(contains(interval, shares[index]!)).toBe(true));
  })));

it("the simplest key reproduces every figure and is 100 % to the last decimal", () =>
  fc.assert(fc.property(weights, amounts, (counts, sums) => {
    const all = counts.reduce((a, b) => a + b, 0n);
    const columns = sums.map((sum, index) => printed(counts.map((count) => fraction(count, all)), sum, String(index)));
    const [agreement] = inferKey(columns).agreements;
    const key = simplestKey(agreement!.intervals);
    // Only where intervals have shrunk to points can there be no end of decimals.
    if (!key) { expect(agreement!.intervals.some(({ lowest, highest }) => compare(lowest.at, highest.at) === 0)).toBe(true); return; }
    expect(total(key)).toEqual(fraction(1n));
    columns.forEach((one, index) => expect(printed(key, sums[index]!, one.name).figures).toEqual(one.figures));
  })));

describe("the simplest key", () => {
  it("has no more decimals than the intervals ask for", () => {
    const { agreements } = inferKey([column("a", 1, 100, 25, 75)]);
    expect(simplestKey(agreements[0]!.intervals)!.map((share) => percent(share))).toEqual(["25", "75"]);
  });
  it("gives a decimal more to one share when whole ones cannot make 100 %", () => {
    // Thirds of 1000 print 333 each: whole and tenths of a per cent make 99,9; the odd hundredths must go somewhere.
    const { agreements } = inferKey([column("a", 1, 1000, 333, 333, 333)]);
    const key = simplestKey(agreements[0]!.intervals)!;
    expect(compare(total(key), fraction(1n))).toBe(0);
    expect(key.every((share, index) => contains(agreements[0]!.intervals[index]!, share))).toBe(true);
  });
  it("does not exist where the only key has no end of decimals", () => {
    const point = exactly(fraction(1n, 3n));
    expect(isEmpty(point)).toBe(false);
    expect(simplestKey([point, point, point])).toBeUndefined();
  });
});
