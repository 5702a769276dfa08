import { multiply } from "../fraction.ts";
import type { Money, Unit } from "../money.ts";
import { derived, measured, typed, type Trace } from "../trace.ts";
import { remember } from "../remember.ts";
import { withMore } from "../withMore.ts";
import { shareOf, type KeyUse, type PartUse } from "./keyUse.ts";
import type { SayValues } from "../text/say.ts";
import type { Count, Key } from "./model.ts";

/** One participant's share of a key: the fixed share or amount where it stands, or each base with its weight and everybody's counts. */
export function keyTrace(use: KeyUse, participant: number, share = shareOf(use, participant)): Trace {
  return derived("key", share, steps(use, participant), use.key.code, said(use.key, undefined), "share");
}

const said = remember((key: Key): SayValues => ({ key: key.code, method: key.name, version: key.version, hash: key.hash }));

/** The same steps behind every pool the key shares. */
const steps = remember((use: KeyUse, participant: number): readonly Trace[] => use.parts.flatMap((part) => partTrace(use, part, participant)));

/** What a row of a key can state, and the unit it is stated in; its trace names it, so that a rate is not taken for a cap. */
const units = { weight: "share", amount: "kr", rate: "kr", floor: "kr", cap: "kr", capacity: undefined } as const satisfies Readonly<Record<string, Unit | "share" | undefined>>;
export type Stated = keyof typeof units;

function partTrace(use: KeyUse, { part, weight, counts, use: inner, shares }: PartUse, participant: number): Trace[] {
  const named = part.base ?? part.key ?? part.participant;
  const say = (stated: Stated, value: Money | undefined): Trace[] => (value ? [withMore(measured(units[stated], typed(value, part.at, named)), { values: { stated } })] : []);
  const stated = [...say("weight", part.weight), ...say("amount", part.amount), ...say("rate", part.rate), ...say("floor", part.floor), ...say("cap", part.cap), ...say("capacity", part.capacity)];
  if (inner) return [...stated, keyTrace(inner, participant)];
  if (part.participant !== undefined) return part.participant === use.people[participant] ? stated : [];
  if (!counts) return stated;
  const base = part.base ?? "";
  return [measured("share", derived("base", multiply(part.weight ? weight : { numerator: 1n, denominator: 1n }, shares[participant]!), [...stated, ...everybodys(counts, undefined)], base, { base }))];
}

const everybodys = remember((counts: readonly Count[]): readonly Trace[] => counts.map((count) => typed(count.count, count.at, count.participant)));
