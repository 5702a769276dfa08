import { describe, expect, it } from "vitest";
import type { Finding } from "../../core/finding.ts";
import type { Example } from "../../core/rules/example.ts";
import { exampleBooks } from "../../core/rules/exampleBooks.ts";
import { examples } from "../../core/rules/examples.ts";
import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import { checkSource } from "../../core/tasks/checkSource.ts";
import { languages } from "../../core/text/texts.ts";
import { sayFinding } from "../../core/text/say.ts";

const find = (example: Example, state: "sound" | "faulty"): readonly Finding[] =>
  checkSource(exampleBooks(example, state).map(({ file, grids }) => readWorkbook(file, grids))).findings;
const shown = ({ code, where }: Finding): string => `${code} ${where.cell ?? ""}`.trim();

describe.each(Object.entries(examples))("%s", (code, example) => {
  it("says nothing of the table as it was", () => expect(find(example, "sound").map(shown)).toEqual([]));
  it("finds the fault where it was planted, and says nothing else", () => {
    const others = find(example, "faulty").filter((one) => !example.also?.includes(one.code));
    expect(others.map(shown)).toEqual([`${code} ${example.at ?? ""}`.trim()]);
    for (const language of languages) expect(() => sayFinding(language, others[0]!)).not.toThrow();
  });
});
