import { fault } from "../../finding.ts";
import { sum } from "../../money.ts";
import { sameText } from "../../sheets/contract.ts";
import { givingPools } from "../givingPools.ts";
import { poolsIn, type Pool } from "../model.ts";
import type { Changed, ScenarioChange, ScenarioContext } from "./scenario.ts";
import { incomplete, newValue, unchanged, unknown } from "./newValue.ts";

/** Far below the øre, and far enough from the 60th digit that sums of such parts are exact. */
const lastPlace = 20;

/** The sum of the year's pools. The named pools take the difference in proportion to their amounts; unnamed, those that give in goal-seek. */
export function changeFrame(context: ScenarioContext, change: ScenarioChange): Changed {
  const { model, year } = context;
  const all = poolsIn(model, year);
  const codes = (change.code ?? "").split(/[,;]/).map((code) => code.trim()).filter(Boolean);
  const missing = codes.find((code) => !all.some((pool) => sameText(pool.code, code)));
  if (missing !== undefined) return unknown(context, change, "pool", missing, all.map(({ code }) => code));
  const frame = sum(all.map(({ amount }) => amount));
  const wanted = newValue(frame, change);
  if (wanted === undefined) return incomplete(context, change);
  const giving = codes.length > 0 ? all.filter((pool) => codes.some((code) => sameText(pool.code, code))) : givingPools(model, year).pools;
  const given = sum(giving.map(({ amount }) => amount));
  if (given.isZero()) return unchanged(context, fault("nothing-gives", change.at, { year }));
  const difference = wanted.minus(frame);
  const parts = new Map<Pool, Pool["amount"]>(giving.map((pool) => [pool, pool.amount.times(difference).dividedBy(given).toDecimalPlaces(lastPlace)]));
  // A third of a krone has no last digit: the last pool carries it, so that the pools are the frame to the last digit.
  const last = giving.at(-1)!;
  parts.set(last, difference.minus(sum(giving.slice(0, -1).map((pool) => parts.get(pool)!))));
  return { model: { ...model, pools: model.pools.map((pool) => (parts.has(pool) ? { ...pool, amount: pool.amount.plus(parts.get(pool)!), at: change.at } : pool)) }, findings: [] };
}
