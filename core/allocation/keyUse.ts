import { distinct, type Finding, type Where } from "../finding.ts";
import { divide, fraction, isZero, multiply, nothing, subtract, total, type Fraction } from "../fraction.ts";
import type { Count, Key, KeyPart, Model } from "./model.ts";

/** What a key makes of an amount in kroner: exact parts in the order of the participants, and what it gives to nobody. */
export interface Applied { readonly quotas: readonly Fraction[]; readonly unallocated: Fraction }

/** One part of a key at work: its weight, the counts behind a base, the key behind a key. */
export interface PartUse {
  readonly part: KeyPart;
  readonly weight: Fraction;
  readonly counts?: readonly Count[];
  readonly use?: KeyUse;
  /** Shares of this part alone. */
  readonly shares: readonly Fraction[];
}

/** A key ready for a year: `apply` gives quotas and the unallocated rest, always adding to the amount. */
export interface KeyUse {
  readonly key: Key;
  readonly year: number;
  readonly people: readonly string[];
  readonly parts: readonly PartUse[];
  readonly apply: (amount: Fraction) => Applied;
}

export type KeyOutcome = { readonly use: KeyUse; readonly findings: readonly [] } | { readonly use?: undefined; readonly findings: readonly Finding[] };

/** What a method works with. `resolve` finds another key by code and refuses a key that leads back to itself. */
export interface KeyContext {
  readonly model: Model;
  readonly key: Key;
  readonly year: number;
  readonly people: readonly string[];
  readonly resolve: (code: string, at: Where) => KeyOutcome;
}

export const refuse = (...findings: readonly Finding[]): KeyOutcome => ({ findings: distinct(findings) });

/** A key whose parts of an amount are the same whatever the amount; shares below one leave the rest unallocated. */
export const proportional = ({ key, year, people }: KeyContext, shares: readonly Fraction[], parts: readonly PartUse[]): KeyOutcome => ({
  use: { key, year, people, parts, apply: (amount) => withRest(amount, shares.map((share) => multiply(amount, share))) }, findings: [],
});

export const withRest = (amount: Fraction, quotas: readonly Fraction[]): Applied => ({ quotas, unallocated: subtract(amount, total(quotas)) });

const hundred = fraction(100n);
/** One participant's share of an amount by the key; of an amount of nothing, the share it would have of 100 kroner. */
export function shareOf(use: KeyUse, participant: number, amount: Fraction = hundred): Fraction {
  const of = isZero(amount) ? hundred : amount;
  return divide(use.apply(of).quotas[participant] ?? nothing, of);
}
