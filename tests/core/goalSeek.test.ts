import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { allocate } from "../../core/allocation/allocate.ts";
import { countsFrom } from "../../core/allocation/counts.ts";
import { seekFrame, type CapMode, type FrameSought } from "../../core/allocation/goalSeek.ts";
import type { Key, KeyMethod, KeyPart, Model, Pool } from "../../core/allocation/model.ts";
import { readModel } from "../../core/allocation/readModel.ts";
import { compare, divide, fractionOf, roundWhole, subtract, toDecimal, total, type Fraction } from "../../core/fraction.ts";
import { decimal } from "../../core/money.ts";
import { exampleFacts } from "../support/exampleYear.ts";

const names = ["Sør", "Nord"] as const;
const at = {};
const key = (code: string, method: KeyMethod, parts: readonly Partial<KeyPart>[]): Key => ({ code, name: code, method, version: "1", parts: parts.map((part) => ({ at, ...part })), hash: code, at });
/** A key that gives Sør this share and Nord the rest. */
const fixed = (code: string, south: number): Key => key(code, "fixed", [{ participant: "Sør", weight: decimal(south) }, { participant: "Nord", weight: decimal(1).minus(south) }]);
const pool = (code: string, amount: number, keyCode = code, more: Partial<Pool> = {}): Pool => ({ year: 2025, code, name: code, costType: null, amount: decimal(amount), unit: "kr", key: keyCode, at, keyAt: at, ...more });
const model = (pools: readonly Pool[], keys: readonly Key[], more: Partial<Model> = {}): Model =>
  ({ participants: names.map((name) => ({ name, role: "partner", at })), pools, keys, counts: countsFrom([]), internalUse: [], ...more });
const seek = (given: Model, cap: number, mode: CapMode = "strict", unit = 1) => seekFrame(given, 2025, { participant: "Sør", cap: decimal(cap), mode, unit: decimal(unit), method: "step-down" });
const answer = (given: Model, cap: number, mode?: CapMode, unit?: number): FrameSought => seek(given, cap, mode, unit).sought!;
const shown = (exact: Fraction): string => toDecimal(exact).toDecimalPlaces(2).toFixed();

describe("pools that all share alike: one division is enough", () => {
  const half = model([pool("A", 60), pool("B", 40)], [fixed("A", 0.5), fixed("B", 0.5)]);
  it("the frame is the cap divided by the share, and giving pools move in proportion to their amounts", () => {
    const { answer: frame, amount, pools } = answer(half, 45);
    expect([frame.toNumber(), shown(amount), pools.map(({ after }) => shown(after))]).toEqual([90, "45", ["54", "36"]]);
  });
  it("a cap that lies between two frames takes the lower one, strictly", () => expect(answer(half, 45.4).answer.toNumber()).toBe(90));
  it("as printed, half a unit is rounded away from zero: only 89 and 90 print as 45", () =>
    // 88 → 44, 89 → 44,5 → 45, 90 → 45, 91 → 45,5 → 46.
    expect(answer(half, 45, "as-printed")).toMatchObject({ printed: { from: decimal(89), to: decimal(90), count: 2 }, unique: false }));
  it("the frame may grow as well", () => expect(answer(half, 80).answer.toNumber()).toBe(160));
  it("in a coarser unit both frame and print are whole units", () =>
    expect(answer(half, 40, "strict", 25)).toMatchObject({ answer: decimal(75) }));
});

