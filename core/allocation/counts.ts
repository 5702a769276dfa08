import { groupBy } from "../groupBy.ts";
import { rememberParts } from "../remember.ts";
import { normaliseText, sameText } from "../sheets/contract.ts";
import type { Count, Counts } from "./model.ts";

/** Counts by what says them, made when they are asked for; of several of one participant the first stands. */
export function countsBy(make: (year: number, base: string) => readonly Count[]): Counts["of"] {
  const known = rememberParts(([year, base]: readonly [number, string]): ReadonlyMap<string, Count> => {
    const own = new Map<string, Count>();
    for (const count of make(year, base)) if (!own.has(count.participant)) own.set(count.participant, count);
    return own;
  });
  return (year, base) => known([year, normaliseText(base)]);
}

/** Counts that are at hand. */
export function countsFrom(all: readonly Count[]): Counts {
  const byYear = groupBy(all, ({ year }) => year);
  return {
    years: [...byYear.keys()],
    of: countsBy((year, base) => (byYear.get(year) ?? []).filter((count) => normaliseText(count.base) === base)),
    basesIn: (year) => (byYear.get(year) ?? []).map(({ base }) => base),
    bases: () => spellings(all.map(({ base }) => base)),
  };
}

/** The same with one count as it is here, be it known there or not; its base is. */
export const withCount = (counts: Counts, changed: Count): Counts => ({
  ...counts,
  of: (year, base) => (year === changed.year && sameText(base, changed.base) ? new Map([...counts.of(year, base), [changed.participant, changed]]) : counts.of(year, base)),
});

/** Texts as they are compared, in the order they are first met, and each as it is first spelt. */
export function spellings(texts: readonly string[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const text of new Set(texts)) if (!first.has(normaliseText(text))) first.set(normaliseText(text), text);
  return first;
}
