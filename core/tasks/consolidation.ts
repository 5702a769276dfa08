import type { Policy } from "../apportion.ts";
import type { Finding } from "../finding.ts";
import type { Footing, LedgerEntry, ReportTable } from "../report/table.ts";

export interface ConsolidateOptions {
  /** Overrides the set-up sheet's rounding. */
  readonly rounding?: Policy | undefined;
}

/** What the main job comes to: the tables, what was found, who carries which unit, and what foots. */
export interface Consolidation {
  /** Name of the co-operation from the set-up sheet, if it says. */
  readonly cooperation?: string;
  readonly tables: readonly ReportTable[];
  /** Tables about the tables: that nothing was lost on the way from the workbooks. */
  readonly control: readonly ReportTable[];
  readonly findings: readonly Finding[];
  readonly ledger: readonly LedgerEntry[];
  readonly footings: readonly Footing[];
}
