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
    expect(table(year, "ramme-fra-tak-2026")!.find(([, label]) => label === "frameStrict")).toMatchObject(["Nord", "frameStrict", "-18"]);
  });
});
