import { beforeAll, describe, expect, it } from "vitest";
import { readModel } from "../../core/allocation/readModel.ts";
import { readSetup } from "../../core/setup.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { exampleFacts } from "../support/exampleYear.ts";
import { plant } from "../support/plant.ts";

let example: readonly WorkbookFacts[];
beforeAll(async () => { example = await exampleFacts(); });
const clean = ["savings-unexplained D14", "figure-older C6", "forecast-below-actual E9", "forecast-below-actual E14", "rounding-difference D13"];
const found = (facts: readonly WorkbookFacts[]): string[] => consolidate(facts, {}).findings.map(({ code, where }) => `${code} ${where.cell ?? ""}`.trim());
/** What a planted fault adds to the findings the example year has by itself. */
const added = (facts: readonly WorkbookFacts[]): string[] => found(facts).filter((one) => !clean.includes(one));

it("the example year has just the findings its papers deserve", () => expect(found(example)).toEqual(clean));

describe("a fault planted in an otherwise clean year is found at its cell", () => {
  const cases: [string, string[], (facts: readonly WorkbookFacts[]) => readonly WorkbookFacts[]][] = [
    ["a variance taken from the actual", ["variance-wrong D8"], (facts) => plant(facts, "operatingReport", 0, { variance: 32_527 - 23_957 })],
    ["a total that leaves a line out", ["total-does-not-foot C15"], (facts) => plant(facts, "operatingReport", "total", { budget: 89_000 })],
    ["the same line twice", ["line-duplicate A9"], (facts) => plant(facts, "operatingReport", 1, { costType: " lønn" })],
    ["a budget typed in kroner in a sheet of thousands", ["unit-slip-large C8"], (facts) => plant(facts, "operatingReport", 0, { budget: 32_527_000 })],
    ["a forecast below what is booked", ["forecast-below-actual E8"], (facts) => plant(facts, "operatingReport", 0, { forecast: 20_000, variance: 12_527 })],
    ["a need not clamped at zero", ["to-order-wrong F8"], (facts) => plant(facts, "rotation", 0, { toOrder: -22 })],
    ["a key nobody has defined", ["key-unknown F6", "table-not-built"], (facts) => plant(facts, "pools", 0, { key: "UKJENT" })],
    ["weights that do not add to 100 %", ["shares-do-not-sum", "table-not-built"], (facts) => plant(facts, "keys", (row) => row.method === "sammensatt", { weight: 0.7 })],
    ["a base that is all zero", ["base-empty", "table-not-built"], (facts) => plant(facts, "bases", (row) => row.base === "AP" && row.year === 2025, { count: 0 })],
    ["pools that are not the frame", ["frame-differs"], (facts) => plant(facts, "pools", 0, { amount: 1 })],
    ["a plan above the frame", ["plan-differs"], (facts) => plant(facts, "investmentPlan", 0, { amount: 400_000 })],
    ["a misspelt participant", ["participant-misspelt"], (facts) => plant(facts, "bases", (row) => row.participant === "Molde", { participant: "Moldee" })],
    ["open cases that are not the sum of the two", ["open-total-wrong"], (facts) => plant(facts, "serviceDesk", (row) => row.measure === "Åpne saker totalt", { value: 334 })],
  ];
  it.each(cases)("%s", (_, expected, fault) => {
    const seen = added(fault(example));
    for (const one of expected) expect(seen.some((finding) => finding === one || (!one.includes(" ") && finding.startsWith(one))), `${one} among ${seen.join(", ")}`).toBe(true);
  });
  it("a municipality whose book is missing: named in both of its tables, and nothing is put to 0", () => {
    const without = example.filter(({ file }) => !/rauma|register/.test(file));
    expect(added(without).filter((one) => /missing|not-built/.test(one)).map((one) => one.split(" ")[0])).toEqual(expect.arrayContaining(["participant-missing", "base-missing", "table-not-built"]));
    expect(consolidate(without, {}).tables.map(({ name }) => name)).not.toContain("kostnadsfordeling-drift");
  });
  it("a municipality whose book is missing, but whose PCs are in the register: counted there, and said", () => {
    const { findings, tables } = consolidate(example.filter(({ file }) => !file.includes("rauma")), {});
    expect(findings.find(({ code }) => code === "rotation-counted")).toMatchObject({ severity: "info", where: { file: "pc-register-2024-10.xlsx" }, values: { participant: "Rauma" } });
    const rauma = tables.find(({ title }) => title === "rotation")!.rows.filter(({ figures }) => figures[0]!.value === "Rauma").map(({ figures }) => figures.slice(1, 7).map(({ value }) => String(value)));
    expect(rauma).toEqual([["Ansatt", "9", "1", "5", "2", "3"], ["Elev", "0", "7", "0", "0", "7"]]);
  });
  it("a name one letter off is met with the name most likely meant", () => {
    const facts = plant(example, "bases", (row) => row.participant === "Molde", { participant: "Moldee" });
    expect(consolidate(facts, {}).findings.find(({ code }) => code === "participant-misspelt")?.values.suggestion).toBe("Molde");
  });
  it("a host that is both pinned and asked to absorb", () =>
    expect(consolidate(example, { rounding: "host-absorbs" }).findings.map(({ code }) => code)).toContain("pinned-host"));
});

