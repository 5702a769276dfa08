import { multiply, toDecimal } from "../fraction.ts";
import { derived, typed, type Trace } from "../trace.ts";
import type { KeyUse, PartUse } from "./keyShares.ts";

/** One participant's share of a key: the fixed share where it stands, or each base with its weight and everybody's counts. */
export const keyTrace = (use: KeyUse, participant: number): Trace =>
  derived("key", use.shares[participant]!, use.parts.flatMap((part) => partTrace(part, participant)), use.key.code, { key: use.key.code, method: use.key.name });

function partTrace({ part, weight, counts, shares }: PartUse, participant: number): Trace[] {
  if (!counts) return part.participant !== undefined && shares[participant]!.numerator !== 0n ? [typed(toDecimal(weight), part.at, part.participant)] : [];
  const base = part.base ?? "";
  const leaves = counts.map((count) => typed(count.count, count.at, count.participant));
  return [derived("base", multiply(weight, shares[participant]!), part.weight ? [typed(part.weight, part.at, base), ...leaves] : leaves, base, { base })];
}
