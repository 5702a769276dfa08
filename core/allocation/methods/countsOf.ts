import { fault, type Finding } from "../../finding.ts";
import { fractionOf, isZero, total, type Fraction } from "../../fraction.ts";
import type { KeyContext } from "../keyUse.ts";
import type { Count, KeyPart } from "../model.ts";

export interface Counted { readonly counts: readonly Count[]; readonly amounts: readonly Fraction[]; readonly total: Fraction; readonly findings: readonly Finding[] }

/** Everybody's count of a part's base this year. A missing count is a finding (0 must be said), and so is a base of nothing. */
export function countsOf({ model, year, people }: KeyContext, part: KeyPart): Counted {
  const base = part.base ?? "";
  const all = model.counts.of(year, base);
  const found = people.map((name) => all.get(name));
  const counts = found.flatMap((count) => count ?? []);
  const amounts = counts.map(({ count }) => fractionOf(count));
  const sum = total(amounts);
  const missing = counts.length === 0 ? [] : people.filter((_, index) => !found[index]);
  const findings = [
    ...missing.map((participant) => fault("base-missing", part.at, { participant, base, year })),
    ...(isZero(sum) ? [fault("base-empty", counts[0]?.at ?? part.at, { base, year })] : []),
  ];
  return { counts, amounts, total: sum, findings };
}
