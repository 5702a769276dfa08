import { Decimal as Base } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, fraction, fractionOf } from "../../core/fraction.ts";
import { given } from "../../core/given.ts";
import { decimal, hasFewDigits } from "../../core/money.ts";
import { rememberParts } from "../../core/remember.ts";
import { cleanText } from "../../core/sheets/cleanText.ts";
import { normaliseText } from "../../core/sheets/contract.ts";
import { contracts } from "../../core/sheets/contracts.ts";
import { readValue } from "../../core/sheets/readValue.ts";
import { rowSchema, surelyFits } from "../../core/sheets/rowSchema.ts";

/** What is quick must be what the long way gives: for any input, not only the usual ones. */
describe("the short way and the long way agree", () => {
  const Decimal = Base.clone({ precision: 60, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 });
  const numbers = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.maxSafeInteger(),
    fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 8 })).map(([whole, places]) => whole / 10 ** places),
    fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: -1e6, max: 1e6, noNaN: true })).map(([a, b]) => a + b),
  );

  it("a number as the decimal of its 15 digits", () => fc.assert(fc.property(numbers, (value) => {
    const long = new Decimal(value).toSignificantDigits(15);
    expect(decimal(value).toString()).toBe(long.toString());
    if (hasFewDigits(value)) expect(value).toBe(long.toNumber());
  }), { numRuns: 20_000, seed: 5 }));

  it("a text as it is meant", () => {
    const odd = fc.constantFrom(" ", "  ", "\u00a0", "\u00ad", "\u200b", "\u202e", "\t", "\n", "å", "a\u030a", "Ø", "é", "ﬁ", "~", "!", "x", "1");
    fc.assert(fc.property(fc.oneof(fc.array(odd).map((parts) => parts.join("")), fc.string({ unit: "binary" })), (text) => {
      const long = text.normalize("NFC").replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "").replace(/\s+/g, " ").trim();
      expect(cleanText(text)).toBe(long);
      // Asked twice, so that what is remembered is tried too.
      expect([normaliseText(text), normaliseText(text)]).toEqual([long.toLowerCase(), long.toLowerCase()]);
    }), { numRuns: 5000, seed: 5 });
  });

  it("what names the same, however it is written", () => {
    const as = (part: unknown): string => normaliseText(String(part));
    const part = fc.oneof(fc.constantFrom("PC", " pc", "Pc\u00ad", "PC\u00a0", "Å", "å", "A\u030a", "1", 1, "İ", "ß", "ﬁ", "ΑΣ", ""), fc.string({ unit: "binary", maxLength: 3 }));
    fc.assert(fc.property(fc.array(fc.tuple(part, part), { maxLength: 30 }), (names) => {
      const found = rememberParts((of: readonly unknown[]) => ({ of }), as);
      const known = new Map<string, unknown>();
      for (const name of names) {
        const same = JSON.stringify(name.map(as));
        if (!known.has(same)) known.set(same, found(name));
        expect(found(name)).toBe(known.get(same));
      }
      expect(new Set(known.values()).size).toBe(known.size);
    }), { numRuns: 5000, seed: 5 });
  });

  it("a value that fits its column for certain", () => {
    const columns = contracts.flatMap((contract) => Object.entries(contract.columns).map(([name, column]) => ({ contract, name, column })));
    const cells = fc.oneof(numbers, fc.constantFrom("", "–", "-5", "1 234,5", "12 %", "ja", "nei", "x", "2025", "31.12.2025", "vertskommune", "1e999", "Infinity"), fc.boolean(), fc.constant(null));
    fc.assert(fc.property(fc.constantFrom(...columns), cells, fc.constantFrom(1, 1000, 1e300), ({ contract, name, column }, cell, scale) => {
      const { value } = readValue(column, cell);
      const scaled = typeof value === "number" ? value * scale : value;
      const all = rowSchema(contract).safeParse({ [name]: scaled });
      const accepted = all.success || all.error.issues.every(({ path }) => path[0] !== name);
      if (surelyFits(column, scaled)) expect(accepted, `${contract.id}.${name} ${String(scaled)}`).toBe(true);
    }), { numRuns: 20_000, seed: 5 });
  });

  it("a whole number as a fraction, and the sum of fractions with one denominator", () => fc.assert(fc.property(numbers, fc.bigInt(), fc.bigInt(), fc.bigInt({ min: 1n }), (value, a, b, of) => {
    const { numerator, denominator } = fractionOf(decimal(value));
    expect(decimal(numerator.toString()).dividedBy(denominator.toString()).toString()).toBe(decimal(value).toString());
    expect(add({ numerator: a, denominator: of }, { numerator: b, denominator: of })).toEqual(fraction(a * of + b * of, of * of));
  }), { numRuns: 2000, seed: 5 }));

  it("what is said of a row", () => expect(given({ a: 1, b: null, c: undefined, d: "", e: 0 })).toEqual({ a: 1, d: "", e: 0 }));
});
