import { fault } from "../../finding.ts";
import { absolute, add, compare, fractionOf, negate, nothing, subtract, type Fraction } from "../../fraction.ts";
import { refuse, type KeyContext, type KeyOutcome, type KeyUse, type PartUse } from "../keyUse.ts";
import type { KeyPart } from "../model.ts";
import { byBase } from "./byBase.ts";

/** Up to the threshold one key shares the amount, above it another. A negative amount mirrors a positive one. */
export function byThreshold(context: KeyContext): KeyOutcome {
  const { key, year, people } = context;
  const [under, over] = (["under", "over"] as const).map((part) => key.parts.find((one) => one.part === part));
  const limit = over?.amount ?? under?.amount;
  const disagree = limit !== undefined && under?.amount !== undefined && !under.amount.equals(limit);
  if (!under || !over || !limit || limit.isNegative() || disagree) return refuse(fault("threshold-incomplete", key.at, { key: key.code }));
  const [low, high] = [under, over].map((part) => resolvePart(context, part));
  if (!low!.use || !high!.use) return refuse(...low!.findings, ...high!.findings);
  const threshold = fractionOf(limit);
  const parts: PartUse[] = [{ part: under, weight: threshold, use: low!.use, shares: [] }, { part: over, weight: nothing, use: high!.use, shares: [] }];
  return { use: { key, year, people, parts, apply: (amount) => applyBoth(low!.use as KeyUse, high!.use as KeyUse, threshold, amount) }, findings: [] };
}

/** The part of an amount within the threshold, sign kept, and what is above it. */
export function partsByThreshold(amount: Fraction, threshold: Fraction): { readonly within: Fraction; readonly above: Fraction } {
  if (compare(absolute(amount), threshold) <= 0) return { within: amount, above: nothing };
  const within = amount.numerator < 0n ? negate(threshold) : threshold;
  return { within, above: subtract(amount, within) };
}

function applyBoth(low: KeyUse, high: KeyUse, threshold: Fraction, amount: Fraction) {
  const { within, above } = partsByThreshold(amount, threshold);
  const [first, second] = [low.apply(within), high.apply(above)];
  return { quotas: first.quotas.map((quota, row) => add(quota, second.quotas[row]!)), unallocated: add(first.unallocated, second.unallocated) };
}

const resolvePart = (context: KeyContext, part: KeyPart): KeyOutcome =>
  (part.key !== undefined ? context.resolve(part.key, part.at) : byBase({ ...context, key: { ...context.key, parts: [part] } }));
