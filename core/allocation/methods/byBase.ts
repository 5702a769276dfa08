import { whole } from "../../fraction.ts";
import { proportional, refuse, type KeyContext, type KeyOutcome } from "../keyUse.ts";
import { baseShares } from "./baseShares.ts";

/** One base shares the whole amount. */
export function byBase(context: KeyContext): KeyOutcome {
  const part = context.key.parts[0]!;
  const { counts, shares, findings } = baseShares(context, part);
  return findings.length > 0 ? refuse(...findings) : proportional(context, shares, [{ part, weight: whole, counts, shares }]);
}
