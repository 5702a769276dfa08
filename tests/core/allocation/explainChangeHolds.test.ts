import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, type Allocation } from "../../../core/allocation/allocate.ts";
import { countsFrom } from "../../../core/allocation/counts.ts";
import { effectOf, type Change, type Factor } from "../../../core/allocation/explainChange.ts";
import type { Model } from "../../../core/allocation/model.ts";
import { add, compare, divide, fraction, fractionOf, nothing, subtract, total, type Fraction } from "../../../core/fraction.ts";
import { decimal } from "../../../core/money.ts";
import { allCounts } from "../../support/allCounts.ts";
import { changeIn, yearsModel, type KeySaid, type Said } from "../../support/yearsModel.ts";

const years = [2024, 2025];
const bases = ["PC", "STAFF"];
const said = (fraction: Fraction): string => `${fraction.numerator}/${fraction.denominator}`;
const factorsOf = (change: Change): Factor[] => ["amount", ...change.bases.map((base): Factor => `base:${base}`), "keys", "participants"];
/** What somebody pays in a year; without a name, what nobody carries. */
const paid = ({ participants, totals, unallocated }: Allocation, name?: string): Fraction =>
  (name === undefined ? unallocated : totals[participants.findIndex((one) => one.name === name)] ?? nothing);

/** Keys by every method; some have a new version in 2025, some give the newcomer C nothing, some leave a rest. */
const keys: readonly KeySaid[] = [
  { code: "PC", method: "base", parts: [{ base: "PC" }] },
  { code: "STAFF", method: "base", parts: [{ base: "STAFF" }] },
  { code: "ROOM", method: "base", to: 2024, parts: [{ base: "PC", capacity: 60, idle: "shown" }] },
  { code: "ROOM", method: "base", from: 2025, parts: [{ base: "PC", capacity: 100, idle: "shown" }] },
  { code: "MIX", method: "composite", to: 2024, parts: [{ base: "PC", weight: 0.6 }, { base: "STAFF", weight: 0.4 }] },
  { code: "MIX", method: "composite", from: 2025, parts: [{ base: "PC", weight: 0.25 }, { key: "STAFF", weight: 0.25 }, { key: "EQUAL", weight: 0.5 }] },
  { code: "EQUAL", method: "equal", parts: [] },
  { code: "FIXED", method: "fixed", to: 2024, parts: [{ participant: "A", weight: 0.7 }, { participant: "B", weight: 0.3 }] },
  { code: "FIXED", method: "fixed", from: 2025, parts: [{ participant: "A", weight: 0.6 }, { participant: "B", weight: 0.3 }, { participant: "C", weight: 0.1 }] },
  { code: "RATE", method: "rate", parts: [{ base: "PC", amount: 10, rate: 3, floor: 15, cap: 90 }] },
  { code: "TARIFF", method: "rate", parts: [{ base: "STAFF", amount: 5, rate: 2, idle: "shown" }] },
  { code: "STEP", method: "threshold", parts: [{ part: "under", key: "EQUAL", amount: 300 }, { part: "over", base: "PC" }] },
  { code: "BILLS", method: "direct", parts: [{ participant: "A", amount: 40 }, { participant: "B", amount: 70 }] },
];
const plain = ["PC", "STAFF", "MIX", "EQUAL"];

/** Two years of two or three participants (C may join, leave or stay) and two pools that may come, go, and change key. */
const twoYears = (codes: readonly string[], least: number): fc.Arbitrary<Said> => fc.record({
  third: fc.constantFrom<Said["people"]>([], [["C"]], [["C", 2025]], [["C", 2020, 2024]]),
  counts: fc.array(fc.integer({ min: least, max: 20 }), { minLength: 12, maxLength: 12 }),
  same: fc.boolean(),
  pools: fc.array(fc.record({ amounts: fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 })), keys: fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...codes)), when: fc.constantFrom([0], [1], [0, 1], [0, 1], [0, 1]) }), { minLength: 1, maxLength: 2 }),
}).map(({ third, counts, same, pools }): Said => {
  const people: Said["people"] = [["A"], ["B"], ...third];
  return {
    people, keys,
    counts: years.flatMap((year, index) => bases.map((base, at): Said["counts"][number] => [year, base,
      ...people.map(([, from = 0, to = 9999], who) => (year < from || year > to ? null : counts[((same && base === "PC" ? 0 : index) * 2 + at) * 3 + who]!))])),
    pools: pools.flatMap(({ amounts, keys: used, when }, index) => when.map((at): Said["pools"][number] => [years[at]!, `P${index}`, amounts[at]!, used[at]])),
  };
});

