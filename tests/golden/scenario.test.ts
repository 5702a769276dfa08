import { describe, expect, it } from "vitest";
import { allocate } from "../../core/allocation/allocate.ts";
import { parseScenario } from "../../core/allocation/parseScenario.ts";
import { applyScenario } from "../../core/allocation/applyScenario.ts";
import { sensitivity } from "../../core/allocation/sensitivity.ts";
import { toDecimal, type Fraction } from "../../core/fraction.ts";
import type { Model } from "../../core/allocation/model.ts";
import { yearsModel } from "../support/yearsModel.ts";

const year = 2025;
const plain = (amount: Fraction): number => toDecimal(amount).toDecimalPlaces(6).toNumber();
/** Two participants; 400 kr by PCs (10 and 30), 100 kr by a key that is 60 % PCs and 40 % FTEs (1 and 1). */
const two = yearsModel({
  people: [["Ås"], ["Bø"]],
  counts: [[year, "PC", 10, 30], [year, "FTE", 1, 1]],
  pools: [[year, "DRIFT", 400, "PC"], [year, "FELLES", 100, "MIX"]],
  keys: [{ code: "PC", method: "base", parts: [{ base: "PC" }] }, { code: "MIX", method: "composite", parts: [{ base: "PC", weight: 0.6 }, { base: "FTE", weight: 0.4 }] }],
});
/** Three with fixed shares of 1 000 kr. */
const three = yearsModel({
  people: [["Ås"], ["Bø"], ["Li"]], counts: [], pools: [[year, "ALT", 1000, "FAST"]],
  keys: [{ code: "FAST", method: "fixed", parts: [{ participant: "Ås", weight: 0.5 }, { participant: "Bø", weight: 0.3 }, { participant: "Li", weight: 0.2 }] }],
});

const outcome = (model: Model, words: string) => {
  const { model: changed, findings } = applyScenario(model, year, parseScenario(words, "kr")!);
  const { allocation, findings: more } = allocate(changed, year);
  return { amounts: allocation && Object.fromEntries(allocation.participants.map(({ name }, index) => [name, plain(allocation.totals[index]!)])), codes: [...findings, ...more].map(({ code }) => code) };
};
const amounts = (model: Model, words: string) => outcome(model, words).amounts;

describe("what each would pay", () => {
  // Now: 400 × 10/40 = 100 and 100 × (0.6 × 1/4 + 0.4 × 1/2) = 35, so 135; the rest of 500 is 365.
  it("as it stands", () => expect(amounts(two, "antall PC Ås +0")).toEqual({ "Ås": 135, "Bø": 365 }));
  // 20 of 50 PCs: 400 × 0.4 = 160 and 100 × (0.6 × 0.4 + 0.2) = 44.
  it("with ten PCs more", () => expect(amounts(two, "antall PC Ås +10")).toEqual({ "Ås": 204, "Bø": 296 }));
  it("with the new count said instead, or the change in per cent", () => {
    expect(amounts(two, "antall PC Ås 20")).toEqual(amounts(two, "antall PC Ås +10"));
    expect(amounts(two, "antall PC Ås +100%")).toEqual(amounts(two, "antall PC Ås +10"));
  });
  // 500 × 1/4 = 125, and 35 as before.
  it("with a pool of 100 kr more", () => expect(amounts(two, "kostnadsgruppe DRIFT +100")).toEqual({ "Ås": 160, "Bø": 440 }));
  // FTEs fall to 20 % by themselves: 100 × (0.8 × 1/4 + 0.2 × 1/2) = 30.
  it("with another weight, the other giving way so that they are 100 %", () => expect(amounts(two, "vekt MIX PC 80%")).toEqual({ "Ås": 130, "Bø": 370 }));
  it("with the weight moved in points", () => expect(amounts(two, "vekt MIX PC +20%")).toEqual(amounts(two, "vekt MIX PC 80%")));
  // Every pool 10 % less, so everybody 10 % less.
  it("with a tenth less to share", () => expect(amounts(two, "ramme -10%")).toEqual({ "Ås": 121.5, "Bø": 328.5 }));
  // Only DRIFT gives its 50: 350 × 1/4 + 35.
  it("with one pool giving it all", () => expect(amounts(two, "ramme DRIFT -50")).toEqual({ "Ås": 122.5, "Bø": 327.5 }));
  // The frame comes last: 600 × 0.9 = 540, each pool 0.9 of itself (DRIFT 450, FELLES 90): 112.5 + 31.5.
  it("with a pool more and then a tenth less, in whatever order they are written", () => {
    expect(amounts(two, "ramme -10%; kostnadsgruppe DRIFT +100")).toEqual({ "Ås": 144, "Bø": 396 });
    expect(amounts(two, "kostnadsgruppe DRIFT +100; ramme -10%")).toEqual({ "Ås": 144, "Bø": 396 });
  });
  it("with one participant left", () => expect(amounts(two, "deltaker Bø ut")).toEqual({ "Ås": 500 }));
  // Li's 20 % goes to the others in proportion: 50/80 and 30/80.
  it("when one with a fixed share leaves", () => expect(amounts(three, "deltaker Li ut")).toEqual({ "Ås": 625, "Bø": 375 }));
  // Set to 60 %, the others keep 3 : 2 of the remaining 40 %.
  it("with another fixed share", () => expect(amounts(three, "vekt FAST Ås 60%")).toEqual({ "Ås": 600, "Bø": 240, "Li": 160 }));
  // A joiner with 10 PCs and 1 FTE: 400 × 10/50 = 80, and 100 × (0.6 × 0.2 + 0.4 / 3) = 25.333333.
  it("when one joins with counts of its own", () => expect(amounts(two, "deltaker Ny inn; antall PC Ny 10; antall FTE Ny 1")).toMatchObject({ "Ny": 105.333333 }));
});

describe("what cannot be", () => {
  it.each([
    ["an unknown base", "antall PCC Ås +1", "scenario-unknown"], ["an unknown participant", "antall PC Åsa +1", "scenario-unknown"], ["an unknown pool", "kostnadsgruppe X 1", "scenario-unknown"],
    ["an unknown key", "vekt X PC 10%", "scenario-unknown"], ["a part the key does not have", "vekt MIX AP 10%", "scenario-unknown"], ["a negative count", "antall PC Ås -11", "scenario-incomplete"],
    ["a weight above all", "vekt MIX PC +50%", "scenario-incomplete"], ["nobody to leave", "deltaker Ny ut", "scenario-unknown"], ["joining without counts", "deltaker Ny inn", "base-missing"],
  ])("%s", (_, words, code) => expect(outcome(two, words).codes).toContain(code));
  it.each(["", "tull", "antall PC", "ramme", "deltaker Ås borte", "antall PC Ås mange", "kostnadsgruppe DRIFT X 5"])("«%s» is no scenario", (words) => expect(parseScenario(words, "kr")).toBeUndefined());
});

describe("one unit more", () => {
  const [pc] = sensitivity(two, allocate(two, year).allocation!);
  // 400 × 11/41 − 100 = 7.317073; 60 × 11/41 − 15 = 1.097561.
  it("costs its owner less than the price per unit, (400 + 60) / 40 = 11.5", () => {
    expect(plain(pc!.effects[0]!.change!.own)).toBe(8.414634);
    expect(plain(pc!.price!)).toBe(11.5);
  });
  it("saves the others just as much", () => expect(plain(pc!.effects[0]!.change!.others)).toBe(-8.414634));
});
