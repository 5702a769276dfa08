import { sumDown } from "../formula.ts";
import { convert, decimal, sum, zero, type Money } from "../money.ts";
import { fractionOf } from "../fraction.ts";
import { yearOf } from "../period.ts";
import type { FactRow, SheetFacts } from "../sheets/facts.ts";
import { operatingReport } from "../sheets/kinds/operatingReport.ts";
import type { investmentReport } from "../sheets/kinds/investmentReport.ts";
import { unitOf } from "../sheets/kroner.ts";
import type { Built } from "./build.ts";
import type { Source } from "../source.ts";
import { showColumn } from "./showColumn.ts";
import type { Figure, Format, Label, TableRow } from "./table.ts";
import { derived, typedIn } from "../trace.ts";

type Sheet = SheetFacts<typeof operatingReport> | SheetFacts<typeof investmentReport>;
type Measure = "actual" | "budget" | "forecast";
const columns = ["actual", "budget", "variance", "forecast"] as const;
const position = { actual: 1, budget: 2, variance: 3, forecast: 4 } as const;

export interface CostTable { readonly name: string; readonly title: "operating" | "investment"; readonly line: "costType" | "project"; readonly zero?: "blank" }

/** T1 and T2: actual, budget, variance and forecast by line. Variance is the shown budget less the shown forecast, so rows foot too. */
export function buildCostTable({ setup }: Source, sheet: Sheet, about: CostTable): Built {
  const unit = setup.unit;
  const from = unitOf(sheet, operatingReport);
  const rows: readonly FactRow[] = sheet.rows;
  const parties = rows.map(({ values }) => String(values[about.line]));
  const given = (measure: Measure): (Money | null)[] => rows.map(({ values }) => (typeof values[measure] === "number" ? convert(decimal(values[measure]), from, unit) : null));
  const rounding = { unit: decimal(1), policy: setup.policy === "each-alone" ? setup.policy : "largest-remainder" } as const;
  const shown = Object.fromEntries((["actual", "budget", "forecast"] as const).map((measure) => [measure, {
    given: given(measure),
    ...showColumn({ table: about.name, heading: measure, parties, quotas: given(measure).map((value) => fractionOf(value ?? zero)), rounding }),
  }])) as Record<Measure, ReturnType<typeof showColumn> & { given: (Money | null)[] }>;

  const variance = (row: number): Figure => ({
    value: shown.budget.values[row]!.minus(shown.forecast.values[row]!),
    formula: { minus: [{ row, column: position.budget }, { row, column: position.forecast }] },
    trace: derived("variance", (shown.budget.given[row] ?? zero).minus(shown.forecast.given[row] ?? zero),
      (["budget", "forecast"] as const).map((measure) => typedIn(sheet, rows[row]!, measure))),
  });
  const lines = rows.map((row, index): TableRow => ({
    kind: "line",
    figures: [parties[index]!, ...columns].map((column, at): Figure => {
      if (at === 0) return { value: column };
      if (column === "variance") return variance(index);
      const measure = column as Measure;
      return { value: shown[measure].given[index] === null ? null : shown[measure].values[index]!, trace: typedIn(sheet, row, measure) };
    }),
  }));
  const all = (column: number): Figure["formula"] => sumDown(lines.length, column);
  const totalRow: TableRow = {
    kind: "total",
    figures: [{ value: { label: "sumCaps" } satisfies Label }, ...columns.map((column): Figure => {
      const from = lines.flatMap((line) => line.figures[position[column]]!.trace ?? []);
      const value = column === "variance" ? shown.budget.total.minus(shown.forecast.total) : shown[column].total;
      return { value, formula: all(position[column])!, trace: derived("sum", sum(from.map((step) => decimal(step.value === "" ? 0 : step.value))), from) };
    })],
  };
  const amount: Format = { kind: "amount", ...(about.zero ? { zero: about.zero } : {}) };
  const period = sheet.about.period!;
  const varianceParts = lines.map((line) => (line.figures[position.variance]!.value as Money).round());
  const varianceTotal = shown.budget.total.minus(shown.forecast.total).round();
  return {
    tables: [{
      name: about.name, title: about.title, values: { month: period, Month: period, year: yearOf(period) }, unit,
      ...(sheet.about.asOf === undefined ? {} : { asOf: sheet.about.asOf }),
      columns: [{ heading: about.line, format: { kind: "text" } }, ...columns.map((heading) => ({ heading, format: amount }))],
      rows: [...lines, totalRow],
    }],
    findings: [],
    ledger: Object.values(shown).flatMap(({ ledger }) => ledger),
    footings: [shown.actual.footing, shown.budget.footing,
      { table: about.name, column: "variance", total: varianceTotal.toFixed(), parts: sum(varianceParts).toFixed(), difference: varianceTotal.minus(sum(varianceParts)).toFixed() },
      shown.forecast.footing],
  };
}
