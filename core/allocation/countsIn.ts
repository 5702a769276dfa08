import { groupBy } from "../groupBy.ts";
import { remember } from "../remember.ts";
import { normaliseText } from "../sheets/contract.ts";
import type { Count, Model } from "./model.ts";

/** Counts are kept for many years and shared by for few: only those of a year that is asked for are sorted further. */
const byYear = remember((counts: readonly Count[], _by: "year"): ReadonlyMap<number, readonly Count[]> => groupBy(counts, ({ year }) => year));

/** A year's counts by base (as it is compared) and participant; the first of a name stands. */
const byBase = remember((counts: readonly Count[], year: number): ReadonlyMap<string, ReadonlyMap<string, Count>> =>
  new Map([...groupBy(byYear(counts, "year").get(year) ?? [], ({ base }) => normaliseText(base))]
    .map(([base, own]) => [base, new Map([...own].reverse().map((count) => [count.participant, count]))])));

/** Everybody's count of a base in a year. */
export const countsIn = ({ counts }: Pick<Model, "counts">, year: number, base: string): ReadonlyMap<string, Count> =>
  byBase(counts, year).get(normaliseText(base)) ?? nobody;
const nobody: ReadonlyMap<string, Count> = new Map();

/** The years anything is counted in. */
export const yearsCounted = ({ counts }: Pick<Model, "counts">): readonly number[] => [...byYear(counts, "year").keys()];

/** The bases as they are compared, in the order they are first counted, and each as it is first spelt. */
export const basesCounted = ({ counts }: Pick<Model, "counts">): ReadonlyMap<string, string> => spellings(counts, "spelling");
const spellings = remember((counts: readonly Count[], _by: "spelling"): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const base of new Set(counts.map((count) => count.base))) if (!first.has(normaliseText(base))) first.set(normaliseText(base), base);
  return first;
});
