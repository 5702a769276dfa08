import { roundToFoot, type Rounding } from "../apportion.ts";
import { toDecimal, total as totalOf, type Fraction } from "../fraction.ts";
import { decimal, roundTo, sum, type Money } from "../money.ts";
import type { HeadingKey } from "../text/texts.ts";
import type { SayValues } from "../text/say.ts";
import type { Footing, LedgerEntry } from "./table.ts";

export interface ColumnToShow {
  readonly table: string;
  readonly heading: HeadingKey;
  readonly headingValues?: SayValues;
  readonly parties: readonly string[];
  /** Exact parts in the table's unit. */
  readonly quotas: readonly Fraction[];
  readonly rounding: Rounding;
}

export interface ShownColumn {
  readonly values: readonly Money[];
  readonly total: Money;
  readonly ledger: readonly LedgerEntry[];
  readonly footing: Footing;
}

const one = decimal(1);

/**
 * A column as the report shows it. Reconciled, the parts are whole steps that foot. Each alone, the parts stay exact and
 * only print rounds them (unless the step is coarser than print, e.g. whole thousands in a table of kroner).
 */
export function showColumn({ table, heading, headingValues, parties, quotas, rounding }: ColumnToShow): ShownColumn {
  const settled = roundToFoot(quotas, rounding);
  const exactTotal = toDecimal(totalOf(quotas));
  const keepExact = rounding.policy === "each-alone" && rounding.unit.equals(one);
  const total = keepExact ? exactTotal : roundTo(exactTotal, rounding.unit);
  const column = { table, column: heading, ...(headingValues ? { columnValues: headingValues } : {}) };
  const parts = sum(settled.amounts);
  const shownTotal = roundTo(total, rounding.unit);
  return {
    values: keepExact ? quotas.map(toDecimal) : settled.amounts,
    total,
    ledger: settled.ledger.map((move): LedgerEntry => ({
      ...column, party: parties[move.row]!, exact: toDecimal(move.quota).toDecimalPlaces(6).toFixed(),
      alone: move.alone.toFixed(), amount: move.amount.toFixed(), units: move.units, reason: move.reason,
    })),
    footing: { ...column, total: shownTotal.toFixed(), parts: parts.toFixed(), difference: shownTotal.minus(parts).toFixed() },
  };
}
