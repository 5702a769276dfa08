import { beforeAll, describe, expect, it } from "vitest";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { tryScenarios } from "../../core/tasks/tryScenarios.ts";
import { tableCsv } from "../../pipeline/report/csv.ts";
import { exampleFacts } from "../support/exampleYear.ts";
import { plant } from "../support/plant.ts";

let facts: readonly WorkbookFacts[];
beforeAll(async () => { facts = await exampleFacts(); });
const csv = (name: string, from = facts) => tableCsv(consolidate(from, {}).tables.find((table) => table.name === name)!).trimEnd().split("\n");
const isScenarioSheet = ({ contract }: { contract: string }): boolean => contract === "scenarios";

describe("the example's scenarios", () => {
  // The 100 PCs cost Molde about 100 × 1 213 kr less what the falling price gives back; a 1 % lower frame is about 1 % for all.
  it("stand side by side, and foot", () => expect(csv("scenarier-2025")).toEqual([
    "Driftsutgifter,Kostnad 2025,Molde +100 PC,Molde +100 PC: endring,Ramme −1 %,Ramme −1 %: endring",
    "Aukra,6925,6906,-19,6856,-69", "Hustadvika,17147,17104,-43,16976,-171", "Molde,42539,42659,120,42113,-426",
    "Rauma,10414,10387,-27,10310,-104", "Vestnes,11414,11383,-31,11300,-114", "Sum finansiering,88439,88439,0,87555,-884",
  ]));
  it("change nothing in any other table", () => {
    const without = facts.map((book) => ({ ...book, sheets: book.sheets.filter((sheet) => !isScenarioSheet(sheet)) }));
    const others = (job: ReturnType<typeof consolidate>) => job.tables.filter(({ name }) => !name.startsWith("scenarier")).map(tableCsv);
    expect(others(consolidate(without, {}))).toEqual(others(consolidate(facts, {})));
    expect(consolidate(without, {}).tables.some(({ name }) => name.startsWith("scenarier"))).toBe(false);
    expect(consolidate(without, {}).findings).toEqual(consolidate(facts, {}).findings);
  });
  it("with an unknown base are a finding in the cell, and the other scenario is still shown", () => {
    const wrong = plant(facts, "scenarios", 0, { code: "PCC" });
    const found = consolidate(wrong, {}).findings.filter(({ code }) => code.startsWith("scenario-"));
    expect(found.map(({ code, where }) => [code, where.sheet, where.cell])).toEqual(expect.arrayContaining([["scenario-unknown", "Scenarier", expect.stringMatching(/^[A-Z]+\d+$/)], ["scenario-not-computed", "Scenarier", expect.any(String)]]));
    expect(csv("scenarier-2025", wrong)[0]).toBe("Driftsutgifter,Kostnad 2025,Ramme −1 %,Ramme −1 %: endring");
  });
  it("with two values in one row, or none, are incomplete", () => {
    for (const values of [{ value: 5 }, { change: null }]) expect(consolidate(plant(facts, "scenarios", 0, values), {}).findings.map(({ code }) => code)).toContain("scenario-incomplete");
  });
  it("for another year are left out with a warning", () => {
    const job = consolidate(plant(facts, "scenarios", () => true, { year: 2024 }), {});
    expect(job.findings.filter(({ code }) => code === "scenario-other-year")).toHaveLength(2);
    expect(job.tables.some(({ name }) => name === "scenarier-2025")).toBe(false);
  });
  it("can be asked for in words, and say the same as the sheet", () => {
    const { table, findings } = tryScenarios(facts, ["antall PC Molde +100", "ramme -1%"]);
    expect(findings).toEqual([]);
    expect(tableCsv(table!).split("\n").slice(1)).toEqual([...csv("scenarier-2025").slice(1), ""]);
  });
  it("leave out who is not there, and the amount goes to the others", () => {
    const { table } = tryScenarios(facts, ["deltaker Vestnes ut"]);
    const rows = tableCsv(table!).trimEnd().split("\n");
    expect(rows[5]).toBe("Vestnes,11414,,-11414");
    expect(rows[6]).toBe("Sum finansiering,88439,88439,0");
  });
});

// PC: 17 846 000 + 40 % of (10 454 000 − 897 000) = 21 668 800 kr on 9 184 PCs is 2 359 kr; Molde, with 48.57 % of them, pays 51.4 % of that.
it("one more unit of each driver, in kroner", () => {
  const rows = csv("folsomhet-2025");
  expect(rows[0]).toBe("Grunnlag,Aukra,Hustadvika,Molde,Rauma,Vestnes,Pris per enhet");
  expect(rows.find((row) => row.includes("(PC)"))).toBe("PC-er i kommunenettet (PC),2170,1918,1213,2086,2050,2359");
  expect(rows).toHaveLength(10);
});
