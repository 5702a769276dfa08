import { multiply, nothing, subtract, type Fraction } from "../fraction.ts";
import { sameText } from "../sheets/contract.ts";
import { shareFor, type NamedShares } from "./namedShares.ts";

/** What is to be settled, in kroner: an actual cost is positive, money to give back negative. */
export interface Claim {
  readonly amount: Fraction;
  /** The key and year that settle it. */
  readonly stated: NamedShares;
  /** Advances each participant has paid, by name. */
  readonly paid?: ReadonlyMap<string, Fraction>;
  readonly comparison?: NamedShares;
  readonly host?: string;
}

/** Each list in the order of `people`: whoever has a part by the stated key, by the comparison, or has paid an advance. */
export interface Settlement {
  readonly people: readonly string[];
  /** −1 when the host has no part in it. */
  readonly host: number;
  readonly due: readonly Fraction[];
  readonly paid: readonly Fraction[];
  /** Due less paid: plus is to pay, minus is to get back. */
  readonly balance: readonly Fraction[];
  /** The same claim by the comparison, and how much more (minus: less) each would pay by it. */
  readonly compared?: { readonly due: readonly Fraction[]; readonly difference: readonly Fraction[] };
}

/** Settles a claim by its stated key: actual by key − advances paid = to pay (+) or to get back (−). Exact kroner. */
export function settle({ amount, stated, paid = new Map(), comparison, host = "" }: Claim): Settlement {
  const people = [...new Set([...stated.people, ...paid.keys(), ...(comparison?.people ?? [])])];
  const by = (named: NamedShares): readonly Fraction[] => people.map((name) => multiply(amount, shareFor(named, name)));
  const due = by(stated);
  const advances = people.map((name) => paid.get(name) ?? nothing);
  const balance = due.map((one, index) => subtract(one, advances[index]!));
  const compared = comparison && by(comparison);
  return {
    people, host: people.findIndex((name) => sameText(name, host)), due, paid: advances, balance,
    ...(compared ? { compared: { due: compared, difference: compared.map((one, index) => subtract(one, due[index]!)) } } : {}),
  };
}
