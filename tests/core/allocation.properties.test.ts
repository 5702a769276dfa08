import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, type Allocation } from "../../core/allocation/allocate.ts";
import { countsFrom } from "../../core/allocation/counts.ts";
import type { Key, KeyMethod, KeyPart, Model, Pool } from "../../core/allocation/model.ts";
import { policies, roundToFoot } from "../../core/apportion.ts";
import { add, compare, fractionOf, isZero, negate, roundWhole, subtract, toDecimal, total, type Fraction } from "../../core/fraction.ts";
import { decimal, sum } from "../../core/money.ts";
import type { InternalMethod } from "../../core/setup.ts";
import { allCounts } from "../support/allCounts.ts";

const year = 2025;
const at = {};
const methods: readonly InternalMethod[] = ["direct", "step-down", "double-step-down", "reciprocal"];
const codes = ["USERS", "PORTS", "MIX", "FIXED", "EQUAL", "RATE", "TARIFF", "STEP", "INVOICES", "SPREAD"] as const;
const six = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: 6, maxLength: 6 });

/** What a random model is made of; `build` cuts the lists of six to size. */
const specs = fc.record({
  people: fc.integer({ min: 1, max: 6 }), users: six(fc.nat(50)), ports: six(fc.nat(50)), counted: fc.nat(5),
  pools: fc.array(fc.record({ amount: fc.integer({ min: -10_000_000, max: 10_000_000 }), key: fc.constantFrom(...codes) }), { minLength: 1, maxLength: 6 }),
  servers: fc.nat(5), uses: six(six(fc.nat(4))), steps: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 6, maxLength: 6 }), stepsStated: fc.boolean(),
  cuts: six(fc.nat(1000)), weight: fc.nat(100), idle: fc.nat(20), invoices: six(fc.integer({ min: 0, max: 5000 })),
  base: fc.integer({ min: 1, max: 100 }), rate: fc.nat(20), floor: fc.nat(50), room: fc.integer({ min: 1, max: 300 }), threshold: fc.nat(20_000),
});
type Spec = typeof specs extends fc.Arbitrary<infer S> ? S : never;

const key = (code: string, method: KeyMethod, ...parts: Omit<KeyPart, "at">[]): Key => ({ code, name: code, method, version: "1", hash: "", at, parts: parts.map((part) => ({ ...part, at })) });

function build(spec: Spec): Model {
  const names = Array.from({ length: spec.people }, (_, index) => `P${index}`);
  // Somebody uses something, whoever else does not.
  const amountsUsed = (counts: readonly number[]): number[] => names.map((_, index) => counts[index]! + (index === spec.counted % names.length ? 1 : 0));
  const [users, ports] = [amountsUsed(spec.users), amountsUsed(spec.ports)];
  const edges = [0, ...spec.cuts.slice(0, spec.people - 1).sort((a, b) => a - b), 1000];
  const keys = [
    key("USERS", "base", { base: "users" }),
    key("PORTS", "base", { base: "ports", capacity: decimal(ports.reduce((a, b) => a + b, spec.idle)), idle: "shown" }),
    key("MIX", "composite", { key: "EQUAL", weight: decimal(spec.weight / 100) }, { base: "users", weight: decimal((100 - spec.weight) / 100) }),
    key("FIXED", "fixed", ...names.map((participant, index) => ({ participant, weight: decimal((edges[index + 1]! - edges[index]!) / 1000) }))),
    key("EQUAL", "equal", {}),
    key("RATE", "rate", { base: "users", amount: decimal(spec.base), rate: decimal(spec.rate), floor: decimal(spec.floor), cap: decimal(spec.floor + spec.room), idle: "spread" }),
    key("TARIFF", "rate", { base: "users", amount: decimal(spec.base), rate: decimal(spec.rate), idle: "shown" }),
    key("STEP", "threshold", { key: "EQUAL", amount: decimal(spec.threshold), part: "under" }, { base: "users", part: "over" }),
    key("INVOICES", "direct", ...names.map((participant, index) => ({ participant, amount: decimal(spec.invoices[index]!) }))),
    key("SPREAD", "direct", ...names.map((participant, index) => ({ participant, amount: decimal(spec.invoices[index]! + 1), idle: "spread" as const }))),
  ];
  const servers = Math.min(spec.servers, spec.pools.length - 1);
  const pools = spec.pools.map((pool, index): Pool => ({
    year, code: `C${index}`, name: `C${index}`, costType: null, amount: decimal(pool.amount).dividedBy(100), unit: "kr", at, keyAt: at,
    ...(index < servers ? {} : { key: pool.key }), ...(spec.stepsStated ? { step: spec.steps[index]! } : {}),
  }));
  // Every serving pool is used by a final one. Without stated steps nobody serves backwards, so that there is one order.
  const internalUse = pools.slice(0, servers).flatMap((from, i) => pools.flatMap((to, j) => {
    const count = spec.uses[i]![j]! + (j === servers ? 1 : 0);
    return count === 0 || (!spec.stepsStated && j < i) ? [] : [{ year, from: from.code, to: to.code, count: decimal(count), at }];
  }));
  const counts = [["users", users], ["ports", ports]] as const;
  return {
    participants: names.map((name) => ({ name, role: "partner" as const, at })), pools, keys, internalUse,
    counts: countsFrom(counts.flatMap(([base, list]) => names.map((participant, index) => ({ year, base, participant, count: decimal(list[index]!), at })))),
  };
}

