import { fault, type Finding } from "../finding.ts";
import type { Footing, LedgerEntry, ReportTable } from "./table.ts";

/** A table with what was found, carried and checked while building it; no table when its figures would be wrong. */
export interface Built {
  readonly tables: readonly ReportTable[];
  readonly findings: readonly Finding[];
  readonly ledger: readonly LedgerEntry[];
  readonly footings: readonly Footing[];
}

export const nothingBuilt: Built = { tables: [], findings: [], ledger: [], footings: [] };

/** No table of this name, since its sheet does not say enough; why is said before. */
export const notBuilt = (table: string, missing: string, findings: readonly Finding[] = []): Built =>
  ({ ...nothingBuilt, findings: [...findings, fault("table-not-built", {}, { table, missing })] });

export const join = (parts: readonly Built[]): Built => ({
  tables: parts.flatMap(({ tables }) => tables), findings: parts.flatMap(({ findings }) => findings),
  ledger: parts.flatMap(({ ledger }) => ledger), footings: parts.flatMap(({ footings }) => footings),
});
