import { fault, type Finding } from "../../finding.ts";
import { fractionOf, isZero, total, type Fraction } from "../../fraction.ts";
import { remember } from "../../remember.ts";
import { normaliseText } from "../../sheets/contract.ts";
import type { KeyContext } from "../keyUse.ts";
import type { Count, KeyPart } from "../model.ts";

const nameOf = (year: number, base: string, participant: string): string => `${year}|${normaliseText(base)}|${participant}`;

/** The first count of a name stands; another for the same is a finding of the reader's. */
const countsByName = remember((counts: readonly Count[], _by: "names"): ReadonlyMap<string, Count> => {
  const first = new Map<string, Count>();
  for (const count of counts) {
    const name = nameOf(count.year, count.base, count.participant);
    if (!first.has(name)) first.set(name, count);
  }
  return first;
});

export interface Counted { readonly counts: readonly Count[]; readonly amounts: readonly Fraction[]; readonly total: Fraction; readonly findings: readonly Finding[] }

/** Everybody's count of a part's base this year. A missing count is a finding (0 must be said), and so is a base of nothing. */
export function countsOf({ model, year, people }: KeyContext, part: KeyPart): Counted {
  const base = part.base ?? "";
  const found = people.map((name) => countsByName(model.counts, "names").get(nameOf(year, base, name)));
  const counts = found.flatMap((count) => count ?? []);
  const amounts = counts.map(({ count }) => fractionOf(count));
  const all = total(amounts);
  const missing = counts.length === 0 ? [] : people.filter((_, index) => !found[index]);
  const findings = [
    ...missing.map((participant) => fault("base-missing", part.at, { participant, base, year })),
    ...(isZero(all) ? [fault("base-empty", counts[0]?.at ?? part.at, { base, year })] : []),
  ];
  return { counts, amounts, total: all, findings };
}
