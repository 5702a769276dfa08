import { decimal, sum, zero, type Money } from "./money.ts";
import { address } from "./workbook.ts";

/** A live formula that gives the figure from others in the same table, by row and column index of the table. */
export type Formula =
  | { readonly sum: readonly CellRef[] }
  | { readonly minus: readonly [CellRef, CellRef] }
  | { readonly net: Net }
  | { readonly ratio: { readonly part: readonly CellRef[]; readonly whole: readonly CellRef[] } }
  /** As net, but never under 0. */
  | { readonly toOrder: Net };
interface Net { readonly plus: readonly CellRef[]; readonly less: readonly CellRef[] }
export interface CellRef { readonly row: number; readonly column: number }

/** How a cell is called in a formula: its address, and its sheet where that is another. */
export type CellName = (ref: CellRef) => string;

/** The formula as Excel writes it, without `=`. Neighbouring cells in one column become a range. */
export function formulaText(formula: Formula, name: CellName = nameHere): string {
  if ("minus" in formula) return formula.minus.map(name).join("-");
  if ("net" in formula) return netText(formula.net, name);
  if ("ratio" in formula) return `${sumText(formula.ratio.part, name)}/${sumText(formula.ratio.whole, name)}`;
  if ("toOrder" in formula) return `MAX(0,${netText(formula.toOrder, name)})`;
  const [first, last] = [formula.sum[0], formula.sum.at(-1)];
  if (first === undefined || last === undefined) return "0";
  return isRange(formula.sum) && name === nameHere ? `SUM(${name(first)}:${name(last)})` : formula.sum.map(name).join("+");
}

/** What Excel would compute: a blank cell counts as 0. Throws for a ratio of nothing, which no table asks for. */
export function formulaValue(formula: Formula, valueAt: (ref: CellRef) => Money | undefined): Money {
  const add = (refs: readonly CellRef[]): Money => sum(refs.map((ref) => valueAt(ref) ?? zero));
  if ("sum" in formula) return add(formula.sum);
  if ("minus" in formula) return add([formula.minus[0]]).minus(add([formula.minus[1]]));
  if ("ratio" in formula) return decimal(add(formula.ratio.part).dividedBy(add(formula.ratio.whole)));
  if ("net" in formula) return add(formula.net.plus).minus(add(formula.net.less));
  const needed = add(formula.toOrder.plus).minus(add(formula.toOrder.less));
  return needed.isNegative() ? decimal(0) : needed;
}

/** The cells a formula reads. */
export const formulaInputs = (formula: Formula): readonly CellRef[] => listsOf(formula).flat();

/** The sum of a column's first so many rows. */
export const sumDown = (rows: number, column: number): Formula => ({ sum: Array.from({ length: rows }, (_, row) => ({ row, column })) });

/** The same formula so many rows further down. */
export function moveDown(formula: Formula, rows: number): Formula {
  const down = (ref: CellRef): CellRef => ({ ...ref, row: ref.row + rows });
  if ("sum" in formula) return { sum: formula.sum.map(down) };
  if ("minus" in formula) return { minus: [down(formula.minus[0]), down(formula.minus[1])] };
  if ("ratio" in formula) return { ratio: { part: formula.ratio.part.map(down), whole: formula.ratio.whole.map(down) } };
  const both = ({ plus, less }: Net): Net => ({ plus: plus.map(down), less: less.map(down) });
  return "net" in formula ? { net: both(formula.net) } : { toOrder: both(formula.toOrder) };
}

const listsOf = (formula: Formula): readonly (readonly CellRef[])[] => {
  if ("sum" in formula) return [formula.sum];
  if ("minus" in formula) return [formula.minus];
  if ("ratio" in formula) return [formula.ratio.part, formula.ratio.whole];
  const { plus, less } = "net" in formula ? formula.net : formula.toOrder;
  return [plus, less];
};

const nameHere: CellName = (ref) => address(ref.row, ref.column);
const netText = ({ plus, less }: Net, name: CellName): string => `${plus.map(name).join("+")}${less.map((ref) => `-${name(ref)}`).join("")}`;
const sumText = (refs: readonly CellRef[], name: CellName): string => (refs.length === 1 ? name(refs[0]!) : `(${refs.map(name).join("+")})`);
const isRange = (refs: readonly CellRef[]): boolean =>
  refs.length > 1 && refs.every((ref, index) => ref.column === refs[0]!.column && ref.row === refs[0]!.row + index);
