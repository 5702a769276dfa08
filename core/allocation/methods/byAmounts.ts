import { fault } from "../../finding.ts";
import { add, divide, fractionOf, multiply, nothing, total, whole, type Fraction } from "../../fraction.ts";
import { refuse, withRest, type Applied, type KeyContext, type KeyOutcome, type PartUse } from "../keyUse.ts";

/**
 * Direct assignment: each participant carries its own stated amounts, such as its line-rental invoices. What the amounts
 * do not cover stays unallocated and is shown; idle «spres» makes the amounts weights, so that they carry the whole cost.
 */
export function byAmounts(context: KeyContext): KeyOutcome {
  const { key, year, people } = context;
  const parts = key.parts.map((part): PartUse => ({ part, weight: part.amount ? fractionOf(part.amount) : nothing, shares: people.map((name) => (name === part.participant ? whole : nothing)) }));
  const amounts = people.map((name) => parts.filter(({ part }) => part.participant === name).reduce((sum, { weight }) => add(sum, weight), nothing));
  const all = total(amounts);
  const spread = key.parts.some((part) => part.idle === "spread");
  if (spread && all.numerator <= 0n) return refuse(fault("charges-empty", key.at, { key: key.code, year }));
  const apply = (amount: Fraction): Applied => withRest(amount, spread ? amounts.map((one) => divide(multiply(amount, one), all)) : amounts);
  return { use: { key, year, people, parts, apply }, findings: [] };
}
