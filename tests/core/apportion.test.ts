import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, footingGap, policies, roundToFoot, type Policy, type Rounding } from "../../core/apportion.ts";
import { compare, fraction, fractionOf, subtract, total } from "../../core/fraction.ts";
import { decimal, sum } from "../../core/money.ts";

const whole = (policy: Policy = "largest-remainder", more: Partial<Rounding> = {}): Rounding => ({ unit: decimal(1), policy, ...more });
const shares = (amount: number, weights: number[], rounding = whole()) => apportion(decimal(amount), weights.map((weight) => fractionOf(decimal(weight))), rounding);
const numbers = (result: { amounts: readonly { toNumber(): number }[] }) => result.amounts.map((amount) => amount.toNumber());

describe("apportion by largest remainder", () => {
  it("gives the missing units to those who lost most by rounding", () => {
    expect(numbers(shares(100, [1, 1, 1]))).toEqual([34, 33, 33]);
    expect(numbers(shares(10, [6.27, 2.42, 1.31]))).toEqual([6, 3, 1]);
  });
  it("settles equal claims by the larger weight, then the earlier row", () => {
    expect(numbers(shares(1, [1, 1]))).toEqual([1, 0]);
    expect(numbers(shares(2, [1, 3]))).toEqual([0, 2]);
  });
  it("writes a ledger row for each unit moved away from a part's own rounding", () => {
    const { ledger } = shares(100, [1, 1, 1]);
    expect(ledger.map(({ row, units, reason }) => [row, units, reason])).toEqual([[0, 1, "largest-remainder"]]);
  });
  it("counts in any unit", () => {
    expect(numbers(shares(11_500_000, [7.8, 19.435, 48.14, 11.71, 12.915], whole("largest-remainder", { unit: decimal(1000) }))))
      .toEqual([897_000, 2_235_000, 5_536_000, 1_347_000, 1_485_000]);
  });
  it("rounds an amount that is no whole number of units", () => expect(sum(shares(10.6, [1, 2]).amounts).toNumber()).toBe(11));
});

describe("the other policies", () => {
  it("lets the host absorb the difference", () => {
    const result = shares(100, [1, 1, 1], whole("host-absorbs", { host: 2 }));
    expect(numbers(result)).toEqual([33, 33, 34]);
    expect(result.ledger[0]).toMatchObject({ row: 2, units: 1, reason: "host-absorbs" });
  });
  it("leaves the difference standing when each is rounded alone", () => {
    const result = shares(100, [1, 1, 1], whole("each-alone"));
    expect(numbers(result)).toEqual([33, 33, 33]);
    expect(result.residual.toNumber()).toBe(1);
  });
  it("keeps a pinned part at its own rounding and moves the unit elsewhere", () => {
    const weights = [6925, 17148, 42539, 10414, 11414];
    expect(numbers(shares(88_439, weights))[2]).toBe(42_538);
    const pinned = shares(88_439, weights, whole("largest-remainder", { pinned: [2] }));
    expect(numbers(pinned)[2]).toBe(42_539);
    expect(sum(pinned.amounts).toNumber()).toBe(88_439);
  });
  it("says what is left when the pins leave nobody to carry it", () =>
    expect(shares(1, [1, 1], whole("largest-remainder", { pinned: [0, 1] })).residual.toNumber()).toBe(-1));
});

describe("refuses what has no answer", () => {
  it("negative weights", () => expect(() => shares(1, [1, -1])).toThrow(RangeError));
  it("only zero weights for an amount", () => expect(() => shares(1, [0, 0])).toThrow(RangeError));
  it("but nothing by zero weights is nothing", () => expect(numbers(shares(0, [0, 0]))).toEqual([0, 0]));
});

describe("holds for any amounts and weights", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 }).filter((list) => list.some((weight) => weight > 0));
  const amount = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((value) => value / 100);
  it("the shares sum to the amount, whoever rounds", () => fc.assert(fc.property(amount, weights, fc.constantFrom(...policies), fc.nat(), (value, list, policy, at) => {
    const result = shares(value, list, whole(policy, { host: at % list.length }));
    expect(sum(result.amounts).plus(result.residual).equals(decimal(value).round())).toBe(true);
    if (policy !== "each-alone") expect(result.residual.isZero()).toBe(true);
  })));
  it("no share is a whole unit off its quota", () => fc.assert(fc.property(amount, weights, (value, list) => {
    const { amounts, quotas } = shares(Math.round(value), list);
    amounts.forEach((part, row) => {
      const gap = subtract(fractionOf(part), quotas[row]!);
      expect(compare(gap, fraction(1n)) < 0 && compare(gap, fraction(-1n)) > 0).toBe(true);
    });
  })));
  it("−x mirrors x", () => fc.assert(fc.property(amount, weights, (value, list) => {
    expect(numbers(shares(-value, list)).map((part) => -part + 0)).toEqual(numbers(shares(value, list)).map((part) => part + 0));
  })));
  it("zeros stay zero", () => fc.assert(fc.property(amount, weights, (value, list) => {
    expect(shares(value, [...list, 0]).amounts.at(-1)!.isZero()).toBe(true);
  })));
  it("the pinned are untouched and the rest still foots", () => fc.assert(fc.property(fc.integer({ min: 1000, max: 10_000_000 }), fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 9 }), (value, list) => {
    const result = shares(value, list, whole("largest-remainder", { pinned: [1] }));
    expect(result.amounts[1]!.equals(shares(value, list, whole("each-alone")).amounts[1]!)).toBe(true);
    expect(result.residual.isZero()).toBe(true);
  })));
  it("mixed signs foot too, zero stays zero and nobody moves a whole unit", () => fc.assert(fc.property(fc.array(fc.integer({ min: -100_000, max: 100_000 }), { maxLength: 12 }), (hundredths) => {
    const quotas = hundredths.map((value) => fraction(BigInt(value), 100n));
    const { amounts } = roundToFoot(quotas, whole());
    expect(compare(subtract(fractionOf(sum(amounts)), total(quotas)), fraction(1n)) < 0).toBe(true);
    amounts.forEach((part, row) => {
      expect(Math.abs(part.toNumber() - hundredths[row]! / 100)).toBeLessThan(1);
      if (hundredths[row] === 0) expect(part.isZero()).toBe(true);
    });
  })));
});

it("a printed column's footing gap is the rounded sum less the rounded parts", () =>
  expect(footingGap([decimal("0.4"), decimal("0.4")], decimal(1)).toNumber()).toBe(1));
