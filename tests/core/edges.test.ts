import { describe, expect, it } from "vitest";
import { consolidate } from "../../core/tasks/consolidate.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { smallYear, type SmallYear } from "../support/smallYear.ts";

const made = (year: SmallYear): Consolidation => consolidate(smallYear(year), {});
const table = ({ tables }: Consolidation, name: string) => tables.find((one) => one.name === name)?.rows.map(({ figures }) => figures.map(({ value }) => (value === null ? null : typeof value === "object" && "label" in value ? value.label : String(value))));

describe("a model at its edges gives its tables", () => {
  it("pools that cancel out while some of them is carried by nobody: shares of nothing are 0", () => {
    const year = made({ pools: [["A", 100, "D"], ["B", -100, "L"]], keys: [{ Nøkkel: "D", Metode: "direkte", Deltaker: "Nord", Beløp: 60_000 }, { Nøkkel: "L", Metode: "likt" }] });
    expect(table(year, "kostnadsfordeling-drift")).toEqual([["Nord", "10", "0"], ["Sør", "-50", "0"], ["unallocated", "40", "0"], ["sumFinancing", "0", "0"]]);
  });
  it("a threshold with a base on either side", () => {
    const side = { Nøkkel: "K", Metode: "terskel", Grunnlag: "PC" };
    const year = made({ keys: [{ ...side, Del: "under", Beløp: 400_000 }, { ...side, Del: "over", Grunnlag: "BRUKER" }], counts: [["PC", "Nord", 2], ["PC", "Sør", 1], ["BRUKER", "Nord", 1], ["BRUKER", "Sør", 5]] });
    // 400 × 2/3 + 600 × 1/6 = 366,67. One PC more for Nord: 400 × 3/4 − 400 × 2/3 = 33,33; 400 tkr ÷ 3 = 133,33 each.
    expect(table(year, "kostnadsfordeling-drift")!.map((row) => row[1])).toEqual(["367", "633", "1000"]);
    expect(table(year, "folsomhet-2026")!.map((row) => row.slice(0, 4).map((one) => (Number.isNaN(Number(one)) ? one : Math.round(Number(one)))))).toEqual([["PC", 33_333, 66_667, 133_333], ["BRUKER", 71_429, 14_286, 100_000]]);
  });
  it("capacity used to the last unit: one more has no price", () => {
    const year = made({ keys: [{ Nøkkel: "K", Metode: "grunnlag", Grunnlag: "PC", Kapasitet: 3, "Ledig kapasitet": "vises" }] });
    expect(table(year, "kostnadsfordeling-drift")!.map((row) => row[1])).toEqual(["667", "333", "1000"]);
    expect(table(year, "folsomhet-2026")![0]!.slice(0, 3)).toEqual(["PC", null, null]);
  });
  it("a rate for what nobody has used: everybody pays the base amount", () => {
    const year = made({ keys: [{ Nøkkel: "K", Metode: "grunnbeløp og sats", Grunnlag: "SAK", Beløp: 1000, Sats: 10 }] });
    expect(table(year, "kostnadsfordeling-drift")!.map((row) => row[1])).toEqual(["500", "500", "1000"]);
  });
  it("a cap on a participant of a frame of 0", () => {
    const year = made({ pools: [["A", 100, "K"], ["B", -100, "L"]], keys: [{ Nøkkel: "K", Metode: "grunnlag", Grunnlag: "PC" }, { Nøkkel: "L", Metode: "likt" }], more: { "Ramme og innsparing": [["År", "Linje", "Tiltak", "Beløp", "Deltaker"], [2026, "Tak", "tak", 5, "Nord"]] } });
    // 2/3 of A less half of B: A may be 82,5 at most, a frame of −18.
    expect(table(year, "ramme-fra-tak-2026")!.find(([, label]) => label === "frameStrict")!.slice(0, 3)).toEqual(["Nord", "frameStrict", "-18"]);
  });
});

describe("investments", () => {
  const frames = (key = "K") => ({ Investeringsrammer: [["År", "Ramme", "Nøkkel"], [2026, 1000, key], [2027, 1000, key]] });
  const both = [2026, 2027].flatMap((year) => [["Nord", 2], ["Sør", 1], ["Øst", 1]].map(([name, count]) => [year, "PC", name!, count!]));
  const counts = { Fordelingsgrunnlag: [["År", "Grunnlag", "Deltaker", "Antall"], ...both] };
  it("each year's parts stand beside those who take part that year, whoever leaves and joins", () => {
    // Nord leaves after 2026, Øst joins in 2027: 800 net is 533 + 267, then 400 + 400.
    const people = [["Nord", "vertskommune", null, "31.12.2026"], ["Sør", "samarbeidskommune"], ["Øst", "samarbeidskommune", "01.01.2027"]];
    expect(table(made({ people, more: { ...frames(), ...counts } }), "investeringsplan-2026-2027")).toEqual([
      ["frameWithVat", "1000", "1000"], ["vatCompensation", "200", "200"], ["Nord", "533", null], ["Sør", "267", "400"], ["Øst", null, "400"], ["sumFinancing", "1000", "1000"],
    ]);
  });
  it("with nothing left of last year the advances are the payments", () =>
    expect(table(made({ more: { ...frames(), ...counts } }), "investeringsfordeling-2026")).toEqual([["Nord", "667000", "533000", "0", "533000"], ["Sør", "333000", "267000", "0", "267000"], ["sum", "1000000", "800000", "0", "800000"]]));
  it("a key that leaves some of the frame to nobody is an error at the key, not a smaller frame", () => {
    const keys = [{ Nøkkel: "K", Metode: "grunnlag", Grunnlag: "PC", Kapasitet: 8, "Ledig kapasitet": "vises" }];
    const year = made({ keys, more: { ...frames(), ...counts } });
    expect(year.findings.filter(({ code }) => code === "shares-do-not-sum")).toMatchObject([{ severity: "error", where: { cell: "C2" }, values: { key: "K", sum: "0.375" } }, { where: { cell: "C3" } }]);
    expect(table(year, "investeringsplan-2026-2027")).toBeUndefined();
  });
});
