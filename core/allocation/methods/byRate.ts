import { fault } from "../../finding.ts";
import { add, divide, fractionOf, isZero, multiply, negate, nothing, total, type Fraction } from "../../fraction.ts";
import type { Money } from "../../money.ts";
import { refuse, withRest, type KeyContext, type KeyOutcome, type PartUse } from "../keyUse.ts";
import { countsOf } from "./countsOf.ts";
import { clamp, withinBounds, type Bounds } from "./withinBounds.ts";

/**
 * Charge = base amount + rate × count, at least the floor and at most the cap, per participant. With idle capacity shown
 * the charges stand and the rest is unallocated (negative when more is charged than the cost). Spread, the whole amount is
 * shared in proportion to the charges, and floor and cap still hold for what each pays. A negative amount mirrors a positive one,
 * and a pool of nothing charges nobody.
 */
export function byRate(context: KeyContext): KeyOutcome {
  const { key, year, people } = context;
  const part = key.parts[0]!;
  const wanted = part.base === undefined ? undefined : countsOf(context, part);
  // A rate without use charges everybody the base amount: an empty base is an answer here, a missing count is not.
  const missing = wanted?.findings.filter(({ code }) => code === "base-missing") ?? [];
  if (missing.length > 0) return refuse(...missing);
  const counts = wanted?.amounts.length === people.length ? wanted.amounts : people.map(() => nothing);
  const bounds: Bounds = { floor: part.floor && fractionOf(part.floor), cap: part.cap && fractionOf(part.cap) };
  const before = counts.map((count) => add(exact(part.amount), multiply(exact(part.rate), count)));
  const charges = before.map((charge) => clamp(charge, bounds));
  const all = total(charges);
  if (charges.some((charge) => charge.numerator < 0n) || isZero(all)) return refuse(fault("charges-empty", part.at, { key: key.code, year }));
  const weights = before.some((charge) => charge.numerator < 0n) || isZero(total(before)) ? charges : before;
  const share = (amount: Fraction): readonly Fraction[] => (isZero(amount) ? people.map(() => nothing) : part.idle === "shown" ? charges : withinBounds(amount, weights, bounds));
  const parts: PartUse[] = [{ part, weight: all, ...(wanted ? { counts: wanted.counts } : {}), shares: charges.map((charge) => divide(charge, all)) }];
  return { use: { key, year, people, parts, apply: (amount) => withRest(amount, amount.numerator < 0n ? share(negate(amount)).map(negate) : share(amount)) }, findings: [] };
}

const exact = (amount: Money | undefined): Fraction => (amount ? fractionOf(amount) : nothing);
