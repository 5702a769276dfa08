import type { Finding } from "../../finding.ts";
import { add, compare, divide, fractionOf, multiply, nothing, toDecimal, total, whole, type Fraction } from "../../fraction.ts";
import { fault, refuse, shareOf, withRest, type KeyContext, type KeyOutcome, type PartUse } from "../keyUse.ts";
import { countsOf } from "./countsOf.ts";

/** A weighted composite: each base or key shares its weight of the amount. The weights are exactly 100 %. */
export function byWeights(context: KeyContext): KeyOutcome {
  const { key, year, people } = context;
  const negative = key.parts.find((part) => part.weight?.isNegative());
  if (negative) return refuse(fault("weight-negative", negative.at, { key: key.code, weight: negative.weight!.toFixed() }));
  const weights = key.parts.map((part) => (part.weight ? fractionOf(part.weight) : nothing));
  if (compare(total(weights), whole) !== 0) return refuse(fault("shares-do-not-sum", key.parts[0]?.at ?? key.at, { key: key.code, sum: toDecimal(total(weights)).toFixed() }));
  const findings: Finding[] = [];
  const parts = key.parts.map((part, index): PartUse => {
    const weight = weights[index]!;
    if (part.key !== undefined) {
      const outcome = context.resolve(part.key, part.at);
      findings.push(...outcome.findings);
      return { part, weight, ...(outcome.use ? { use: outcome.use } : {}), shares: outcome.use ? people.map((_, row) => shareOf(outcome.use!, row)) : [] };
    }
    const counted = countsOf(context, part);
    findings.push(...counted.findings);
    return { part, weight, counts: counted.counts, shares: counted.findings.length > 0 ? [] : counted.amounts.map((amount) => divide(amount, counted.total)) };
  });
  if (findings.length > 0) return refuse(...findings);
  return { use: { key, year, people, parts, apply: (amount) => withRest(amount, addUp(people.length, parts.map((part) => partOf(part, multiply(amount, part.weight))))) }, findings: [] };
}

const partOf = ({ use, shares }: PartUse, amount: Fraction): readonly Fraction[] => (use ? use.apply(amount).quotas : shares.map((share) => multiply(amount, share)));
const addUp = (people: number, parts: readonly (readonly Fraction[])[]): Fraction[] =>
  Array.from({ length: people }, (_, row) => parts.reduce((sum, quotas) => add(sum, quotas[row]!), nothing));
