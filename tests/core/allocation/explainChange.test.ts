import { describe, expect, it } from "vitest";
import { allocate } from "../../../core/allocation/allocate.ts";
import { explainChange } from "../../../core/allocation/explainChange.ts";
import { shapley } from "../../../core/allocation/shapley.ts";
import { traceChange } from "../../../core/allocation/traceChange.ts";
import { fraction, toDecimal } from "../../../core/fraction.ts";
import type { Trace } from "../../../core/trace.ts";
import { byFactor, changeIn, yearsModel, type Said } from "../../support/yearsModel.ts";

const two: Said["people"] = [["A"], ["B"]];
const three: Said["people"] = [["A"], ["B"], ["C", 2025]];
const pc = { code: "PC", method: "base", parts: [{ base: "PC" }] } as const;
/** What each factor adds to each participant, and last to what nobody carries. */
const explained = (said: Said) => byFactor(changeIn(yearsModel(said))!);

describe("the change is shared among the factors as worked by hand", () => {
  it("one pool, its amount and one base", () => {
    // A's part: 1000 × 10/20 = 500 becomes 1200 × 15/25 = 720.
    // Amount first: 600, then the counts: 720. Counts first: 1000 × 15/25 = 600, then the amount: 720.
    // Amount ((600 − 500) + (720 − 600)) / 2 = 110; volume ((720 − 600) + (600 − 500)) / 2 = 110; together 220.
    // B, 500 → 480: amount ((600 − 500) + (480 − 400)) / 2 = 90; volume ((480 − 600) + (400 − 500)) / 2 = −110.
    expect(explained({ people: two, counts: [[2024, "PC", 10, 10], [2025, "PC", 15, 10]], pools: [[2024, "P", 1000, "PC"], [2025, "P", 1200, "PC"]], keys: [pc] }))
      .toEqual({ amount: [110, 90, 0], "base:PC": [110, -110, 0] });
  });

  it("a pool whose key gets new weights, and a pool that is new", () => {
    // Shares of A: PC 10/20 = ½ → 15/25 = ⅗, staff ¾ in both years. P is 1000 in both years.
    // Old weights 60/40: 1000 × (0,6·½ + 0,4·¾) = 600, with new PCs 660. New weights 50/50: 625, with new PCs 675.
    // Keys ((625 − 600) + (675 − 660)) / 2 = 20; PC ((660 − 600) + (675 − 625)) / 2 = 55; together 75.
    // Q is 0 → 400 by PC: amount ((200 − 0) + (240 − 0)) / 2 = 220 and PC ((0 − 0) + (240 − 200)) / 2 = 20; together 240.
    // Of B: keys −20, PC −55 − 20, amount ((200 − 0) + (160 − 0)) / 2 = 180.
    expect(explained({
      people: two, counts: [[2024, "PC", 10, 10], [2025, "PC", 15, 10], [2024, "STAFF", 3, 1], [2025, "STAFF", 3, 1]],
      pools: [[2024, "P", 1000, "MIX"], [2025, "P", 1000, "MIX"], [2025, "Q", 400, "PC"]],
      keys: [pc, { code: "MIX", method: "composite", to: 2024, parts: [{ base: "PC", weight: 0.6 }, { base: "STAFF", weight: 0.4 }] }, { code: "MIX", method: "composite", from: 2025, parts: [{ base: "PC", weight: 0.5 }, { base: "STAFF", weight: 0.5 }] }],
    })).toEqual({ amount: [220, 180, 0], "base:PC": [75, -75, 0], keys: [20, -20, 0] });
  });

  it("a pool that is gone", () =>
    expect(explained({ people: two, counts: [[2024, "PC", 3, 1], [2025, "PC", 3, 1]], pools: [[2024, "P", 100, "PC"], [2024, "Q", 400, "PC"], [2025, "P", 100, "PC"]], keys: [pc] }))
      .toEqual({ amount: [-300, -100, 0] }));

  it("somebody joining an equal key", () =>
    // 600 by two is 300 each, by three 200 each.
    expect(explained({ people: three, counts: [], pools: [[2024, "P", 600, "E"], [2025, "P", 600, "E"]], keys: [{ code: "E", method: "equal", parts: [] }] }))
      .toEqual({ participants: [-100, -100, 200, 0] }));

  it("somebody joining a base brings its counts: half of it is joining, half is volume", () =>
    // Without counts the newcomer has no share; without the newcomer its counts have none. Only both take A from 300 to 150.
    expect(explained({ people: three, counts: [[2024, "PC", 10, 10, null], [2025, "PC", 10, 10, 20]], pools: [[2024, "P", 600, "PC"], [2025, "P", 600, "PC"]], keys: [pc] }))
      .toEqual({ "base:PC": [-75, -75, 150, 0], participants: [-75, -75, 150, 0] }));

  it("somebody leaving, mirrored", () =>
    expect(explained({ people: [["A"], ["B"], ["C", 2020, 2024]], counts: [[2024, "PC", 10, 10, 20], [2025, "PC", 10, 10]], pools: [[2024, "P", 600, "PC"], [2025, "P", 600, "PC"]], keys: [pc] }))
      .toEqual({ "base:PC": [75, 75, -150, 0], participants: [75, 75, -150, 0] }));

  it("capacity that is shown: what nobody carries is a row of its own", () =>
    // 1000 by 100 places, A 30 → 40 and B 50: A 300 → 400, B 500 both years, and 200 → 100 for nobody.
    expect(explained({ people: two, counts: [[2024, "PC", 30, 50], [2025, "PC", 40, 50]], pools: [[2024, "P", 1000, "K"], [2025, "P", 1000, "K"]], keys: [{ code: "K", method: "base", parts: [{ base: "PC", capacity: 100, idle: "shown" }] }] }))
      .toEqual({ "base:PC": [100, 0, -100] }));

  it("a serving pool reaches participants as amounts of the pools it serves", () =>
    // S goes half to P (A 3 : B 1) and half to Q (A 1 : B 1): 200 more in S is 100 more in each.
    expect(explained({
      people: two, counts: [[2024, "PC", 3, 1], [2025, "PC", 3, 1]], use: [[2024, "S", "P", 1], [2024, "S", "Q", 1], [2025, "S", "P", 1], [2025, "S", "Q", 1]],
      pools: [[2024, "S", 400], [2024, "P", 100, "PC"], [2024, "Q", 100, "E"], [2025, "S", 600], [2025, "P", 100, "PC"], [2025, "Q", 100, "E"]], keys: [pc, { code: "E", method: "equal", parts: [] }],
    })).toEqual({ amount: [125, 75, 0] }));

  it("a base under a key under a key", () =>
    // TOP is 50 % equal and 50 % PC: A ½·½ + ½·¾ = ⅝ → ½·½ + ½·½ = ½ of 800.
    expect(explained({
      people: two, counts: [[2024, "PC", 3, 1], [2025, "PC", 3, 3]], pools: [[2024, "P", 800, "TOP"], [2025, "P", 800, "TOP"]],
      keys: [pc, { code: "E", method: "equal", parts: [] }, { code: "TOP", method: "composite", parts: [{ key: "E", weight: 0.5 }, { key: "PC", weight: 0.5 }] }],
    })).toEqual({ "base:PC": [-100, 100, 0] }));

  it("an amount above a threshold goes by the other key", () =>
    // Up to 500 equal, above by PC 3 : 1. 400 → 900: A 200 → 250 + 300.
    expect(explained({
      people: two, counts: [[2024, "PC", 3, 1], [2025, "PC", 3, 1]], pools: [[2024, "P", 400, "T"], [2025, "P", 900, "T"]],
      keys: [pc, { code: "E", method: "equal", parts: [] }, { code: "T", method: "threshold", parts: [{ part: "under", key: "E", amount: 500 }, { part: "over", key: "PC" }] }],
    })).toEqual({ amount: [350, 150, 0] }));
});