const share = (model: Model, method: InternalMethod): Allocation => {
  const { allocation, findings } = allocate(model, year, method);
  if (!allocation) throw new Error(JSON.stringify(findings));
  return allocation;
};
const models = specs.map(build);
const method = fc.constantFrom(...methods);
const holds = (law: (model: Model, method: InternalMethod) => void): void => fc.assert(fc.property(models, method, law), { numRuns: 200 });
const totalsOf = (allocation: Allocation): ReadonlyMap<string, Fraction> => new Map(allocation.participants.map(({ name }, index) => [name, allocation.totals[index]!]));
const same = (a: ReadonlyMap<string, Fraction>, b: ReadonlyMap<string, Fraction>): void => { expect(Object.fromEntries(a)).toEqual(Object.fromEntries(b)); };

describe("nothing is lost and nothing appears, by every method and policy", () => {
  it("each pool's parts and its unallocated rest are the pool with what it received", () => holds((model, internal) => {
    for (const line of share(model, internal).lines) expect(total([...line.quotas, line.unallocated])).toEqual(line.amount);
  }));
  it("the final pools together are all pools, and so are the participants with the rest", () => holds((model, internal) => {
    const { lines, totals, unallocated } = share(model, internal);
    const all = fractionOf(sum(model.pools.map(({ amount }) => amount)));
    expect(total(lines.map(({ amount }) => amount))).toEqual(all);
    expect(total([...totals, unallocated])).toEqual(all);
  }));
  it("a serving pool passes on just its own amount and what it received", () => holds((model, internal) => {
    const { lines, flows } = share(model, internal);
    for (const pool of model.pools) {
      const into = total(flows.filter(({ to }) => to === pool).map(({ amount }) => amount));
      const out = total(flows.filter(({ from }) => from === pool).map(({ amount }) => amount));
      const kept = lines.find((line) => line.pool === pool)?.amount;
      expect(add(fractionOf(pool.amount), into)).toEqual(kept ?? out);
    }
  }));
  it("rounded by any policy, the amounts and the residual are the exact sum rounded, for each pool and in all", () => holds((model, internal) => {
    const { lines, totals } = share(model, internal);
    for (const parts of [totals, ...lines.map(({ quotas }) => quotas)]) for (const policy of policies) {
      const { amounts, residual } = roundToFoot(parts, { unit: decimal(1), policy, host: 0 });
      expect(sum([...amounts, residual]).toFixed()).toBe(String(roundWhole(total(parts))));
      if (policy !== "each-alone") expect(residual.isZero()).toBe(true);
    }
  }));
});

it("reciprocal is the limit of passing on again and again", () => {
  fc.assert(fc.property(models, (model) => {
    const { lines } = share(model, "reciprocal");
    const held = model.pools.map(({ amount }) => amount.toNumber());
    const serves = model.pools.map(({ code }) => model.internalUse.filter(({ from }) => from === code));
    const numberOf = (code: string): number => model.pools.findIndex((pool) => pool.code === code);
    for (let round = 0; round < 5000 && serves.some((uses, pool) => uses.length > 0 && Math.abs(held[pool]!) > 1e-12); round += 1) {
      for (const [pool, uses] of serves.entries()) {
        const others = uses.filter(({ to }) => numberOf(to) !== pool);
        const all = others.reduce((count, use) => count + use.count.toNumber(), 0);
        if (others.length === 0) continue;
        const amount = held[pool]!;
        held[pool] = 0;
        for (const use of others) held[numberOf(use.to)]! += amount * use.count.toNumber() / all;
      }
    }
    for (const { pool, amount } of lines) {
      const exact = toDecimal(amount).toNumber();
      expect(Math.abs(held[numberOf(pool.code)]! - exact)).toBeLessThanOrEqual(1e-9 * Math.max(1, ...model.pools.map((one) => Math.abs(one.amount.toNumber()))));
    }
  }), { numRuns: 200 });
});

