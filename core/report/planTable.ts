import type { Finding } from "../finding.ts";
import { convert, decimal, sum, zero, type Money } from "../money.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { investmentFrames } from "../sheets/kinds/investmentFrames.ts";
import { investmentPlan } from "../sheets/kinds/investmentPlan.ts";
import { unitOf } from "../sheets/kroner.ts";
import { sheetsOf } from "../sheets/select.ts";
import { nothingBuilt, type Built } from "./build.ts";
import type { Source } from "../source.ts";
import { duplicate } from "../sheets/pickSheet.ts";
import type { Figure, TableRow } from "./table.ts";
import type { CellRef } from "../formula.ts";
import { derived, typedIn } from "../trace.ts";

const amountColumn = 4;

/** T6: the year's investments by group, with group sums; the total is held against frame plus carry-over. */
export function buildPlan({ setup, sheets }: Source): Built {
  const all = sheetsOf(investmentPlan, sheets).filter((sheet) => sheet.about.year !== undefined && (setup.year === undefined || sheet.about.year === setup.year));
  const [sheet, ...others] = all;
  if (!sheet || sheet.rows.length === 0) return nothingBuilt;
  const year = sheet.about.year!;
  const unit = unitOf(sheet, investmentPlan);
  const rows: TableRow[] = [];
  const figure = (row: FactRow<typeof investmentPlan>): Figure => ({ value: decimal(row.values.amount), trace: typedIn(sheet, row, "amount") });
  const sumRow = (kind: "subtotal" | "total", label: Figure["value"], refs: readonly CellRef[]): TableRow => {
    const parts = refs.map(({ row }) => rows[row]!.figures[amountColumn]!);
    const value = sum(parts.map((part) => part.value as Money));
    return { kind, figures: [{ value: null }, { value: null }, { value: label }, { value: null }, { value, formula: { sum: refs }, trace: derived("sum", value, parts.flatMap(({ trace }) => trace ?? [])) }] };
  };
  const lines: CellRef[] = [];
  for (const group of new Set(sheet.rows.map((row) => row.values.group))) {
    const start = rows.length;
    for (const row of sheet.rows.filter((one) => one.values.group === group)) {
      rows.push({ kind: "line", figures: [{ value: group }, { value: row.values.number === null ? null : decimal(row.values.number) }, { value: row.values.measure }, { value: row.values.deadline }, figure(row)] });
    }
    const refs = rows.slice(start).map((_, index) => ({ row: start + index, column: amountColumn }));
    lines.push(...refs);
    rows.push(sumRow("subtotal", { label: "sumGroup", values: { group } }, refs));
  }
  rows.push(sumRow("total", { label: "planTotal", values: { year } }, lines));
  const total = convert(rows.at(-1)!.figures[amountColumn]!.value as Money, unit, "kr");
  return { ...nothingBuilt, findings: [...others.map((other) => duplicate(other, sheet)), ...checkFrame(sheets, year, total)], tables: [{
    name: `investeringsplan-${year}`, title: "plan", values: { year }, unit,
    columns: [
      { heading: "group", format: { kind: "text" } }, { heading: "number", format: { kind: "count" } }, { heading: "measure", format: { kind: "text" } },
      { heading: "deadline", format: { kind: "date" } }, { heading: "amount", format: { kind: "amount" } },
    ],
    rows,
  }] };
}

function checkFrame(sheets: readonly SheetFacts[], year: number, plan: Money): Finding[] {
  return sheetsOf(investmentFrames, sheets).flatMap((sheet) => sheet.rows.filter((row) => row.values.year === year).flatMap((row): Finding[] => {
    const frame = decimal(row.values.frame).plus(row.values.carryOver ?? zero);
    const sum = convert(plan, "kr", unitOf(sheet, investmentFrames));
    return sum.equals(frame) ? [] : [{ code: "plan-differs", severity: "error", where: whereOf(sheet, row, "frame"), values: { year, sum: sum.toFixed(), frame: frame.toFixed(), difference: sum.minus(frame).toFixed() } }];
  }));
}
