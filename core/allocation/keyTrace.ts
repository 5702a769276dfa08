import { multiply, type Fraction } from "../fraction.ts";
import { derived, typed, type Trace } from "../trace.ts";
import { shareOf, type KeyUse, type PartUse } from "./keyUse.ts";

/** One participant's share of a key: the fixed share or amount where it stands, or each base with its weight and everybody's counts. */
export function keyTrace(use: KeyUse, participant: number, amount?: Fraction): Trace {
  const { key } = use;
  return derived("key", shareOf(use, participant, amount), use.parts.flatMap((part) => partTrace(use, part, participant)), key.code, { key: key.code, method: key.name, version: key.version, hash: key.hash });
}

function partTrace(use: KeyUse, { part, weight, counts, use: inner, shares }: PartUse, participant: number): Trace[] {
  const stated = [
    ...(part.weight ? [typed(part.weight, part.at, part.base ?? part.key ?? part.participant)] : []),
    ...[part.amount, part.rate, part.floor, part.cap, part.capacity].flatMap((value) => (value ? [typed(value, part.at, part.base ?? part.key ?? part.participant)] : [])),
  ];
  if (inner) return [...stated, keyTrace(inner, participant)];
  if (part.participant !== undefined) return part.participant === use.people[participant] ? stated : [];
  if (!counts) return stated;
  const base = part.base ?? "";
  return [derived("base", multiply(part.weight ? weight : { numerator: 1n, denominator: 1n }, shares[participant]!), [...stated, ...counts.map((count) => typed(count.count, count.at, count.participant))], base, { base })];
}