it("the order of rows never matters: participants, pools, keys and their rows, counts, uses", () => {
  const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  const pairs = models.chain((model) => fc.tuple(fc.constant(model), fc.record({
    participants: shuffled(model.participants), pools: shuffled(model.pools), counts: shuffled(allCounts(model)).map(countsFrom), internalUse: shuffled(model.internalUse),
    keys: shuffled(model.keys).chain((keys) => fc.tuple(...keys.map((one) => shuffled(one.parts).map((parts): Key => ({ ...one, parts }))))),
  })));
  fc.assert(fc.property(pairs, method, ([model, other], internal) => { same(totalsOf(share(model, internal)), totalsOf(share(other, internal))); }), { numRuns: 200 });
});

it("scaling all counts of a base, and the capacity they fill, changes nothing", () => {
  fc.assert(fc.property(models, method, fc.constantFrom(2, 7, 0.5, 1000), (model, internal, factor) => {
    // A rate charges per unit: there the number of units is meant to matter.
    const plain: Model = { ...model, pools: model.pools.map((pool) => (pool.key === "RATE" || pool.key === "TARIFF" ? { ...pool, key: "USERS" } : pool)) };
    const scaled: Model = {
      ...plain, counts: countsFrom(allCounts(plain).map((one) => ({ ...one, count: one.count.times(factor) }))),
      keys: plain.keys.map((one) => ({ ...one, parts: one.parts.map((part) => (part.capacity ? { ...part, capacity: part.capacity.times(factor) } : part)) })),
    };
    same(totalsOf(share(plain, internal)), totalsOf(share(scaled, internal)));
  }), { numRuns: 200 });
});

it("scaling what pools use of one pool changes nothing", () => holds((model, internal) => {
  const scaled: Model = { ...model, internalUse: model.internalUse.map((use) => (use.from === "C0" ? { ...use, count: use.count.times(3) } : use)) };
  same(totalsOf(share(model, internal)), totalsOf(share(scaled, internal)));
}));

it("who uses nothing of a base pays nothing by it", () => holds((model, internal) => {
  for (const { use, quotas } of share(model, internal).lines) {
    const base = ({ USERS: "users", PORTS: "ports" } as Readonly<Record<string, string>>)[use.key.code];
    for (const idle of allCounts(model).filter((one) => one.base === base && one.count.isZero())) expect(isZero(quotas[use.people.indexOf(idle.participant)]!)).toBe(true);
  }
}));

it("−x mirrors x: with all pools negated everybody's total is negated", () => holds((model, internal) => {
  // Stated invoices have a sign of their own.
  const plain: Model = { ...model, pools: model.pools.map((pool) => (pool.key === "INVOICES" ? { ...pool, key: "SPREAD" } : pool)) };
  const mirrored: Model = { ...plain, pools: plain.pools.map((pool) => ({ ...pool, amount: pool.amount.negated() })) };
  same(new Map([...totalsOf(share(plain, internal))].map(([name, amount]) => [name, negate(amount)])), totalsOf(share(mirrored, internal)));
}));

it("floor and cap hold for what each pays, and the whole pool is shared whenever they leave room for it", () => {
  fc.assert(fc.property(specs, fc.integer({ min: 1, max: 300_000 }), (spec, amount) => {
    const model = build({ ...spec, pools: [{ amount, key: "RATE" }] });
    const { quotas, unallocated } = share(model, "direct").lines[0]!;
    const [least, most] = [decimal(spec.floor), decimal(spec.floor + spec.room)].map(fractionOf);
    for (const quota of quotas) expect(compare(quota, least!) >= 0 && compare(quota, most!) <= 0).toBe(true);
    const pool = fractionOf(decimal(amount).dividedBy(100));
    const all = (bound: Fraction): Fraction => total(quotas.map(() => bound));
    if (compare(all(least!), pool) <= 0 && compare(pool, all(most!)) <= 0) expect(isZero(unallocated)).toBe(true);
    else expect(unallocated).toEqual(subtract(pool, all(compare(pool, all(least!)) < 0 ? least! : most!)));
  }), { numRuns: 300 });
});