describe("pools that share differently: the share moves with the frame", () => {
  // A gives, Sør pays all of it; B is fixed, Sør pays a tenth. Today 100 + 10 = 110 of 200, a share of 55 %.
  const mixed = model([pool("A", 100), pool("B", 100, "B", { gives: false })], [fixed("A", 1), fixed("B", 0.1)]);
  it("the answer is the fixed point, not the cap divided by today's share", () => {
    const sought = answer(mixed, 66);
    // 66 = (frame − 100) × 1 + 100 × 0,1 gives 156; one division says 66 ÷ 0,55 = 120, where Sør would pay 30.
    expect([sought.answer.toNumber(), shown(sought.byDivision!), shown(sought.amount)]).toEqual([156, "120", "66"]);
    expect(sought.pools.map(({ pool: { code }, after }) => [code, shown(after)])).toEqual([["A", "56"]]);
  });
  it("stated «ja» on one pool, only that one gives", () => {
    const stated = model([pool("A", 100, "A", { gives: true }), pool("B", 100)], mixed.keys);
    expect(answer(stated, 66).answer.toNumber()).toBe(156);
  });
  it("income stands still: it is no pool that gives", () => {
    const income = model([pool("A", 100), pool("I", -20, "B")], mixed.keys);
    // 100 − 2 = 98 today; 48 = A − 2 gives A = 50, a frame of 30.
    expect(answer(income, 48)).toMatchObject({ answer: decimal(30) });
  });
  it("a pool that serves others gives through those it serves", () => {
    const serving = model([{ ...pool("S", 50, "A", { gives: true }), key: undefined } as unknown as Pool, pool("A", 0), pool("B", 100)], mixed.keys,
      { internalUse: [{ year: 2025, from: "S", to: "A", count: decimal(1), at }, { year: 2025, from: "S", to: "B", count: decimal(1), at }] });
    // Half of S goes by A (all Sør), half by B (a tenth): 10 + 0,55 S = 21 gives S = 20.
    expect(answer(serving, 21).answer.toNumber()).toBe(120);
  });
});

describe("keys whose parts depend on the amount", () => {
  const threshold = key("T", "threshold", [{ part: "under", key: "LOW", amount: decimal(100) }, { part: "over", key: "HIGH", amount: decimal(100) }]);
  const keys = [threshold, fixed("LOW", 1), fixed("HIGH", 0.25)];
  it.each([[80, 80], [100, 100], [110, 140], [125, 200], [150, 300]])("a cap of %i gives a frame of %i, below, at and above the threshold", (cap, frame) =>
    expect(answer(model([pool("T", 200)], keys), cap).answer.toNumber()).toBe(frame));
  it("direct amounts stay as they are; what is left moves", () => {
    const direct = key("D", "direct", [{ participant: "Sør", amount: decimal(30) }]);
    expect(answer(model([pool("D", 30, "D", { gives: false }), pool("A", 100)], [direct, fixed("A", 0.5)]), 70).answer.toNumber()).toBe(110);
  });
});

describe("a cap that no frame answers is a finding", () => {
  const both = model([pool("A", 100), pool("B", 100, "B", { gives: false })], [fixed("A", 0.5), fixed("B", 0.5)]);
  const codes = (given: Model, cap: number, mode?: CapMode) => { const { sought, findings } = seek(given, cap, mode); expect(sought).toBeUndefined(); return findings.map(({ code }) => code); };
  it("below what cannot move", () => {
    expect(codes(both, 49)).toEqual(["cap-too-low"]);
    expect(seek(both, 49).findings[0]!.values).toMatchObject({ fixed: "50", cap: "49" });
  });
  it("above what the participant ever pays", () => expect(codes(model([pool("A", 100)], [fixed("A", 0)]), 1)).toEqual(["cap-never-reached"]));
  it("when every pool stands still", () => expect(codes(model([pool("A", 100, "A", { gives: false })], [fixed("A", 0.5)]), 10)).toEqual(["nothing-gives"]));
  it("for somebody unknown, with the name most likely meant", () =>
    expect(seekFrame(both, 2025, { participant: "Nordd", cap: decimal(1), mode: "strict", unit: decimal(1), method: "direct" }).findings).toMatchObject([{ code: "participant-misspelt", values: { suggestion: "Nord" } }]));
  it("when a key is wrong, with the key's own finding", () => expect(codes(model([pool("A", 100, "X")], []), 10)).toEqual(["key-unknown"]));
  it("a pool of income stated to give is left out, with a warning", () =>
    expect(seek(model([pool("A", 100, "A", { gives: true }), pool("I", -5, "A", { gives: true })], [fixed("A", 0.5)]), 10).findings).toMatchObject([{ code: "giving-not-positive", severity: "warning" }]));
});

