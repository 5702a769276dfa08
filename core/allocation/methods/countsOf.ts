import { fault, type Finding } from "../../finding.ts";
import { fractionOf, isZero, total, type Fraction } from "../../fraction.ts";
import { normaliseText } from "../../sheets/contract.ts";
import type { KeyContext } from "../keyUse.ts";
import type { Count, KeyPart } from "../model.ts";

export interface Counted { readonly counts: readonly Count[]; readonly amounts: readonly Fraction[]; readonly total: Fraction; readonly findings: readonly Finding[] }

/** Everybody's count of a part's base this year. A missing count is a finding (0 must be said), and so is a base of nothing. */
export function countsOf({ model, year, people }: KeyContext, part: KeyPart): Counted {
  const base = part.base ?? "";
  const wanted = normaliseText(base);
  // The first count of a name stands; another for the same is a finding of the reader's.
  const byName = new Map(model.counts.filter((one) => one.year === year && normaliseText(one.base) === wanted).reverse().map((one) => [one.participant, one]));
  const found = people.map((name) => byName.get(name));
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
