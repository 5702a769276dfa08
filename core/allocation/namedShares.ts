import { fault, type Finding, type Where } from "../finding.ts";
import { divide, isZero, nothing, total, type Fraction } from "../fraction.ts";
import { normaliseText, sameText } from "../sheets/contract.ts";
import type { Source } from "../source.ts";
import type { Trace } from "../trace.ts";
import { allocate, type Allocation } from "./allocate.ts";
import { keyTrace } from "./keyTrace.ts";
import { shareOf, type KeyUse } from "./keyUse.ts";
import { traceShare } from "./traceShare.ts";
import { useKey } from "./useKey.ts";

/** A way of sharing that has a name: a key in a year, «INV 2025», or all the pools of a year together, «DRIFT 2024». */
export interface NamedShares {
  readonly name: string;
  readonly people: readonly string[];
  /** Exactly 1 together, unless the key leaves some of the amount to nobody. */
  readonly shares: readonly Fraction[];
  readonly trace: (participant: number) => Trace;
}

export const operatingName = "DRIFT";

/** What each participant carries of all that is shared, as a share: the operating distribution's own key. */
export function operatingShares({ year, participants, totals, ...allocation }: Allocation): NamedShares | undefined {
  const all = total(totals);
  return isZero(all) ? undefined : {
    name: `${operatingName} ${year}`, people: participants.map(({ name }) => name), shares: totals.map((one) => divide(one, all)),
    trace: (participant) => traceShare({ year, participants, totals, ...allocation }, participant, "kr"),
  };
}

/** The key's shares of an amount in kroner; for most keys they are the same whatever the amount. */
export const keyShares = (use: KeyUse, amount?: Fraction): NamedShares => ({
  name: `${use.key.code} ${use.year}`, people: use.people, shares: use.people.map((_, index) => shareOf(use, index, amount)), trace: (participant) => keyTrace(use, participant, amount),
});

/** The share of one participant, by name; nothing for somebody the key does not know. */
export const shareFor = ({ people, shares }: Pick<NamedShares, "people" | "shares">, name: string): Fraction =>
  shares[people.findIndex((one) => sameText(one, name))] ?? nothing;

/** What somebody named in a sheet: «DRIFT 2024», «INV 2024», or «INV» for the year at hand. Shares of this amount, in kroner. */
export function namedShares({ model, setup }: Pick<Source, "model" | "setup">, said: string, year: number, amount: Fraction, at: Where): { named?: NamedShares; findings: readonly Finding[] } {
  const isKey = model.keys.some(({ code }) => sameText(code, said));
  const [, code = said, inYear = year] = (isKey ? null : /^(.*\S)\s+(\d{4})$/.exec(said.trim())) ?? [];
  if (isKey || normaliseText(code) !== normaliseText(operatingName)) {
    const { use, findings } = useKey(model, code, Number(inYear), at);
    return use ? { named: keyShares(use, amount), findings } : { findings };
  }
  const { allocation, findings } = allocate(model, Number(inYear), setup.internal);
  const named = allocation && operatingShares(allocation);
  if (named) return { named, findings: [] };
  return { findings: findings.length > 0 ? findings : [fault("key-not-valid", at, { key: code, year: Number(inYear) })] };
}
