import { decimal, sum, zero, type Money } from "./money.ts";
import { address } from "./workbook.ts";

/** A live formula that gives the figure from others in the same table, by row and column index of the table. */
export type Formula =
  | { readonly sum: readonly CellRef[] }
  | { readonly minus: readonly [CellRef, CellRef] }
  | { readonly toOrder: { readonly plus: readonly CellRef[]; readonly less: readonly CellRef[] } };
export interface CellRef { readonly row: number; readonly column: number }

/** The formula as Excel writes it, without `=`. Neighbouring cells in one column become a range. */
export function formulaText(formula: Formula): string {
  if ("minus" in formula) return formula.minus.map(name).join("-");
  if ("toOrder" in formula) {
    const less = formula.toOrder.less.map((ref) => `-${name(ref)}`).join("");
    return `MAX(0,${formula.toOrder.plus.map(name).join("+")}${less})`;
  }
  const [first, last] = [formula.sum[0], formula.sum.at(-1)];
  if (first === undefined || last === undefined) return "0";
  return isRange(formula.sum) ? `SUM(${name(first)}:${name(last)})` : formula.sum.map(name).join("+");
}

/** What Excel would compute: a blank cell counts as 0. */
export function formulaValue(formula: Formula, valueAt: (ref: CellRef) => Money | undefined): Money {
  const add = (refs: readonly CellRef[]): Money => sum(refs.map((ref) => valueAt(ref) ?? zero));
  if ("sum" in formula) return add(formula.sum);
  if ("minus" in formula) return add([formula.minus[0]]).minus(add([formula.minus[1]]));
  const needed = add(formula.toOrder.plus).minus(add(formula.toOrder.less));
  return needed.isNegative() ? decimal(0) : needed;
}

/** The cells a formula reads. */
export const formulaInputs = (formula: Formula): readonly CellRef[] =>
  "sum" in formula ? formula.sum : "minus" in formula ? formula.minus : [...formula.toOrder.plus, ...formula.toOrder.less];

/** The sum of a column's first so many rows. */
export const sumDown = (rows: number, column: number): Formula => ({ sum: Array.from({ length: rows }, (_, row) => ({ row, column })) });

/** The same formula so many rows further down. */
export function moveDown(formula: Formula, rows: number): Formula {
  const down = (ref: CellRef): CellRef => ({ ...ref, row: ref.row + rows });
  if ("sum" in formula) return { sum: formula.sum.map(down) };
  if ("minus" in formula) return { minus: [down(formula.minus[0]), down(formula.minus[1])] };
  return { toOrder: { plus: formula.toOrder.plus.map(down), less: formula.toOrder.less.map(down) } };
}

const name = (ref: CellRef): string => address(ref.row, ref.column);
const isRange = (refs: readonly CellRef[]): boolean =>
  refs.length > 1 && refs.every((ref, index) => ref.column === refs[0]!.column && ref.row === refs[0]!.row + index);
