import type { Count, Model } from "../../core/allocation/model.ts";

/** Every count of a model, one after the other. */
export const allCounts = ({ counts }: Model): readonly Count[] =>
  counts.years.flatMap((year) => [...new Set(counts.basesIn(year))].flatMap((base) => [...counts.of(year, base).values()]));