describe("a mix of the years that no key can carry out has a stated answer", () => {
  it("a base nobody counted before comes with the key that uses it, and has no volume to change", () =>
    // By PC 1 : 1 before, by staff 3 : 1 now: keys alone.
    expect(explained({ people: two, counts: [[2024, "PC", 1, 1], [2025, "STAFF", 3, 1]], pools: [[2024, "P", 1000, "PC"], [2025, "P", 1000, "STAFF"]], keys: [pc, { code: "STAFF", method: "base", parts: [{ base: "STAFF" }] }] }))
      .toEqual({ keys: [250, -250, 0] }));

  it("so a new base beside one that changed: the other base's volume is still its own", () =>
    // By PC, 10 : 10 → 15 : 10, then half by staff 3 : 1, counted the second year only. A 500 → 675.
    // Old key: 500, with new PCs 600. New key: ½·½ + ½·¾ = 625, with new PCs ½·⅗ + ½·¾ = 675.
    // Keys ((625 − 500) + (675 − 600)) / 2 = 100; PC ((600 − 500) + (675 − 625)) / 2 = 75; staff nothing.
    expect(explained({
      people: two, counts: [[2024, "PC", 10, 10], [2025, "PC", 15, 10], [2025, "STAFF", 3, 1]], pools: [[2024, "P", 1000, "PC"], [2025, "P", 1000, "HALF"]],
      keys: [pc, { code: "HALF", method: "composite", parts: [{ base: "PC", weight: 0.5 }, { base: "STAFF", weight: 0.5 }] }],
    })).toEqual({ "base:PC": [75, -75, 0], keys: [100, -100, 0] }));

  it("more use than the older capacity holds: that key keeps its own year's counts", () =>
    // Capacity 100 → 200, use 80 → 160 (A 40 → 120, B 40). Old key and new counts cannot be: it stays at 400 / 400 / 200.
    // New key, old counts: 200 / 200 / 600. New key, new counts: 600 / 200 / 200.
    // Keys: A ((200 − 400) + (600 − 400)) / 2 = 0, B −200, nobody ((600 − 200) + (200 − 200)) / 2 = 200.
    // PC: A ((400 − 400) + (600 − 200)) / 2 = 200, B 0, nobody ((200 − 200) + (200 − 600)) / 2 = −200.
    expect(explained({
      people: two, counts: [[2024, "PC", 40, 40], [2025, "PC", 120, 40]], pools: [[2024, "P", 1000, "K"], [2025, "P", 1000, "K"]],
      keys: [{ code: "K", method: "base", to: 2024, parts: [{ base: "PC", capacity: 100, idle: "shown" }] }, { code: "K", method: "base", from: 2025, parts: [{ base: "PC", capacity: 200, idle: "shown" }] }],
    })).toEqual({ "base:PC": [200, 0, -200], keys: [0, -200, 200] }));

  it("and the same backwards, when it is the newer capacity that is too small", () =>
    expect(explained({
      people: two, counts: [[2024, "PC", 120, 40], [2025, "PC", 40, 40]], pools: [[2024, "P", 1000, "K"], [2025, "P", 1000, "K"]],
      keys: [{ code: "K", method: "base", to: 2024, parts: [{ base: "PC", capacity: 200, idle: "shown" }] }, { code: "K", method: "base", from: 2025, parts: [{ base: "PC", capacity: 100, idle: "shown" }] }],
    })).toEqual({ "base:PC": [-200, 0, 200], keys: [0, 200, -200] }));

  it("fixed shares for somebody who is not there yet: the participants' own year decides, and a stranger has no share", () =>
    // 60 / 40 → 50 / 30 / 20 of 1000. New shares need C, and with C the old shares still stand: the change needs C and the
    // new shares; C alone changes nothing, the new shares alone change nothing. Half each.
    expect(explained({
      people: three, counts: [], pools: [[2024, "P", 1000, "F"], [2025, "P", 1000, "F"]],
      keys: [{ code: "F", method: "fixed", to: 2024, parts: [{ participant: "A", weight: 0.6 }, { participant: "B", weight: 0.4 }] }, { code: "F", method: "fixed", from: 2025, parts: [{ participant: "A", weight: 0.5 }, { participant: "B", weight: 0.3 }, { participant: "C", weight: 0.2 }] }],
    })).toEqual({ keys: [-50, -50, 100, 0], participants: [-50, -50, 100, 0] }));
});

