import { compare, isZero, subtract, type Fraction } from "../fraction.ts";
import { sameText } from "../sheets/contract.ts";
import type { Source } from "../source.ts";
import { allocate } from "./allocate.ts";
import { contains, type Interval } from "./interval.ts";
import type { KeyUse } from "./keyUse.ts";
import { keyShares, operatingShares, shareFor, type NamedShares } from "./namedShares.ts";
import { useKey } from "./useKey.ts";

/** Every way of sharing the workbooks know: each key and the operating distribution, in each year they speak of. */
export function knownShares({ setup, model }: Pick<Source, "setup" | "model">): readonly NamedShares[] {
  const validFrom = model.keys.flatMap((key) => (key.validFrom === undefined ? [] : [Number(key.validFrom.slice(0, 4))]));
  const years = [...new Set([...(setup.year === undefined ? [] : [setup.year]), ...model.pools.map(({ year }) => year), ...model.counts.years, ...validFrom])].sort();
  const codes = [...new Set(model.keys.map(({ code }) => code))];
  // A key that cannot be used in a year is no candidate; where it is used, its faults are found.
  const keys = codes.flatMap((code) => unlike(years.flatMap((year) => { const { use } = useKey(model, code, year, {}); return use && isProportional(use) ? keyShares(use) : []; })));
  const operating = years.flatMap((year) => { const { allocation } = allocate(model, year, setup.internal); return (allocation && operatingShares(allocation)) ?? []; });
  return [...keys, ...operating];
}

/** A rate or a threshold has no shares of its own: they depend on the amount. */
const isProportional = ({ key, parts }: KeyUse): boolean =>
  ["base", "composite", "fixed", "equal"].includes(key.method) && parts.every(({ use }) => !use || isProportional(use));

/** A key that says the same year after year is one key, named by the first. */
const unlike = (all: readonly NamedShares[]): readonly NamedShares[] =>
  all.filter((one, index) => !all.slice(0, index).some((before) => one.people.length === before.people.length && one.people.every((name) => compare(shareFor(one, name), shareFor(before, name)) === 0)));

/** Why a key is not the one: the participant furthest outside its interval, its share, and how far outside that is. */
export interface Miss { readonly participant: string; readonly share: Fraction; readonly gap: Fraction }

/** Nothing when the key fits: every share inside, and nobody else has one. */
export function missOf(named: NamedShares, people: readonly string[], intervals: readonly Interval[]): Miss | undefined {
  const strangers = named.people.filter((name) => !people.some((one) => sameText(one, name)));
  const outside = [
    ...people.flatMap((participant, index): Miss[] => {
      const share = shareFor(named, participant);
      const { lowest, highest } = intervals[index]!;
      return contains(intervals[index]!, share) ? [] : [{ participant, share, gap: subtract(compare(share, highest.at) < 0 ? lowest.at : share, compare(share, highest.at) < 0 ? share : highest.at) }];
    }),
    ...strangers.flatMap((participant): Miss[] => { const share = shareFor(named, participant); return isZero(share) ? [] : [{ participant, share, gap: share }]; }),
  ];
  return outside.reduce<Miss | undefined>((worst, one) => (worst && compare(worst.gap, one.gap) >= 0 ? worst : one), undefined);
}
