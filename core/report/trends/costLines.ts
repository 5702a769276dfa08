import { convert, decimal, type Money } from "../../money.ts";
import { yearOf, type Period } from "../../period.ts";
import { normaliseText, type Contract } from "../../sheets/contract.ts";
import type { FactRow } from "../../sheets/facts.ts";
import { investmentReport } from "../../sheets/kinds/investmentReport.ts";
import { operatingReport } from "../../sheets/kinds/operatingReport.ts";
import { unitOf } from "../../sheets/kroner.ts";
import type { Source } from "../../source.ts";
import { typedIn, type Trace } from "../../trace.ts";
import { sheetsByMonth } from "./sheetsByMonth.ts";

/** The reports whose lines are followed from month to month. */
export const reports = {
  operating: { contract: operatingReport, line: "costType", name: "drift" },
  investment: { contract: investmentReport, line: "project", name: "investering" },
} as const;
export type Report = keyof typeof reports;

export interface Amount { readonly value: Money; readonly trace: Trace }
/** The reports of one year, and what each says of a line; nothing where the line or its amount is not there. */
export interface Lines {
  readonly months: readonly Period[];
  readonly names: readonly string[];
  readonly amount: (name: string, month: Period, measure: "actual" | "forecast") => Amount | undefined;
}

/**
 * The lines of the latest year's reports, in the unit of the report's tables. Names are those of the latest month; a line that is only in
 * an earlier one comes last. Another year has another budget, and is another story.
 */
export function costLines(source: Source, report: Report): Lines {
  const { contract, line } = reports[report];
  const all = sheetsByMonth(contract as Contract, source);
  const year = all.length === 0 ? 0 : yearOf(all.at(-1)!.period);
  const months = all.filter(({ period }) => yearOf(period) === year);
  const keyOf = ({ values }: FactRow): string => normaliseText(String(values[line]));
  const names = new Map<string, string>();
  for (const { sheet } of [...months].reverse()) for (const row of sheet.rows) if (!names.has(keyOf(row))) names.set(keyOf(row), String(row.values[line]));
  const byMonth = new Map(months.map(({ period, sheet }) => [period, sheet]));
  return { months: months.map(({ period }) => period), names: [...names.values()], amount: (name, month, measure) => {
    const sheet = byMonth.get(month);
    const row = sheet?.rows.find((one) => keyOf(one) === normaliseText(name));
    const value = row?.values[measure];
    if (!sheet || !row || typeof value !== "number") return undefined;
    return { value: convert(decimal(value), unitOf(sheet, operatingReport), source.setup.unit), trace: typedIn(sheet, row, measure) };
  } };
}
