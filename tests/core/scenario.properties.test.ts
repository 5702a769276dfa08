import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { allocate, type Allocation } from "../../core/allocation/allocate.ts";
import { applyScenario } from "../../core/allocation/applyScenario.ts";
import type { ScenarioChange } from "../../core/allocation/scenario/scenario.ts";
import { basesOf } from "../../core/allocation/basesOf.ts";
import { sensitivity } from "../../core/allocation/sensitivity.ts";
import { add, compare, fractionOf, negate, subtract, total } from "../../core/fraction.ts";
import type { Model } from "../../core/allocation/model.ts";
import { decimal, sum } from "../../core/money.ts";
import { bigModel } from "../support/bigModel.ts";

const year = 2025;
const at = {};
let model: Model;
let now: Allocation;
beforeAll(() => { model = bigModel({ participants: 4, pools: 8, bases: 5 }); now = allocate(model, year).allocation!; });

/** A change of every kind to something the model has. */
const changes: fc.Arbitrary<ScenarioChange> = fc.oneof(
  fc.record({ base: fc.integer({ min: 1, max: 5 }), who: fc.integer({ min: 1, max: 4 }), to: fc.nat(3000) }).map(({ base, who, to }) => ({ what: "count", code: `G${base}`, participant: `Deltaker ${who}`, to: decimal(to + 1), at }) as const),
  fc.record({ pool: fc.integer({ min: 1, max: 8 }), by: fc.integer({ min: -9999, max: 9999 }) }).map(({ pool, by }) => ({ what: "pool", code: `K${pool}`, by: decimal(by), at }) as const),
  fc.record({ part: fc.constantFrom(3, 4, 5), to: fc.nat(100) }).map(({ part, to }) => ({ what: "weight", code: "N3", part: `G${part}`, to: decimal(to).dividedBy(100), at }) as const),
  fc.integer({ min: -300, max: 300 }).map((permille) => ({ what: "frame", percent: decimal(permille).dividedBy(1000), at }) as const),
  fc.integer({ min: 2, max: 4 }).map((who) => ({ what: "participant", participant: `Deltaker ${who}`, to: decimal(0), at }) as const),
);
const tried = (list: readonly ScenarioChange[]) => {
  const { model: changed, findings } = applyScenario(model, year, { name: "x", changes: list });
  return { changed, findings, outcome: allocate(changed, year).allocation };
};

describe("a scenario", () => {
  it("loses nothing and adds nothing, whatever is changed", () => fc.assert(fc.property(fc.array(changes, { minLength: 1, maxLength: 4 }), (list) => {
    const { changed, outcome } = tried(list);
    if (!outcome) return;
    expect(compare(add(total(outcome.totals), outcome.unallocated), fractionOf(sum(changed.pools.map(({ amount }) => amount))))).toBe(0);
  }), { numRuns: 60 }));
  it("leaves the model it was given as it was", () => {
    const before = JSON.stringify(model);
    tried([{ what: "frame", percent: decimal(-0.1), at }, { what: "participant", participant: "Deltaker 2", to: decimal(0), at }]);
    expect(JSON.stringify(model)).toBe(before);
  });
  it("that changes nothing changes nothing", () => fc.assert(fc.property(changes, (change) => {
    const none: ScenarioChange = change.what === "participant" ? { ...change, to: decimal(1) } : { what: change.what, at, by: decimal(0), ...("code" in change ? { code: change.code! } : {}), ...("part" in change ? { part: change.part! } : {}), ...("participant" in change ? { participant: change.participant! } : {}) };
    const { outcome, findings } = tried([none]);
    expect(findings).toEqual([]);
    expect(outcome!.totals).toEqual(now.totals);
  }), { numRuns: 40 }));
  it("of a frame gives just that frame, to the last digit", () => fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999 }), (to) => {
    expect(sum(tried([{ what: "frame", to: decimal(to), at }]).changed.pools.map(({ amount }) => amount)).toNumber()).toBe(to);
  }), { numRuns: 40 }));
});

describe("sensitivity", () => {
  it("is the scenario of one unit more, for every driver and participant", () => {
    for (const { base, effects } of sensitivity(model, now)) effects.forEach(({ change }, index) => {
      const { outcome } = tried([{ what: "count", code: base, participant: now.participants[index]!.name, by: decimal(1), at }]);
      expect(change!.own, base).toEqual(subtract(outcome!.totals[index]!, now.totals[index]!));
    });
  });
  it("is zero-sum: what one pays more the others save", () => {
    for (const { effects } of sensitivity(model, now)) for (const { change } of effects) expect(change!.others).toEqual(negate(change!.own));
  });
  it("knows every base in use, also those of composite keys", () =>
    expect(sensitivity(model, now).map(({ base }) => base).sort()).toEqual([...new Set(now.lines.flatMap(({ use }) => basesOf(use)))].sort()));
});
