import type { Pool } from "../allocation/model.ts";
import { hasErrors, type Finding } from "../finding.ts";
import { add, fractionOf, multiply, total, whole, type Fraction } from "../fraction.ts";
import { convert, decimal, type Money, type Unit } from "../money.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereOf, whereSheet, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { indexing as contract } from "../sheets/kinds/indexing.ts";
import { sheetsOf } from "../sheets/select.ts";
import { derived, typed, typedIn, type Trace } from "../trace.ts";

/** One cost type carried forward: an exact amount per year, the base year first. */
export interface IndexedType { readonly costType: string | null; readonly years: readonly { readonly amount: Fraction; readonly trace: Trace }[] }
export interface Indexed { readonly years: readonly number[]; readonly types: readonly IndexedType[] }

interface Rate { readonly year: number; readonly costType: string; readonly growth: Money; readonly sheet: SheetFacts<typeof contract>; readonly row: FactRow<typeof contract> }
const others = "andre";

/**
 * Carries the base year's pools forward to the last year that has a rate, by cost type: each year is the year before
 * × (1 + growth), exactly, in the given unit; income grows like the rest. A type's own rate goes before that of «Andre». A type and year
 * without a rate is a finding (never 0 %), and so is a rate nothing uses.
 */
export function indexForward(sheets: readonly SheetFacts[], pools: readonly Pool[], baseYear: number, unit: Unit): { indexed?: Indexed; findings: readonly Finding[] } {
  const rates = sheetsOf(contract, sheets).flatMap((sheet) => sheet.rows.map((row): Rate => ({ year: row.values.year, costType: normaliseText(row.values.costType), growth: decimal(row.values.growth), sheet, row })))
    .filter(({ year }) => year > baseYear);
  const base = pools.filter(({ year }) => year === baseYear);
  if (rates.length === 0 || base.length === 0) return { findings: [] };
  const last = Math.max(...rates.map(({ year }) => year));
  const years = Array.from({ length: last - baseYear + 1 }, (_, index) => baseYear + index);
  const names = new Map(base.map(({ costType }) => [normaliseText(costType ?? ""), costType]));
  const findings: Finding[] = unusedRates(rates, names);
  const types = [...names].map(([type, costType]): IndexedType => {
    const own = base.filter((pool) => normaliseText(pool.costType ?? "") === type);
    const start = total(own.map(({ amount }) => fractionOf(convert(amount, "kr", unit))));
    const carried = [{ amount: start, trace: derived("sum", start, own.map(({ amount, at, name }) => typed(convert(amount, "kr", unit), at, name)), costType ?? undefined) }];
    for (const year of years.slice(1)) {
      const rate = rates.find((one) => one.year === year && one.costType === type) ?? rates.find((one) => one.year === year && one.costType === others);
      if (!rate) { findings.push({ code: "growth-missing", severity: "error", where: whereSheet(rates[0]!.sheet), values: { costType: costType ?? "–", year } }); continue; }
      const before = carried.at(-1)!;
      const amount = multiply(before.amount, add(whole, fractionOf(rate.growth)));
      carried.push({ amount, trace: derived("growth", amount, [before.trace, typedIn(rate.sheet, rate.row, "growth", rate.row.values.costType)], costType ?? undefined, { year, growth: rate.growth }) });
    }
    return { costType, years: carried };
  });
  return hasErrors(findings) ? { findings } : { indexed: { years, types }, findings };
}

/** A rate for a cost type no pool has is most likely misspelt, and «Andre» would quietly take its place. */
const unusedRates = (rates: readonly Rate[], names: ReadonlyMap<string, string | null>): Finding[] =>
  rates.filter(({ costType }) => costType !== others && !names.has(costType))
    .map(({ sheet, row }): Finding => ({ code: "growth-unused", severity: "warning", where: whereOf(sheet, row, "costType"), values: { costType: row.values.costType } }));
