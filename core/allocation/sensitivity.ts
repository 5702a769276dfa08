import { add, divide, fractionOf, multiply, nothing, subtract, total, type Fraction } from "../fraction.ts";
import { normaliseText } from "../sheets/contract.ts";
import { basesOf } from "./basesOf.ts";
import { partsByThreshold } from "./methods/byThreshold.ts";
import type { Allocation, PoolLine } from "./allocate.ts";
import type { KeyUse } from "./keyUse.ts";
import type { Count, Model } from "./model.ts";
import { useKey } from "./useKey.ts";

/** What one more unit of a base would do, in kroner. */
export interface Sensitivity {
  readonly base: string;
  /** Pools shared wholly or partly by the base. */
  readonly lines: readonly PoolLine[];
  /** By participant: its own change when its own count rises by one, and the change of all others together. */
  readonly effects: readonly { readonly own: Fraction; readonly others: Fraction; readonly count: Count }[];
  /** What the base shares ÷ everybody's count, for comparison; none where a rate decides the price, or a key has no count. */
  readonly price?: Fraction;
}

/**
 * Every driver of the year's allocation, each participant's count raised by one and the keys worked out anew: exact, not a
 * derivative. A new unit costs its owner less than the price per unit, since the price of all units falls with it.
 */
export function sensitivity(model: Model, allocation: Allocation): readonly Sensitivity[] {
  const bases = new Map(allocation.lines.flatMap(({ use }) => basesOf(use)).map((base) => [normaliseText(base), base]));
  const counts = model.counts.filter(({ year }) => year === allocation.year);
  return [...bases].map(([code, base]) => {
    const lines = allocation.lines.filter(({ use }) => basesOf(use).some((one) => normaliseText(one) === code));
    const mine = allocation.participants.map(({ name }) => counts.find((count) => count.participant === name && normaliseText(count.base) === code)!);
    const effects = mine.map((count, participant) => {
      const raised = { ...model, counts: counts.map((one) => (one === count ? { ...one, count: one.count.plus(1) } : one)) };
      const changes = lines.map((line) => changeOf(raised, allocation.year, line));
      const own = total(changes.map((change) => change[participant]!));
      return { own, others: subtract(total(changes.map(total)), own), count };
    });
    const driven = lines.map((line) => drivenBy(line.use, code, line.amount));
    const units = total(mine.map(({ count }) => fractionOf(count)));
    return { base, lines, effects, ...(driven.includes(undefined) ? {} : { price: divide(total(driven as Fraction[]), units) }) };
  });
}

/** A line's change for each participant when its key is worked out from other counts. */
function changeOf(model: Model, year: number, { pool, amount, use, quotas }: PoolLine): readonly Fraction[] {
  const after = useKey(model, use.key.code, year, pool.keyAt).use!.apply(amount).quotas;
  return after.map((quota, index) => subtract(quota, quotas[index]!));
}

/** How much of an amount a base shares by a key. */
function drivenBy(use: KeyUse, base: string, amount: Fraction): Fraction | undefined {
  if (use.key.method === "threshold") {
    const { within, above } = partsByThreshold(amount, use.parts[0]!.weight);
    const [low, high] = use.parts.map((part) => part.use!);
    return plus(drivenBy(low!, base, within), drivenBy(high!, base, above));
  }
  return use.parts.reduce<Fraction | undefined>((so, { part, weight, use: inner, counts, shares }) => {
    if (inner) return plus(so, drivenBy(inner, base, multiply(amount, weight)));
    if (!counts || normaliseText(part.base ?? "") !== base) return so;
    return use.key.method === "rate" ? undefined : plus(so, multiply(multiply(amount, weight), total(shares)));
  }, nothing);
}

const plus = (a: Fraction | undefined, b: Fraction | undefined): Fraction | undefined => (a && b ? add(a, b) : undefined);
