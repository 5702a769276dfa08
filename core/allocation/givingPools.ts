import { warning, type Finding } from "../finding.ts";
import { poolsIn, type Model, type Pool } from "./model.ts";

/**
 * The pools that move when the frame does. Stated «ja» on any pool: just those. Otherwise every pool with a key of its own
 * and an amount above 0, but not those stated «nei». A pool of 0 or less has nothing to give: stated «ja», it is a finding.
 */
export function givingPools(model: Model, year: number): { readonly pools: readonly Pool[]; readonly findings: readonly Finding[] } {
  const all = poolsIn(model, year);
  const stated = all.filter(({ gives }) => gives === true);
  const pools = stated.length > 0 ? stated : all.filter(({ gives, key }) => gives === undefined && key !== undefined);
  return {
    pools: pools.filter(({ amount }) => amount.greaterThan(0)),
    findings: stated.filter(({ amount }) => !amount.greaterThan(0)).map(({ at, name }) => warning("giving-not-positive", at, { pool: name, year })),
  };
}
