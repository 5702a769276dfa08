import { compare, divide, fractionOf, whole } from "../../fraction.ts";
import { fault, proportional, refuse, type KeyContext, type KeyOutcome } from "../keyUse.ts";
import { countsOf } from "./countsOf.ts";

/**
 * Share = the participant's count ÷ all counts. With a stated capacity whose idle part is shown, share = count ÷ capacity:
 * what nobody uses stays unallocated instead of being charged to those who do.
 */
export function byBase(context: KeyContext): KeyOutcome {
  const part = context.key.parts[0]!;
  const { counts, amounts, total, findings } = countsOf(context, part);
  if (findings.length > 0) return refuse(...findings);
  const capacity = part.capacity ? fractionOf(part.capacity) : total;
  if (compare(capacity, total) < 0) return refuse(fault("capacity-below-use", part.at, { key: context.key.code, capacity: part.capacity!.toFixed() }));
  const of = part.idle === "shown" ? capacity : total;
  const shares = amounts.map((amount) => divide(amount, of));
  return proportional(context, shares, [{ part, weight: whole, counts, shares }]);
}
