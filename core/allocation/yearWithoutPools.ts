import { fault, type Finding, type Where } from "../finding.ts";
import { poolsIn, type Model } from "./model.ts";

/** A year that is to be shared but has no pools, said with the years that have. */
export function yearWithoutPools(model: Pick<Model, "pools">, year: number, at: Where): readonly Finding[] {
  if (poolsIn(model, year).length > 0) return [];
  const years = [...new Set(model.pools.map((pool) => pool.year))].sort();
  return [fault("year-without-pools", at, { year: Number.isFinite(year) ? year : "–", years: years.join(", ") || "–" })];
}
