import type { Allocation } from "../allocation/allocate.ts";
import { effectOf, type Change, type Factor } from "../allocation/explainChange.ts";
import { roundToFoot } from "../apportion.ts";
import { roundMatrix } from "../controlledRounding.ts";
import { divide, fractionOf, inUnit, isZero, roundWhole, subtract, total, type Fraction } from "../fraction.ts";
import { ofSteps, roundTo, sum, zero, type Money, type Unit } from "../money.ts";
import type { YearShown } from "./showYear.ts";

/** One participant's amounts as shown, in the table's unit: last year + factors + rounding = this year. */
export interface ShownRow { readonly before: Money; readonly factors: readonly Money[]; readonly rounding: Money; readonly after: Money }

/**
 * The factors in whole units, so that each row adds from last year's shown amount to this year's and each column to its
 * own rounded sum. Rounding is the shown change less the exact one, and carries the units that this rounding moves. Rows in
 * the order of `Change.people`; last what nobody carries, if there is any.
 */
export function showChange(change: Change, factors: readonly Factor[], [was, is]: readonly [YearShown, YearShown], tableUnit: Unit): readonly ShownRow[] {
  const { unit } = was.rounding;
  const rows = change.people.length + (isZero(was.allocation.unallocated) && isZero(is.allocation.unallocated) ? 0 : 1);
  const amounts = ({ allocation, column }: YearShown): Money[] => Array.from({ length: rows }, (_, row) => roundTo(column.values[placeOf(change, allocation, row)] ?? zero, unit));
  const [before, after] = [amounts(was), amounts(is)];
  const moved = after.map((amount, row) => amount.minus(before[row]!));
  const effects = factors.map((factor) => effectOf(change, factor).map((kroner) => inUnit(kroner, tableUnit)));
  const quotas = moved.map((amount, row): Fraction[] => {
    const exact = effects.map((effect) => effect[row]!);
    return [...exact, subtract(fractionOf(amount), total(exact))];
  });
  const columns = [...factors, "rounding"].map((_, column) => total(quotas.map((row) => row[column]!)));
  const inSteps = (amount: Money): bigint => roundWhole(divide(fractionOf(amount), fractionOf(unit)));
  const { cells } = roundMatrix(quotas, moved.map(inSteps), roundToFoot(columns, { unit, policy: "largest-remainder" }).amounts.map(inSteps), unit);
  return cells.map((units, row): ShownRow => {
    const parts = units.slice(0, factors.length).map((steps) => ofSteps(steps, unit));
    // What is left, rather than its own cell: a row foots also when no table could have all these sums.
    return { before: before[row]!, factors: parts, rounding: moved[row]!.minus(sum(parts)), after: after[row]! };
  });
}

/** A row's place in a year's allocation: its participant's, or for the last row what nobody carries; −1 for who was not there. */
export const placeOf = ({ people }: Change, { participants }: Allocation, row: number): number =>
  (row < people.length ? participants.findIndex(({ name }) => name === people[row]) : participants.length);
