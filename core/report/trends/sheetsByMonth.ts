import type { Period } from "../../period.ts";
import type { Contract } from "../../sheets/contract.ts";
import type { SheetFacts } from "../../sheets/facts.ts";
import { sheetsOf } from "../../sheets/select.ts";
import type { Source } from "../../source.ts";

export interface Month<C extends Contract = Contract> { readonly period: Period; readonly sheet: SheetFacts<C> }

/** One sheet of a kind for each month up to the set-up's, in order; of two for one month the first by path, as everywhere. */
export function sheetsByMonth<C extends Contract>(contract: C, { setup, sheets }: Source): readonly Month<C>[] {
  const months = new Map<Period, SheetFacts<C>>();
  for (const sheet of sheetsOf(contract, sheets)) {
    const { period } = sheet.about;
    if (period !== undefined && (setup.period === undefined || period <= setup.period) && !months.has(period)) months.set(period, sheet);
  }
  return [...months].map(([period, sheet]) => ({ period, sheet })).sort((a, b) => (a.period < b.period ? -1 : 1));
}
