import { decimal, zero, type Money } from "../money.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { investmentReport } from "../sheets/kinds/investmentReport.ts";
import { operatingReport } from "../sheets/kinds/operatingReport.ts";
import type { Finding } from "../finding.ts";

/** A line of an operating or investment report, whichever it is. */
export interface CostLine {
  readonly name: string;
  readonly actual: Money | null;
  readonly budget: Money | null;
  readonly variance: Money | null;
  readonly forecast: Money | null;
  readonly where: (column: "actual" | "budget" | "variance" | "forecast") => Finding["where"];
}

const lineColumn: Readonly<Record<string, string>> = { [operatingReport.id]: "costType", [investmentReport.id]: "project" };

export const isCostSheet = (sheet: SheetFacts): boolean => sheet.contract in lineColumn;

export const costLines = (sheet: SheetFacts): readonly CostLine[] => sheet.rows.map((row) => costLine(sheet, row));

export function costLine(sheet: SheetFacts, row: FactRow): CostLine {
  const { values } = row;
  const money = (column: string): Money | null => (typeof values[column] === "number" ? decimal(values[column]) : null);
  return {
    name: String(values[lineColumn[sheet.contract]!] ?? ""), where: (column) => whereOf(sheet, row, column),
    actual: money("actual"), budget: money("budget"), variance: money("variance"), forecast: money("forecast"),
  };
}

export const orZero = (amount: Money | null): Money => amount ?? zero;
