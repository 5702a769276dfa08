import { inUnit, isZero } from "../fraction.ts";
import { convert, type Unit } from "../money.ts";
import { derived, measured, typed, type Trace } from "../trace.ts";
import type { PoolLine } from "./allocate.ts";
import { effectOf, type Change, type Factor, type PoolChange } from "./explainChange.ts";
import { keyTrace } from "./keyTrace.ts";
import type { Model } from "./model.ts";

const rules = { amount: "changeAmount", keys: "changeKeys", participants: "changeParticipants" } as const;

/**
 * What made one factor add what it adds, one trace for each of `Effect.parts`: the cells of both years that changed, then pool
 * by pool what they did there. Values are exact, in the given unit.
 */
export function traceChange(model: Model, change: Change, factor: Factor, unit: Unit): readonly Trace[] {
  const base = factor === "amount" || factor === "keys" || factor === "participants" ? undefined : factor.slice("base:".length);
  const cells = base !== undefined ? countCells(model, change, base) : factor === "participants" ? movingCells(change) : factor === "keys" ? unchangedKeys(change) : [];
  const pools = change.pools.flatMap((pool) => pool.effects.filter((effect) => effect.factor === factor).map(({ parts }) =>
    ({ name: (pool.after ?? pool.before)!.pool.name, parts, cellsOf: poolCells(pool, factor, unit) })));
  return effectOf(change, factor).map((exact, row) => {
    const inPools = pools.filter(({ parts }) => !isZero(parts[row]!)).map(({ name, parts, cellsOf }) =>
      measured(unit, derived("changeInPool", inUnit(parts[row]!, unit), cellsOf(change.people[row]), name)));
    const rule = base === undefined ? rules[factor as keyof typeof rules] : "changeVolume";
    return measured(unit, derived(rule, inUnit(exact, unit), [...cells, ...inPools], base, base === undefined ? undefined : { base }));
  });
}

/** A pool's cells in both years: for one participant what its keys said when it is the keys that changed, else its amounts. */
function poolCells({ before, after }: PoolChange, factor: Factor, unit: Unit): (person: string | undefined) => Trace[] {
  const lines = [before, after].flatMap((line) => line ?? []);
  if (factor === "keys") return (person) => lines.map((line) => keyCell(line, person));
  const amounts = lines.flatMap(({ pool, received, use: { year } }) => [pool, ...received.map(({ from }) => from)]
    .map((one) => measured(unit, typed(convert(one.amount, "kr", unit), one.at, `${one.name} ${year}`))));
  return () => amounts;
}

function keyCell({ use }: PoolLine, person: string | undefined): Trace {
  const index = person === undefined ? -1 : use.people.indexOf(person);
  return index < 0 ? typed(use.key.code, use.key.at, `${use.key.name} ${use.year}`) : keyTrace(use, index);
}

/** The keys both years share by, when nothing in them moved anybody: that they are the same is the whole explanation. */
function unchangedKeys({ pools }: Change): Trace[] {
  if (pools.some(({ effects }) => effects.some(({ factor }) => factor === "keys"))) return [];
  const uses = pools.flatMap(({ before, after }) => [before, after].flatMap((line) => (line ? [line.use] : [])));
  return [...new Map(uses.map(({ key }) => [key, typed(key.code, key.at, key.name)])).values()];
}

/** Everybody's count of the base, the older year first. */
function countCells(model: Model, { before, after, people }: Change, base: string): Trace[] {
  return [before, after].flatMap(({ year }) => people.flatMap((name) => {
    const count = model.counts.of(year, base).get(name);
    return count ? [typed(count.count, count.at, `${name} ${year}`)] : [];
  }));
}

/** Those who take part in one of the years only. */
const movingCells = ({ before, after }: Change): Trace[] => [[before, after], [after, before]].flatMap(([here, there]) => here!.participants
  .filter(({ name }) => there!.participants.every((other) => other.name !== name)).map(({ name, at }) => typed(name, at, `${name} ${here!.year}`)));
