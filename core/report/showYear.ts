import type { Allocation } from "../allocation/allocate.ts";
import { poolCell } from "../allocation/traceShare.ts";
import type { Rounding } from "../apportion.ts";
import type { Finding } from "../finding.ts";
import { inUnit, isZero } from "../fraction.ts";
import { convert, decimal } from "../money.ts";
import type { Setup } from "../setup.ts";
import { texts } from "../text/texts.ts";
import { derived, measured } from "../trace.ts";
import { roundingFor } from "./roundingFor.ts";
import { showColumn, type ShownColumn } from "./showColumn.ts";
import type { Figure } from "./table.ts";

/** A year's allocation and each participant's whole amount: the same figures in every table that shows them. */
export interface YearShown {
  readonly allocation: Allocation;
  /** In the order of the participants, in the set-up's unit; last what nobody carries, if there is any. */
  readonly column: ShownColumn;
  /** All of it, with the pools it is the sum of. */
  readonly total: Figure;
  readonly rounding: Rounding;
  readonly findings: readonly Finding[];
}

/** The participants' exact totals of the year, rounded by the set-up's policy with its pins, as a column of the named table. */
export function showYear(setup: Setup, allocation: Allocation, table: string): YearShown {
  const people = [...allocation.participants.map((one) => one.name), ...(isZero(allocation.unallocated) ? [] : [texts.nb.labels.unallocated])];
  const { rounding, findings } = roundingFor(setup, people, setup.unit, setup.pinned);
  const quotas = [...allocation.totals, allocation.unallocated].slice(0, people.length).map((total) => inUnit(total, setup.unit));
  const column = showColumn({ table, heading: "cost", headingValues: { year: allocation.year }, parties: people, quotas, rounding });
  const rest = decimal(column.footing.difference);
  const stuck: Finding[] = setup.policy !== "each-alone" && !rest.isZero() ? [{ code: "pins-leave-rest", severity: "error", where: {}, values: { participants: setup.pinned.join(", "), rest: rest.toFixed() } }] : [];
  const trace = measured(setup.unit, derived("sum", convert(allocation.amount, "kr", setup.unit), allocation.pools.map((pool) => poolCell(pool))));
  return { allocation, column, total: { value: column.total, trace }, rounding, findings: [...findings, ...stuck] };
}
