import { describe, expect, it } from "vitest";
import { parseNumber } from "../../core/sheets/parseNumber.ts";

describe("numbers as finance staff type them", () => {
  const cases: [string, number][] = [
    ["88 439", 88_439], ["88\u00a0439", 88_439], ["88\u202f439", 88_439], ["88\u2009439", 88_439],
    ["-1 474", -1474], ["\u22121 474", -1474], ["1 474-", -1474], ["(1 474)", -1474],
    ["1.234,50", 1234.5], ["1,234.50", 1234.5], ["1.234.567", 1_234_567], ["48,10 %", 0.481], ["7,83%", 0.0783],
    ["kr 300 000", 300_000], ["300 000 kr", 300_000], ["500,-", 500], ["'12", 12], ["-", 0], ["–", 0], ["0,5", 0.5], ["1\u00ad2", 12],
  ];
  it.each(cases)("%j is %d", (text, value) => expect(parseNumber(text)).toMatchObject({ value }));
  it("says when a separator can be read two ways", () => {
    expect(parseNumber("1.234")).toEqual({ value: 1234, odd: "ambiguous-separator" });
    expect(parseNumber("1,234")).toEqual({ value: 1.234, odd: "ambiguous-separator" });
    expect(parseNumber("0.481")).toEqual({ value: 0.481, odd: "number-as-text" });
  });
  it.each(["", "ca. 5", "12a", "1 000 eller 2 000", "1..2", "--5", "1,2,3", "%"])("%j is no number", (text) => expect(parseNumber(text)).toEqual({ problem: "not-a-number" }));
});
