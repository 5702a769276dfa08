import { add, compare, divide, fractionOf, isZero, multiply, negate, nothing, total, type Fraction } from "../../fraction.ts";
import type { Money } from "../../money.ts";
import { fault, refuse, withRest, type KeyContext, type KeyOutcome, type PartUse } from "../keyUse.ts";
import { countsOf } from "./countsOf.ts";

/**
 * Charge = base amount + rate × count, at least the floor and at most the cap, per participant. With idle capacity spread
 * the charges are weights and the whole amount is shared; shown, the charges stand and the rest is unallocated (negative
 * when more is charged than the cost).
 */
export function byRate(context: KeyContext): KeyOutcome {
  const { key, year, people } = context;
  const part = key.parts[0]!;
  const wanted = part.base === undefined ? undefined : countsOf(context, part);
  // A rate without use charges everybody the base amount: an empty base is an answer here, a missing count is not.
  const missing = wanted?.findings.filter(({ code }) => code === "base-missing") ?? [];
  if (missing.length > 0) return refuse(...missing);
  const counts = wanted?.amounts.length === people.length ? wanted.amounts : people.map(() => nothing);
  const charges = counts.map((count) => within(add(exact(part.amount), multiply(exact(part.rate), count)), part.floor, part.cap));
  const all = total(charges);
  if (charges.some((charge) => charge.numerator < 0n) || isZero(all)) return refuse(fault("charges-empty", part.at, { key: key.code, year }));
  const shares = charges.map((charge) => divide(charge, all));
  const parts: PartUse[] = [{ part, weight: all, ...(wanted ? { counts: wanted.counts } : {}), shares }];
  return { use: { key, year, people, parts, apply: (amount) => withRest(amount, part.idle === "shown"
    ? charges.map((charge) => (amount.numerator < 0n ? negate(charge) : charge)) : shares.map((share) => multiply(amount, share))) }, findings: [] };
}

const exact = (amount: Money | undefined): Fraction => (amount ? fractionOf(amount) : nothing);

function within(charge: Fraction, floor: Money | undefined, cap: Money | undefined): Fraction {
  const least = floor ? fractionOf(floor) : charge;
  const raised = compare(charge, least) < 0 ? least : charge;
  const most = cap ? fractionOf(cap) : raised;
  return compare(raised, most) > 0 ? most : raised;
}
