import { sameText } from "../../sheets/contract.ts";
import { poolsIn } from "../model.ts";
import type { Changed, ScenarioChange, ScenarioContext } from "./scenario.ts";
import { incomplete, newValue, unknown } from "./newValue.ts";

/** The amount of one pool; the others and what they are shared by stay as they are. */
export function changePool(context: ScenarioContext, change: ScenarioChange): Changed {
  const { model, year } = context;
  const pools = poolsIn(model, year);
  const pool = pools.find(({ code }) => sameText(code, change.code));
  if (!pool) return unknown(context, change, "pool", change.code ?? "", pools.map(({ code }) => code));
  const amount = newValue(pool.amount, change);
  if (amount === undefined) return incomplete(context, change);
  return { model: { ...model, pools: model.pools.map((one) => (one === pool ? { ...pool, amount, at: change.at } : one)) }, findings: [] };
}
