import { zero, type Money } from "../money.ts";
import type { Allocation, PoolLine } from "./allocate.ts";
import { countsFrom } from "./counts.ts";
import type { KeyUse } from "./keyUse.ts";
import type { Count, Model } from "./model.ts";
import { useKey } from "./useKey.ts";

/** Of the two years compared, the one a thing is taken from. */
export type Side = "before" | "after";
/** The same pool in both years; a pool that exists in one year only has one line. */
export type PoolPair = { readonly [S in Side]?: PoolLine };
/** What decides the shares of a pool, each from the one year or the other. */
export interface Mix { readonly key: Side; readonly people: Side; readonly base: (base: string) => Side }
export type Years = { readonly [S in Side]: Allocation };

const other = (side: Side): Side => (side === "before" ? "after" : "before");

/**
 * Readies a pool's key for a year that never was: the real key methods on a model mixed of two years. A pool that exists in
 * one year only keeps that year's key. Whoever has no count in the year a base is taken from counts as 0.
 *
 * Some mixes no key can carry out: a base nobody of these participants has counted, use above an older capacity, fixed
 * shares for somebody who is not there yet. The stated answer is the first of these that can be carried out:
 * an empty base takes the other year's counts; all bases follow the key's own year; everything follows the participants'
 * own year; everything follows the key's own year. Each shares the whole amount, none depends on what did not change, and
 * the two real years are never touched by it.
 */
export function mixedUses(model: Model, years: Years): (pair: PoolPair, bases: readonly string[], mix: Mix) => KeyUse {
  const countOf = (base: string, participant: string, side: Side): Count | undefined => model.counts.of(years[side].year, base).get(participant);
  const known = new Map<string, KeyUse>();
  return (pair, bases, mix) => {
    const id = JSON.stringify([pair.before?.use.key.code, pair.after?.use.key.code, mix.key, mix.people, bases.map((base) => [base, mix.base(base)])]);
    const use = known.get(id) ?? firstThatWorks();
    known.set(id, use);
    return use;

    function firstThatWorks(): KeyUse {
      const own = pair[mix.key] ? mix.key : other(mix.key);
      const isEmpty = (base: string): boolean => years[mix.people].participants.every(({ name }) => (countOf(base, name, mix.base(base))?.count ?? zero).isZero());
      const filled = (base: string): Side => (isEmpty(base) ? other(mix.base(base)) : mix.base(base));
      return tryWith(own, mix.base) ?? tryWith(own, filled) ?? tryWith(own, () => own) ?? pair[mix.people]?.use ?? pair[own]!.use;
    }

    function tryWith(own: Side, sideOf: (base: string) => Side): KeyUse | undefined {
      const { key, year } = pair[own]!.use;
      const participants = years[mix.people].participants.map(({ name, role, at }) => ({ name, role, at }));
      const mixed = bases.flatMap((base) => participants.map(({ name, at }): Count => {
        const known = countOf(base, name, sideOf(base));
        return { year, base: known?.base ?? base, participant: name, count: known?.count ?? zero, at: known?.at ?? at };
      }));
      return useKey({ ...model, participants, counts: countsFrom(mixed) }, key.code, year, pair[own]!.pool.keyAt).use;
    }
  };
}

/** Whether somebody's count of a base is not what it was; no count is 0. Of all that is counted little is shared by, so it is told when it is asked. */
export function movedBase({ counts }: Model, { before, after }: Years, people: readonly string[]): (base: string) => boolean {
  const countOf = (year: number, base: string, name: string): Money => counts.of(year, base).get(name)?.count ?? zero;
  return (base) => people.some((name) => !countOf(before.year, base, name).equals(countOf(after.year, base, name)));
}
