import { fault, type Finding } from "../../finding.ts";
import { add, fractionOf, multiply, nothing, toDecimal, total, type Fraction } from "../../fraction.ts";
import { refuse, shareOf, withRest, type KeyContext, type KeyOutcome, type PartUse } from "../keyUse.ts";
import { baseShares } from "./baseShares.ts";
import { wholeWeights } from "./wholeWeights.ts";

/** A weighted composite: each base or key shares its weight of the amount. The weights are 100 %. */
export function byWeights(context: KeyContext): KeyOutcome {
  const { key, year, people } = context;
  const negative = key.parts.find((part) => part.weight?.isNegative());
  if (negative) return refuse(fault("weight-negative", negative.at, { key: key.code, weight: negative.weight!.toFixed() }));
  const stated = key.parts.map((part) => (part.weight ? fractionOf(part.weight) : nothing));
  const weights = wholeWeights(stated);
  if (!weights) return refuse(fault("shares-do-not-sum", key.parts[0]?.at ?? key.at, { key: key.code, sum: toDecimal(total(stated)).toFixed() }));
  const findings: Finding[] = [];
  const parts = key.parts.map((part, index): PartUse => {
    const weight = weights[index]!;
    if (part.key !== undefined) {
      const outcome = context.resolve(part.key, part.at);
      findings.push(...outcome.findings);
      return { part, weight, ...(outcome.use ? { use: outcome.use } : {}), shares: outcome.use ? people.map((_, row) => shareOf(outcome.use!, row)) : [] };
    }
    const { counts, shares, findings: wrong } = baseShares(context, part);
    findings.push(...wrong);
    return { part, weight, counts, shares };
  });
  if (findings.length > 0) return refuse(...findings);
  return { use: { key, year, people, parts, apply: (amount) => withRest(amount, addUp(people.length, parts.map((part) => partOf(part, multiply(amount, part.weight))))) }, findings: [] };
}

const partOf = ({ use, shares }: PartUse, amount: Fraction): readonly Fraction[] => (use ? use.apply(amount).quotas : shares.map((share) => multiply(amount, share)));
const addUp = (people: number, parts: readonly (readonly Fraction[])[]): Fraction[] =>
  Array.from({ length: people }, (_, row) => parts.reduce((sum, quotas) => add(sum, quotas[row]!), nothing));
