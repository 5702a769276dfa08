import { describe, expect, it } from "vitest";
import { parseNumber } from "../../core/sheets/parseNumber.ts";

describe("numbers as finance staff type them", () => {
  it.each<[form: string, text: string, value: number]>([
    ["space thousands", "88 439", 88_439], ["no-break space", "88\u00a0439", 88_439], ["narrow no-break space", "88\u202f439", 88_439], ["thin space", "88\u2009439", 88_439],
    ["figure space", "88\u2007439", 88_439], ["spaces around", "  88 439 ", 88_439], ["decimal comma", "0,5", 0.5], ["decimal point", "1234.5", 1234.5], ["no digit before the comma", ",5", 0.5],
    ["minus", "-1 474", -1474], ["Unicode minus", "\u22121 474", -1474], ["en dash", "–1 474", -1474], ["no-break hyphen", "\u20111 474", -1474], ["minus and a space", "- 1 474", -1474], ["plus", "+12", 12],
    ["trailing minus", "1 474-", -1474], ["trailing Unicode minus", "1 474 \u2212", -1474], ["parentheses", "(1 474)", -1474], ["parentheses around a minus", "(-1 474)", -1474], ["parentheses around kroner", "(kr 500)", -500],
    ["Norwegian with both", "1.234,50", 1234.5], ["English with both", "1,234.50", 1234.5], ["points only", "1.234.567", 1_234_567], ["commas only", "1,234,567", 1_234_567], ["spaces and a decimal point", "12 345.67", 12_345.67],
    ["three decimals behind spaces", "12 345,678", 12_345.678],
    ["per cent", "48,10 %", 0.481], ["per cent without a space", "7,83%", 0.0783], ["per cent with a no-break space", "48,1\u00a0%", 0.481], ["more than all", "120 %", 1.2], ["negative per cent", "−1 %", -0.01],
    ["kr before", "kr 300 000", 300_000], ["kr. before", "kr. 300 000,00", 300_000], ["kr behind", "300 000 kr", 300_000], ["KR close", "500KR", 500], ["NOK", "NOK 1 000", 1000], ["minus before kr", "-kr 500", -500], ["minus behind kr", "kr -500", -500],
    ["whole kroner", "500,-", 500], ["whole kroner and kr", "kr 1 500,-", 1500], ["whole kroner, long dash", "500,–", 500], ["whole kroner before kr", "500,- kr", 500], ["whole kroner with a point for thousands", "1.500,-", 1500],
    ["apostrophe", "'12", 12], ["dash for nothing", "-", 0], ["long dash for nothing", "–", 0], ["minus for nothing", "\u2212", 0], ["dash with spaces", " - ", 0],
    ["soft hyphen", "1\u00ad2", 12], ["zero-width space", "88\u200b 439", 88_439], ["direction marks of a copied number", "\u202d88 439\u202c", 88_439], ["word joiner", "88\u2060 439", 88_439],
    ["binary noise", "274.65999999999997", 274.66], ["binary noise with a comma", "274,65999999999997", 274.66],
  ])("%s: %j", (_, text, value) => expect(parseNumber(text)).toEqual({ value, odd: "number-as-text" }));

  it("says when a separator can be read two ways", () => {
    expect(parseNumber("1.234")).toEqual({ value: 1234, odd: "ambiguous-separator" });
    expect(parseNumber("-1.234 kr")).toEqual({ value: -1234, odd: "ambiguous-separator" });
    expect(parseNumber("1,234")).toEqual({ value: 1.234, odd: "ambiguous-separator" });
    expect(parseNumber("0.481")).toEqual({ value: 0.481, odd: "number-as-text" });
    expect(parseNumber("1234.567")).toEqual({ value: 1234.567, odd: "number-as-text" });
  });

  it.each([
    "", "ca. 5", "12a", "1 000 eller 2 000", "1..2", "--5", "-5-", "1,2,3", "%", "kr", ",-", "12 34", "1 000 2 000", "88 4390", "1.23,5", "1,2345.6", "1.234.56", "1'234", "1e3", "½", "5 % kr", "1,5 mill", "500 tkr", "(5", "5)", "(5)-", "12,5,-",
    "31.12.2025", "12:30", "9".repeat(400), "0x1F", "NaN", "Infinity", "#REF!",
  ])("%j is no number", (text) => expect(parseNumber(text)).toEqual({ problem: "not-a-number" }));
});
