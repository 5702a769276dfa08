import { beforeAll, describe, expect, it } from "vitest";
import { isMoney } from "../../core/money.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { exampleFacts } from "../support/exampleYear.ts";
import { plant } from "../support/plant.ts";

let facts: readonly WorkbookFacts[];
beforeAll(async () => { facts = await exampleFacts(); });
/** A table's cells as plain values; words the product owns by their key. */
const plain = (from: readonly WorkbookFacts[], name: string): unknown[][] => consolidate(from, {}).tables.find((table) => table.name === name)!.rows
  .map(({ figures }) => figures.map(({ value }) => (isMoney(value) ? value.toDecimalPlaces(4).toNumber() : value !== null && typeof value === "object" && "label" in value ? value.label : value)));
const is = (values: Readonly<Record<string, unknown>>) => (row: Readonly<Record<string, unknown>>): boolean => Object.entries(values).every(([name, value]) => row[name] === value);

describe("cases by category and municipality", () => {
  it("add to the published counts of October: 1456 new, 280 of them alerts; 80 faults and 255 requests open", () => {
    const [received, open] = ["saker-nye-2024-10", "saker-apne-2024-10"].map((name) => plain(facts, name).map((row) => [row[0], row[1], row.at(-1)]));
    expect(received!.slice(-4)).toEqual([["sum", "Feilmelding", 450], ["sum", "Tjenesteforespørsel", 726], ["sum", "Sikkerhetsvarsel", 280], ["sum", null, 1456]]);
    expect(open!.slice(-4)).toEqual([["sum", "Feilmelding", 80], ["sum", "Tjenesteforespørsel", 255], ["sum", "Sikkerhetsvarsel", 0], ["sum", null, 335]]);
  });
  it("of each month stand beside each other, municipality by municipality", () =>
    expect(plain(facts, "saker-2024").at(-1)).toEqual(["sum", 1585, 354, 1320, 313, 1456, 335]));
  it("a lost count is shown as lost, and so is every sum of it; the others stand", () => {
    const rows = plain(plant(facts, "cases", is({ month: "2024-10", participant: "Molde", category: "Fagsystem" }), { open: null }), "saker-apne-2024-10");
    const [pcs, systems] = [rows[0]!, rows[1]!];
    expect(systems).toEqual(["Fagsystem", "Feilmelding", 3, 7, "lost", 5, 5, "lost"]);
    expect(pcs.at(-1)).toBe(30);
    expect(rows.filter(([name]) => name === "sum").map((row) => row.at(-1))).toEqual(["lost", 255, 0, "lost"]);
  });
});

describe("the service level", () => {
  it("has a rate where there were cases and no count is lost, else words", () =>
    expect(plain(facts, "sla-andel-2024")).toEqual([
      ["Lav", 4, 0.75, 0, "noCases", 9, 0.5556], ["Medium", 965, 0.5275, 599, 0.8648, 837, 0.9152], ["Høy", 5, 1, "lost", "lost", 2, 1],
      ["Kritisk", 0, "noCases", 2, 1, 2, 0.5], ["allPriorities", 974, 0.5308, "lost", "lost", 850, 0.9106]]));
  it("mean resolution against it: none where there were no cases, whatever the sheet says", () =>
    expect(plain(facts, "losningstid-mot-sla-2024")).toEqual([["Kritisk", 2, "timer", "noCases", -1.3, 33.1]]));
  it("a mean nobody could give is lost, and one in another unit is not subtracted", () => {
    expect(plain(plant(facts, "resolutionTime", is({ month: "2024-09" }), { mean: null }), "losningstid-mot-sla-2024")[0]![4]).toBe("lost");
    expect(plain(plant(facts, "resolutionTime", is({ month: "2024-09" }), { timeUnit: "dager" }), "losningstid-mot-sla-2024")[0]![4]).toBe("lost");
  });
});