describe("what two books say of the same thing is found at the second, and nothing counts twice in silence", () => {
  /** The example year with a copy of one kind of sheet in a book of its own. */
  const withCopy = (contract: string): readonly WorkbookFacts[] => {
    const sheet = example.flatMap((book) => book.sheets).find((one) => one.contract === contract)!;
    return [...example, { file: "kopi.xlsx", sheets: [{ ...sheet, file: "kopi.xlsx" }], unknown: [], findings: [] }];
  };
  it.each(["setup", "participants", "pools", "bases", "keys", "frame", "indexing", "scenarios", "investmentFrames", "advances"])("%s", (contract) => {
    const twice = consolidate(withCopy(contract), {}).findings.filter(({ code, where }) => code === "line-duplicate" && where.file === "kopi.xlsx");
    expect(twice[0]).toMatchObject({ severity: "error", values: { other: expect.stringMatching(/\.xlsx .+![A-Z]+\d+$/) } });
  });
  it("a participant in two books pays once", () => {
    const amounts = (facts: readonly WorkbookFacts[]) => consolidate(facts, {}).tables.find(({ name }) => name === "kostnadsfordeling-drift")!.rows.map(({ figures }) => String(figures[1]!.value));
    expect(amounts(withCopy("participants"))).toEqual(amounts(example));
  });
});

describe("a set-up that does not fit the rest is found at its cell", () => {
  const setting = (field: string, value: string | number) => plant(example, "setup", (row) => row.field === field, { value });
  const cases: [string, string, () => readonly WorkbookFacts[]][] = [
    ["a year without pools", "year-without-pools B6", () => setting("År", 2027)],
    ["a year that is none", "setup-invalid B6", () => setting("År", 25)],
    ["a host one letter off", "participant-misspelt B8", () => setting("Vertskommune", "Moldee")],
    ["a host nobody knows", "participant-unknown B8", () => setting("Vertskommune", "Trondheim")],
    ["a pin nobody knows", "participant-unknown B13", () => setting("Låst deltaker", "Molde, Trondheim")],
    ["a pin on somebody who does not share", "setup-invalid B13", () => setting("Låst deltaker", "Krisesenteret IKS")],
  ];
  it.each(cases)("%s", (_, expected, fault) => expect(added(fault())).toContain(expected));
  const without = (contract: string) => example.map((book) => ({ ...book, sheets: book.sheets.filter((sheet) => sheet.contract !== contract) }));
  it("a host that is to carry the rounding, and is nowhere named", () => {
    const hostless = plant(plant(example, "participants", () => true, { role: "samarbeidskommune" }), "setup", (row) => row.field === "Vertskommune", { value: null });
    expect(consolidate(hostless, { rounding: "host-absorbs" }).findings).toContainEqual({ code: "setup-missing", severity: "warning", where: {}, values: { field: "Vertskommune", fallback: "største rest" } });
  });
  it("no set-up at all: what is used in its place is said", () => expect(found(without("setup")).filter((one) => one === "setup-missing")).toHaveLength(4));
  it("no participants: said as that", () => expect(added(without("participants")).some((one) => one.startsWith("nobody-shares"))).toBe(true));
  it("a setting only a second set-up sheet has counts too", () => {
    const sheets = example.flatMap((book) => book.sheets);
    const first = sheets.find(({ contract }) => contract === "setup")!;
    const [one, ...others] = first.rows;
    expect(readSetup([{ ...first, rows: [one!] }, { ...first, file: "b.xlsx", rows: others }]).setup).toEqual(readSetup(sheets).setup);
  });
});

it("printed thousands that miss their sum by half a unit per line are a note, not an error", () => {
  const printed = example.map((book) => ({ ...book, sheets: book.sheets.map((sheet) => sheet.contract !== "operatingReport" ? sheet : {
    ...sheet, rows: sheet.rows.map((row) => ({ ...row, values: { ...row.values, actual: Math.round((row.values as unknown as { actual: number }).actual) } })),
    totals: sheet.totals.map((row) => ({ ...row, values: { ...row.values, actual: 80_441 } })),
  } as unknown as typeof sheet) }));
  expect(consolidate(printed, {}).findings.find(({ where, code }) => where.sheet === "Driftsrapport" && code === "rounding-difference"))
    .toMatchObject({ severity: "info", values: { seen: "80441", expected: "80442", difference: "-1" } });
});

it("the set-up and the model are read without findings", () => {
  const sheets = example.flatMap((book) => book.sheets);
  expect(readSetup(sheets)).toMatchObject({ findings: [], setup: { year: 2025, host: "Molde", pinned: ["Molde"], policy: "largest-remainder" } });
  expect(readModel(sheets).findings).toEqual([]);
});
