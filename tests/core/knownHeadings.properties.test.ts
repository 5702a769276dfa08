import fc from "fast-check";
import { expect, it } from "vitest";
import { contracts } from "../../core/sheets/contracts.ts";
import { beginsHeading, headingOf, isHeadingOrBegins } from "../../core/sheets/tables/knownHeadings.ts";

const headings = contracts.flatMap(({ columns }) => Object.values(columns).flatMap(({ heading, aliases = [] }) => [heading, ...aliases])).map((heading) => heading.replace(/\{\w+\}/g, "2025"));
/** A known heading as people come to write it, or some other text. */
const written = fc.tuple(
  fc.constantFrom("", "2024 ", " ", "-", "\u00ad", "x", "«"),
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...headings) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }),
  fc.constantFrom("", " (tkr)", "(kr)", " 2024", ", 2024", " %", " i kr", "-", "- ", " -", " \u00ad", "s", " 7", "."),
  fc.nat(), fc.constantFrom("", "", "", "- ", "-", " ", "\u00a0", "\u00ad", "\u0301", "\n", "5"), fc.constantFrom<(text: string) => string>((text) => text, (text) => text.toUpperCase(), (text) => text.normalize("NFD")),
).map(([before, text, behind, place, inside, spelt]) => {
  const whole = spelt(before + text + behind);
  const at = place % (whole.length + 1);
  return whole.slice(0, at) + inside + whole.slice(at);
}).filter(({ length }) => length < 80);

it("a text is told to be no heading by its first word only where the whole of it is none", () => {
  fc.assert(fc.property(written, (text) => {
    // What begins with a sign nobody sees is always looked at whole.
    const whole = `\u200b${text}`;
    expect([headingOf(text), beginsHeading(text)]).toEqual([headingOf(whole), beginsHeading(whole)]);
    expect(isHeadingOrBegins(text)).toBe(headingOf(whole) !== undefined || beginsHeading(whole));
  }), { numRuns: 20_000 });
});