describe("on the example year's own counts", () => {
  let example: Model;
  beforeAll(async () => { example = readModel((await exampleFacts()).flatMap((book) => book.sheets)).model; });
  const molde = (mode: CapMode) => seekFrame(example, 2025, { participant: "Molde", cap: decimal(42_539_000), mode, unit: decimal(1000), method: "step-down" }).sought!;
  it("the frame of 88 439 keeps Molde's 42 539 strictly, and so proves itself", () => {
    const sought = molde("strict");
    expect(sought.answer.toNumber()).toBe(88_439_000);
    expect(compare(sought.amount, fractionOf(decimal(42_539_000)))).toBeLessThanOrEqual(0);
    expect(sought.moving.giving.map(({ code }) => code)).not.toContain("EKSTERN");
  });
  it("as printed two frames give Molde 42 539, and the answer is the larger", () => {
    const { printed, answer: frame, unique } = molde("as-printed");
    expect([printed!.from.toNumber(), printed!.to.toNumber(), printed!.count, frame.toNumber(), unique]).toEqual([88_439_000, 88_440_000, 2, 88_440_000, false]);
  });
  it("the giving pools after the move allocate to just the amount that was sought", () => {
    const sought = molde("as-printed");
    const moved = { ...example, pools: example.pools.map((one) => { const after = sought.pools.find(({ pool: { code } }) => code === one.code && one.year === 2025); return after ? { ...one, amount: toDecimal(after.after) } : one; }) };
    const again = allocate(moved, 2025).allocation!;
    expect(again.amount.toDecimalPlaces(6).toNumber()).toBe(88_440_000);
    expect(shown(again.totals[2]!)).toBe(shown(sought.amount));
  });
});

describe("whatever the pools, keys and cap", () => {
  const amount = fc.integer({ min: -200, max: 2000 });
  const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
  const threshold = (code: string, limit: number): Key => key(code, "threshold", [{ part: "under", key: "LOW", amount: decimal(limit) }, { part: "over", key: "HIGH", amount: decimal(limit) }]);
  const models = fc.tuple(fc.array(fc.tuple(amount, share), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 2000 }), share, share)
    .map(([lines, limit, last, low, high]) => model(
      [...lines.map(([money], index) => pool(`P${index}`, money)), pool("T", last)],
      [...lines.map(([, part], index) => fixed(`P${index}`, part)), fixed("LOW", low), fixed("HIGH", high), threshold("T", limit)]));
  const caps = fc.integer({ min: 0, max: 5000 }).map((cap) => cap / 4);

  it("strictly, the answer keeps the cap and the next whole unit does not", () => fc.assert(fc.property(models, caps, fc.constantFrom(1, 10), (given, cap, unit) => {
    const { sought, findings } = seek(given, cap, "strict", unit);
    if (!sought) { expect(findings.map(({ code }) => code)).toEqual(["cap-too-low"]); return; }
    const limit = fractionOf(decimal(cap));
    const next = fractionOf(sought.answer.plus(unit));
    expect(compare(sought.moving.amountAt(sought.index, fractionOf(sought.answer)), limit)).toBeLessThanOrEqual(0);
    expect(compare(sought.moving.amountAt(sought.index, next), limit)).toBeGreaterThan(0);
  })));
  it("as printed, every frame of the interval prints alike and its neighbours do not", () => fc.assert(fc.property(models, caps, (given, cap) => {
    const { sought } = seek(given, cap, "as-printed");
    if (!sought) return;
    const { from, to, count } = sought.printed!;
    const print = (frame: number) => roundWhole(sought.moving.amountAt(sought.index, fractionOf(decimal(frame))));
    const alike = print(to.toNumber());
    expect(alike <= BigInt(Math.floor(cap))).toBe(true);
    expect(count).toBe(to.minus(from).plus(1).toNumber());
    expect(print(from.toNumber())).toBe(alike);
    expect(print(to.toNumber() + 1) > alike).toBe(true);
    const lower = decimal(from).minus(1);
    if (compare(fractionOf(lower), sought.moving.fixed) >= 0) expect(print(lower.toNumber()) < alike).toBe(true);
  })));
  it("the giving pools move by just the difference between the frames, all by the same part", () => fc.assert(fc.property(models, caps, (given, cap) => {
    const { sought } = seek(given, cap);
    if (!sought) return;
    const moved = total(sought.pools.map(({ pool: one, after }) => subtract(after, fractionOf(one.amount))));
    expect(compare(moved, subtract(fractionOf(sought.answer), sought.moving.frame))).toBe(0);
    const parts = sought.pools.map(({ pool: one, after }) => divide(after, fractionOf(one.amount)));
    expect(parts.every((part) => compare(part, parts[0]!) === 0)).toBe(true);
  })));
});
