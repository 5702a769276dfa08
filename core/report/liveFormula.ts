import { formulaInputs, formulaValue, moveDown, type CellRef, type Formula } from "../formula.ts";
import { decimal, isMoney, zero } from "../money.ts";
import type { Figure, ReportTable } from "./table.ts";

/** Far below an øre in either unit, far above what 40 decimals of a repeating fraction can differ. */
const tolerance = decimal("1e-9");

/**
 * The formula behind a figure where its table begins so many rows down; undefined when there is none, or when it would show
 * another value than the engine's. It is tried in decimals first: no figure may change when Excel recalculates.
 */
export function liveFormula(table: ReportTable, { formula, value }: Figure, rows: number): Formula | undefined {
  if (!formula || !isMoney(value)) return undefined;
  const valueAt = ({ row, column }: CellRef): Figure["value"] | undefined => table.rows[row]?.figures[column]?.value;
  const inputs = formulaInputs(formula).map(valueAt);
  if (inputs.length === 0 || !inputs.every((input) => input === null || isMoney(input))) return undefined;
  const computed = formulaValue(formula, (ref) => { const input = valueAt(ref); return isMoney(input) ? input : zero; });
  return computed.minus(value).abs().greaterThan(tolerance) ? undefined : moveDown(formula, rows);
}
