import { decimal } from "../../money.ts";
import { parsePeriod, yearOf, type Period } from "../../period.ts";
import type { FactRow, SheetFacts } from "../../sheets/facts.ts";
import type { cases } from "../../sheets/kinds/cases.ts";
import type { resolutionTime } from "../../sheets/kinds/resolutionTime.ts";
import type { sla } from "../../sheets/kinds/sla.ts";
import { sheetsOf } from "../../sheets/select.ts";
import type { Source } from "../../source.ts";
import { typedIn } from "../../trace.ts";
import type { Built } from "../build.ts";
import type { Figure, Format, TableColumn } from "../table.ts";

type Monthly = typeof sla | typeof resolutionTime | typeof cases;
export interface Dated<C extends Monthly> { readonly period: Period; readonly sheet: SheetFacts<C>; readonly row: FactRow<C> }
export interface Months<C extends Monthly> { readonly dated: readonly Dated<C>[]; readonly months: readonly Period[]; readonly findings: Built["findings"] }

/** Rows by month of the set-up's period's year (else the newest year), with the months in order. */
export function byMonth<C extends Monthly>(contract: C, { setup, sheets }: Source): Months<C> {
  const monthOf = (row: FactRow<C>): string | number => (row.values as { month: string | number }).month;
  const all = sheetsOf(contract, sheets).flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row, period: parsePeriod(monthOf(row)) })));
  const findings = all.filter(({ period }) => period === undefined).map(({ sheet, row }) => ({
    code: "date-unreadable" as const, severity: "error" as const, where: typedIn(sheet, row, "month").at ?? {},
    values: { seen: monthOf(row), heading: contract.columns.month.heading },
  }));
  const readable = all.flatMap(({ period, ...rest }) => (period !== undefined && (setup.period === undefined || period <= setup.period) ? [{ ...rest, period }] : []));
  const year = Math.max(...readable.map(({ period }) => yearOf(period)));
  const dated = readable.filter(({ period }) => yearOf(period) === year);
  return { dated, months: [...new Set(dated.map(({ period }) => period))].sort(), findings };
}

/** A count as it was typed; one that was lost, or never asked for, is not there. */
export const figureOf = (found: Pick<Dated<Monthly>, "sheet" | "row"> | undefined, value: number | null | undefined, column: string): Figure =>
  (found && typeof value === "number" ? { value: decimal(value), trace: typedIn(found.sheet as SheetFacts, found.row, column) } : { value: null });

export const monthColumns = (months: readonly Period[], headings: readonly TableColumn["heading"][], format: Format): TableColumn[] =>
  months.flatMap((Month) => headings.map((heading) => ({ heading, values: { Month }, format })));
