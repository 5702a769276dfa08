import type { Finding } from "../finding.ts";
import { compare, toDecimal, type Fraction } from "../fraction.ts";
import type { Source } from "../source.ts";
import { inferKey, type Agreement, type Conflict } from "./inferKey.ts";
import { knownShares, missOf, type Miss } from "./knownShares.ts";
import { shareFor, type NamedShares } from "./namedShares.ts";
import { readPrinted, type TypedColumn } from "./readPrinted.ts";
import { simplestKey } from "./simplestKey.ts";

/** Columns that one key explains: the shares it may have, a simple one, and which known keys it is and is not. */
export interface Explained {
  readonly agreement: Agreement<TypedColumn>;
  readonly simplest?: readonly Fraction[];
  /** Known keys inside every interval. */
  readonly fits: readonly NamedShares[];
  /** Known keys that are not, the nearest first. */
  readonly misses: readonly (Miss & { readonly name: string })[];
}

/** The answer for all the printed columns of the workbooks: one entry when one key explains them all, the largest first. */
export interface KeySearch {
  readonly people: readonly string[];
  readonly explained: readonly Explained[];
  /** Printed columns met, usable or not. */
  readonly searched: number;
  readonly findings: readonly Finding[];
}

export function inferKeys(source: Pick<Source, "sheets" | "model" | "setup">): KeySearch {
  const { people, columns, met, findings } = readPrinted(source);
  const { agreements, conflicts } = inferKey(columns);
  const known = columns.length > 0 ? knownShares(source) : [];
  const explained = agreements.map((agreement): Explained => {
    const simplest = simplestKey(agreement.intervals);
    const tried = known.map((named) => ({ named, miss: missOf(named, people, agreement.intervals) }));
    return {
      agreement, ...(simplest ? { simplest } : {}),
      fits: tried.flatMap(({ named, miss }) => (miss ? [] : [inOrder(named, people)])),
      misses: tried.flatMap(({ named, miss }) => (miss ? [{ name: named.name, ...miss }] : [])).sort((a, b) => compare(a.gap, b.gap)),
    };
  });
  return { people, explained, searched: met, findings: [...findings, ...conflicts.map((conflict) => conflictFinding(conflict, people, columns))] };
}

/** The same shares in the order of the printed columns. */
const inOrder = (named: NamedShares, people: readonly string[]): NamedShares => ({
  ...named, people, shares: people.map((name) => shareFor(named, name)), trace: (row) => named.trace(named.people.indexOf(people[row]!)),
});

/** Per cent with enough decimals to tell the two ends apart. */
const percent = (share: Fraction): string => toDecimal(share).times(100).toDecimalPlaces(6).toFixed();

function conflictFinding(conflict: Conflict, people: readonly string[], columns: readonly TypedColumn[]): Finding {
  const ends = { atLeast: percent(conflict.atLeast), atMost: percent(conflict.atMost) };
  const at = (name: string): Finding["where"] => columns.find((column) => column.name === name)?.at ?? {};
  return conflict.kind === "participant"
    ? { code: "printed-columns-conflict", severity: "warning", where: at(conflict.low), values: { participant: people[conflict.participant]!, low: conflict.low, high: conflict.high, ...ends } }
    : { code: "printed-shares-impossible", severity: "warning", where: at(conflict.columns.at(-1)!), values: { columns: conflict.columns.join(", "), ...ends } };
}
