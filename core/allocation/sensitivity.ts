import { add, divide, fractionOf, multiply, nothing, subtract, total, type Fraction } from "../fraction.ts";
import { normaliseText } from "../sheets/contract.ts";
import { basesOf } from "./basesOf.ts";
import { partsByThreshold } from "./methods/byThreshold.ts";
import type { Allocation, PoolLine } from "./allocate.ts";
import { withCount } from "./counts.ts";
import type { KeyUse } from "./keyUse.ts";
import type { Count, Model } from "./model.ts";
import { useKey } from "./useKey.ts";

/** What one more unit of a base would do, in kroner. */
export interface Sensitivity {
  readonly base: string;
  /** Pools shared wholly or partly by the base. */
  readonly lines: readonly PoolLine[];
  /** By participant: its own change when its own count rises by one, and the change of all others together; none where capacity has no room for one more. */
  readonly effects: readonly { readonly change?: { readonly own: Fraction; readonly others: Fraction }; readonly count: Count }[];
  /** What the base shares ÷ everybody's count, for comparison; none where a rate decides the price, or a key has no count. */
  readonly price?: Fraction;
}

/**
 * Every driver of the year's allocation, each participant's count raised by one and the keys worked out anew: exact, not a
 * derivative. A new unit costs its owner less than the price per unit, since the price of all units falls with it.
 */
export function sensitivity(model: Model, allocation: Allocation): readonly Sensitivity[] {
  const bases = new Map(allocation.lines.flatMap(({ use }) => basesOf(use)).map((base) => [normaliseText(base), base]));
  return [...bases].flatMap(([code, base]) => {
    const lines = allocation.lines.filter(({ use }) => basesOf(use).some((one) => normaliseText(one) === code));
    const counts = model.counts.of(allocation.year, base);
    const mine = allocation.participants.flatMap(({ name }) => counts.get(name) ?? []);
    // A rate nobody has used yet: there is no count to raise.
    if (mine.length < allocation.participants.length) return [];
    const effects = mine.map((count, participant) => {
      const raised = { ...model, counts: withCount(model.counts, oneMore(count)) };
      const worked = lines.map((line) => changeOf(raised, allocation.year, line));
      const changes = worked.flatMap((change) => (change ? [change] : []));
      if (changes.length < lines.length) return { count };
      const own = total(changes.map((change) => change[participant]!));
      return { change: { own, others: subtract(total(changes.map(total)), own) }, count };
    });
    const driven = lines.map((line) => drivenBy(line.use, code, line.amount));
    const units = total(mine.map(({ count }) => fractionOf(count)));
    return [{ base, lines, effects, ...(driven.includes(undefined) ? {} : { price: divide(total(driven as Fraction[]), units) }) }];
  });
}

/** A line's change for each participant when its key is worked out from other counts; undefined when the key cannot be. */
function changeOf(model: Model, year: number, { pool, amount, use, quotas }: PoolLine): readonly Fraction[] | undefined {
  const after = useKey(model, use.key.code, year, pool.keyAt).use?.apply(amount).quotas;
  return after?.map((quota, index) => subtract(quota, quotas[index]!));
}

/** How much of an amount a base shares by a key. */
function drivenBy(use: KeyUse, base: string, amount: Fraction): Fraction | undefined {
  const [low, high] = use.parts;
  // The side of a threshold that goes by a base of its own is a threshold key too, with that one part and no key behind it.
  if (use.key.method === "threshold" && low?.use && high?.use) {
    const { within, above } = partsByThreshold(amount, low.weight);
    return plus(drivenBy(low.use, base, within), drivenBy(high.use, base, above));
  }
  return use.parts.reduce<Fraction | undefined>((so, { part, weight, use: inner, counts, shares }) => {
    if (inner) return plus(so, drivenBy(inner, base, multiply(amount, weight)));
    if (!counts || normaliseText(part.base ?? "") !== base) return so;
    return use.key.method === "rate" ? undefined : plus(so, multiply(multiply(amount, weight), total(shares)));
  }, nothing);
}

const plus = (a: Fraction | undefined, b: Fraction | undefined): Fraction | undefined => (a && b ? add(a, b) : undefined);

const oneMore = ({ year, base, participant, count, at }: Count): Count => ({ year, base, participant, count: count.plus(1), at });
