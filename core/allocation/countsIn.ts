import { remember } from "../remember.ts";
import { normaliseText } from "../sheets/contract.ts";
import type { Count, Model } from "./model.ts";

/** A year's counts by base (as it is compared) and participant; the first of a name stands. */
export type CountsOfYear = ReadonlyMap<string, ReadonlyMap<string, Count>>;

/** The counts by year: many are kept for the sake of history, and few years are shared by. */
const byYear = remember((counts: readonly Count[], _by: "year"): ReadonlyMap<number, CountsOfYear> => {
  const years = new Map<number, Map<string, Map<string, Count>>>();
  for (const count of counts) {
    const year = years.get(count.year) ?? new Map<string, Map<string, Count>>();
    years.set(count.year, year);
    const base = normaliseText(count.base);
    const people = year.get(base) ?? new Map<string, Count>();
    year.set(base, people);
    if (!people.has(count.participant)) people.set(count.participant, count);
  }
  return years;
});

/** Everybody's count of a base in a year. */
export const countsIn = ({ counts }: Pick<Model, "counts">, year: number, base: string): ReadonlyMap<string, Count> =>
  byYear(counts, "year").get(year)?.get(normaliseText(base)) ?? nobody;
const nobody: ReadonlyMap<string, Count> = new Map();

/** The years anything is counted in. */
export const yearsCounted = ({ counts }: Pick<Model, "counts">): readonly number[] => [...byYear(counts, "year").keys()];

/** The bases as they are compared, in the order they are first counted, and each as it is first spelt. */
export const basesCounted = ({ counts }: Pick<Model, "counts">): ReadonlyMap<string, string> => spellings(counts, "spelling");
const spellings = remember((counts: readonly Count[], _by: "spelling"): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const { base } of counts) if (!first.has(normaliseText(base))) first.set(normaliseText(base), base);
  return first;
});
