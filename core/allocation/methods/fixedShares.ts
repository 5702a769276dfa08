import { fault } from "../../finding.ts";
import { fractionOf, nothing, toDecimal, total, whole } from "../../fraction.ts";
import { proportional, refuse, type KeyContext, type KeyOutcome, type PartUse } from "../keyUse.ts";
import { wholeWeights } from "./wholeWeights.ts";

/** A stated share per participant; together 100 % among those who share this year. */
export function fixedShares(context: KeyContext): KeyOutcome {
  const { key, people } = context;
  const wrong = key.parts.find((part) => part.weight?.isNegative());
  if (wrong) return refuse(fault("weight-negative", wrong.at, { key: key.code, weight: wrong.weight!.toFixed() }));
  const parts = key.parts.map((part): PartUse => ({
    part, weight: part.weight ? fractionOf(part.weight) : nothing, shares: people.map((name) => (name === part.participant ? whole : nothing)),
  }));
  const stated = people.map((name) => total(parts.filter(({ part }) => part.participant === name).map(({ weight }) => weight)));
  const shares = wholeWeights(stated);
  return shares ? proportional(context, shares, parts) : refuse(fault("shares-do-not-sum", key.at, { key: key.code, sum: toDecimal(total(stated)).toFixed() }));
}