const whole = (check: (change: Change, model: Model) => void) => fc.property(twoYears(keys.map(({ code }) => code), 0), (one) => {
  const model = yearsModel(one);
  const change = changeIn(model);
  fc.pre(change !== undefined);
  check(change!, model);
});

describe("for any two years, keys of every kind, pools and participants that come and go", () => {
  it("the factors add to the change of each participant, and of what nobody carries, to the last fraction", () => fc.assert(whole((change) => {
    const effects = factorsOf(change).map((factor) => effectOf(change, factor));
    [...change.people, undefined].forEach((name, at) =>
      expect(said(total(effects.map((parts) => parts[at]!)))).toBe(said(subtract(paid(change.after, name), paid(change.before, name)))));
  }), { numRuns: 300 }));

  it("amounts add over participants to what the pools' amounts changed, every other factor to nothing", () => fc.assert(whole((change) => {
    for (const factor of factorsOf(change)) {
      const moved = factor === "amount" ? change.after.amount.minus(change.before.amount) : decimal(0);
      expect([factor, said(total(effectOf(change, factor)))]).toEqual([factor, said(fractionOf(moved))]);
    }
  }), { numRuns: 300 }));

  it("a factor that did not change gets nothing", () => fc.assert(whole((change, model) => {
    const stays = (base: string): boolean => change.people.every((name) => new Set(years.map((year) => model.counts.of(year, base).get(name)?.count.toFixed() ?? "0")).size === 1);
    const still: Factor[] = change.bases.filter(stays).map((base): Factor => `base:${base}`);
    if (change.before.participants.length === change.after.participants.length) still.push("participants");
    if (change.pools.every(({ before, after }) => !before || !after || before.use.key.hash === after.use.key.hash)) still.push("keys");
    for (const factor of still) expect(effectOf(change, factor).every(({ numerator }) => numerator === 0n), factor).toBe(true);
  }), { numRuns: 300 }));

  it("the order of rows in the sheets changes nothing", () => fc.assert(whole((change, model) => {
    const turned = changeIn({ ...model, participants: [...model.participants].reverse(), pools: [...model.pools].reverse(), counts: countsFrom([...allCounts(model)].reverse()), keys: [...model.keys].reverse() })!;
    for (const factor of factorsOf(change)) {
      const parts = effectOf(turned, factor);
      expect(change.people.map((name) => said(parts[turned.people.indexOf(name)]!))).toEqual(effectOf(change, factor).slice(0, -1).map(said));
    }
  }), { numRuns: 100 }));

  it("the years told backwards are the same changes with the other sign", () => fc.assert(whole((change, model) => {
    const swap = (year: number): number => 4049 - year;
    const day = (from?: string, to?: string) => ({ ...(to ? { validFrom: `${swap(Number(to.slice(0, 4)))}-01-01` } : {}), ...(from ? { validTo: `${swap(Number(from.slice(0, 4)))}-12-31` } : {}) });
    const back = changeIn({
      ...model, participants: model.participants.map(({ validFrom, validTo, ...one }) => ({ ...one, ...day(validFrom, validTo) })), keys: model.keys.map(({ validFrom, validTo, ...key }) => ({ ...key, ...day(validFrom, validTo) })),
      pools: model.pools.map((pool) => ({ ...pool, year: swap(pool.year) })), counts: countsFrom(allCounts(model).map((count) => ({ ...count, year: swap(count.year) }))),
    })!;
    for (const factor of factorsOf(change)) expect(effectOf(back, factor).map((part) => said(subtract(nothing, part)))).toEqual(effectOf(change, factor).map(said));
  }), { numRuns: 100 }));
});

