import { decimal, isMoney, zero } from "../../../core/money.ts";
import { formulaInputs, formulaText as text, formulaValue } from "../../../core/formula.ts";
import type { Figure, ReportTable } from "../../../core/report/table.ts";
import type { CellRef, Formula } from "../../../core/formula.ts";
import { address } from "../../../core/workbook.ts";
import { cellRanges } from "./cellRanges.ts";

/** Far below an øre in either unit, far above what 40 decimals of a repeating fraction can differ. */
const tolerance = decimal("1e-9");

/**
 * The live formula behind a figure, without `=`, where the table begins `top` rows down; undefined when there is none, or
 * when it would show another value than the engine's. It is tried in decimals first: no figure may change when Excel recalculates.
 */
export function formulaText(table: ReportTable, figure: Figure, top: number): string | undefined {
  const { formula, value } = figure;
  if (!formula || !isMoney(value)) return undefined;
  const valueAt = ({ row, column }: CellRef): Figure["value"] | undefined => table.rows[row]?.figures[column]?.value;
  const inputs = formulaInputs(formula).map(valueAt);
  if (inputs.length === 0 || !inputs.every((input) => input === null || isMoney(input))) return undefined;
  const computed = formulaValue(formula, (ref) => { const input = valueAt(ref); return isMoney(input) ? input : zero; });
  return computed.minus(value).abs().gt(tolerance) ? undefined : textAt(formula, top);
}

const fewest = 3;

function textAt(formula: Formula, top: number): string {
  const down = ({ row, column }: CellRef): CellRef => ({ row: row + top, column });
  // A long sum with gaps is said in ranges, so that a reader sees at once which lines are in it.
  if ("sum" in formula) {
    return formula.sum.length < fewest ? text({ sum: formula.sum.map(down) })
      : `SUM(${cellRanges(formula.sum.map(down).map(({ row, column }) => address(row, column))).join(",")})`;
  }
  if ("minus" in formula) return text({ minus: [down(formula.minus[0]), down(formula.minus[1])] });
  return text({ toOrder: { plus: formula.toOrder.plus.map(down), less: formula.toOrder.less.map(down) } });
}