it("a factor that did not change is no factor", () => {
  const change = changeIn(yearsModel({ people: two, counts: [[2024, "PC", 10, 10], [2025, "PC", 10, 10]], pools: [[2024, "P", 1000, "PC"], [2025, "P", 1200, "PC"]], keys: [pc] }))!;
  expect(change.pools[0]!.effects.map(({ factor }) => factor)).toEqual(["amount"]);
});

it("a pool with too many changed factors is said, at its cell, instead of taking for ever", () => {
  const bases = Array.from({ length: 16 }, (_, index) => `B${index}`);
  const model = yearsModel({
    people: two, counts: bases.flatMap((base) => [[2024, base, 1, 1], [2025, base, 2, 1]] as [number, string, number, number][]), pools: [[2024, "P", 1, "K"], [2025, "P", 2, "K"]],
    keys: [{ code: "K", method: "composite", parts: bases.map((base) => ({ base, weight: 0.0625 })) }],
  });
  const { change, findings } = explainChange(model, allocate(model, 2024).allocation!, allocate(model, 2025).allocation!);
  expect(change).toBeUndefined();
  expect(findings).toMatchObject([{ code: "change-too-wide", values: { pool: "P", factors: 17 } }]);
});

it("the trace of a volume leads to both years' counts and to each pool's effect", () => {
  const model = yearsModel({ people: two, counts: [[2024, "PC", 10, 10], [2025, "PC", 15, 10]], pools: [[2024, "P", 1000, "PC"], [2025, "P", 1200, "PC"]], keys: [pc] });
  const [trace] = traceChange(model, changeIn(model)!, "base:PC", "kr") as [Trace];
  expect([trace.rule, trace.value]).toEqual(["changeVolume", "110"]);
  expect(trace.from.map(({ name, value }) => `${name} = ${value}`)).toEqual(["A 2024 = 10", "B 2024 = 10", "A 2025 = 15", "B 2025 = 10", "P = 110"]);
  expect(trace.from.at(-1)!.from.map(({ name, value }) => `${name} = ${value}`)).toEqual(["P 2024 = 1000", "P 2025 = 1200"]);
});

describe("the Shapley value", () => {
  it("of the glove game: one left glove and two right ones, a pair is worth 6", () => {
    // Left is worth 6 unless it comes first: 4 of 6 orders. Each right only when it comes just after a lone left: 1 of 6.
    const worth = (has: ReadonlySet<string>) => [fraction(has.has("left") && (has.has("right 1") || has.has("right 2")) ? 6n : 0n)];
    expect(shapley(["left", "right 1", "right 2"], worth).map(([part]) => toDecimal(part!).toNumber())).toEqual([4, 1, 1]);
  });
  it("of no players is nothing", () => expect(shapley([], () => [fraction(7n)])).toEqual([]));
});