describe("pool by pool with the factors that matter is the same as all factors in every order", () => {
  it("against a brute force over whole models, allocated anew for each of them", () => fc.assert(fc.property(twoYears(plain, 1), (one) => {
    const model = yearsModel(one);
    const change = changeIn(model);
    fc.pre(change !== undefined);
    const players = [...change!.pools.flatMap((_, at) => [`amount ${at}`, `keys ${at}`]), ...bases.map((base) => `base:${base}`), "participants"];
    const brute = everyOrder(players, (joined) => amountsIn(model, change!, joined));
    for (const factor of factorsOf(change!)) {
      const sum = players.flatMap((player, at) => (player.split(" ")[0] === factor ? [brute[at]!] : [])).reduce((a, b) => a.map((part, at) => add(part, b[at]!)));
      expect([factor, ...sum.map(said)]).toEqual([factor, ...effectOf(change!, factor).slice(0, -1).map(said)]);
    }
  }), { numRuns: 40 }));
});

/** What each player adds when it joins, averaged over all n! orders. */
function everyOrder(players: readonly string[], value: (joined: readonly string[]) => readonly Fraction[]): Fraction[][] {
  const known = new Map<string, readonly Fraction[]>();
  const valueOf = (joined: readonly string[]): readonly Fraction[] => {
    const id = [...joined].sort().join();
    if (!known.has(id)) known.set(id, value(joined));
    return known.get(id)!;
  };
  const added = players.map(() => valueOf([]).map(() => nothing));
  let orders = 0n;
  const visit = (joined: readonly string[], rest: readonly string[]): void => {
    if (rest.length > 0) { for (const next of rest) visit([...joined, next], rest.filter((one) => one !== next)); return; }
    orders += 1n;
    joined.forEach((player, at) => {
      const [before, after] = [valueOf(joined.slice(0, at)), valueOf(joined.slice(0, at + 1))];
      const sums = added[players.indexOf(player)]!;
      after.forEach((part, who) => { if (compare(part, before[who]!) !== 0) sums[who] = add(sums[who]!, subtract(part, before[who]!)); });
    });
  };
  visit([], players);
  return added.map((sums) => sums.map((sum) => divide(sum, fraction(orders))));
}

/** A whole model of the year 3000 in which just these have joined, and what it makes everybody pay. */
function amountsIn(model: Model, { people, pools }: Change, joined: readonly string[]): Fraction[] {
  const year = 3000;
  const has = (player: string): boolean => joined.includes(player);
  const yearOf = (player: string): number => (has(player) ? 2025 : 2024);
  const inForce = (valid: { validFrom?: string; validTo?: string }, when: number): boolean => (valid.validFrom ?? "") <= `${when}-12-31` && (valid.validTo ?? "9999") >= `${when}-01-01`;
  const mixed: Model = {
    internalUse: [],
    participants: model.participants.filter((one) => inForce(one, yearOf("participants"))).map(({ name, role, at }) => ({ name, role, at })),
    counts: countsFrom(bases.flatMap((base) => people.map((participant) => ({ year, base, participant, at: {}, count: model.counts.of(yearOf(`base:${base}`), base).get(participant)?.count ?? decimal(0) })))),
    // Both years' keys side by side, so that each pool can take its own.
    keys: years.flatMap((when) => model.keys.filter((key) => inForce(key, when)).map(({ name, method, version, hash, at, ...key }) =>
      ({ name, method, version, hash, at, code: `${key.code}@${when}`, parts: key.parts.map((part) => (part.key === undefined ? part : { ...part, key: `${part.key}@${when}` })) }))),
    pools: pools.flatMap(({ before, after }, at) => {
      const line = has(`amount ${at}`) ? after : before;
      const keyed = (has(`keys ${at}`) ? after : before) ?? before ?? after!;
      return line ? [{ ...line.pool, year, key: `${keyed.use.key.code}@${keyed.use.year}` }] : [];
    }),
  };
  const { allocation } = allocate(mixed, year);
  return people.map((name) => (allocation ? paid(allocation, name) : nothing));
}
