import type { Money, Unit } from "../../money.ts";
import type { Named, ReportTable } from "../table.ts";

/** A measure as the sheets have it and as the tables have it. */
export interface Sums {
  readonly table: ReportTable;
  readonly measure: Named | string;
  readonly unit?: Unit;
  readonly sheets: number;
  readonly lines: number;
  readonly sources: Money;
  readonly consolidated: Money;
  /** Less than this may be rounding. */
  readonly room: Money;
}
