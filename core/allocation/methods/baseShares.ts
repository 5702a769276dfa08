import { fault, type Finding } from "../../finding.ts";
import { compare, divide, fractionOf, type Fraction } from "../../fraction.ts";
import type { KeyContext } from "../keyUse.ts";
import type { Count, KeyPart } from "../model.ts";
import { countsOf } from "./countsOf.ts";

export interface BaseShares { readonly counts: readonly Count[]; readonly shares: readonly Fraction[]; readonly findings: readonly Finding[] }

/**
 * Share = the participant's count ÷ all counts. With a stated capacity whose idle part is shown, share = count ÷ capacity:
 * what nobody uses stays unallocated instead of being charged to those who do. With findings there are no shares.
 */
export function baseShares(context: KeyContext, part: KeyPart): BaseShares {
  const { counts, amounts, total, findings } = countsOf(context, part);
  if (findings.length > 0) return { counts, shares: [], findings };
  const capacity = part.capacity ? fractionOf(part.capacity) : total;
  if (compare(capacity, total) < 0) return { counts, shares: [], findings: [fault("capacity-below-use", part.at, { key: context.key.code, capacity: part.capacity!.toFixed() })] };
  const of = part.idle === "shown" ? capacity : total;
  return { counts, shares: amounts.map((amount) => divide(amount, of)), findings };
}
