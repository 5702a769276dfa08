import { fault, type Where } from "../finding.ts";
import { divide, fractionOf, isZero, nothing, subtract, toDecimal } from "../fraction.ts";
import type { Money } from "../money.ts";
import { refuse, type KeyOutcome } from "./keyUse.ts";
import type { Model } from "./model.ts";
import { useKey } from "./useKey.ts";

/** A key for amounts that participants pay all of: one that leaves a part of them to nobody is refused at `at`. */
export function useKeyWholly(model: Model, code: string, year: number, at: Where, amounts: readonly Money[]): KeyOutcome {
  const outcome = useKey(model, code, year, at);
  if (!outcome.use) return outcome;
  for (const amount of amounts.map(fractionOf)) {
    const { unallocated } = outcome.use.apply(amount);
    if (isZero(unallocated)) continue;
    const covered = isZero(amount) ? nothing : divide(subtract(amount, unallocated), amount);
    return refuse(fault("shares-do-not-sum", at, { key: code, sum: toDecimal(covered).toFixed() }));
  }
  return outcome;
}
