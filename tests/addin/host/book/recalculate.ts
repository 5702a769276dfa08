import { HostGap } from "../hostError.ts";
import { overlap, type Box } from "./a1.ts";
import { evaluate, readsOf, type Ref } from "./evaluate.ts";
import type { HostBook, HostCell, HostSheet, Value } from "./hostBook.ts";

export interface Touched { readonly sheet: HostSheet; readonly box: Box }
interface Computed { readonly sheet: HostSheet; readonly box: Box; readonly cell: HostCell; readonly reads: readonly Ref[] }

/**
 * After cells were written: computes the formulas that were written or rest on them. One that is beyond the evaluator has no
 * value from then on, and reading it is a gap; those that nothing touched keep the result they came with.
 */
export function recalculate(book: HostBook, touched: readonly Touched[]): void {
  const waiting = new Set(formulasOf(book));
  const stale = new Map<HostCell, Computed>();
  const queue: Touched[] = [...touched];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) for (const formula of waiting) {
    if (!isTouched(formula, next)) continue;
    waiting.delete(formula);
    stale.set(formula.cell, formula);
    queue.push(formula);
  }
  const compute = (formula: Computed): void => {
    stale.delete(formula.cell);
    delete formula.cell.gap;
    try {
      formula.cell.value = evaluate(formula.cell.formula!, (ref) => valuesAt(book, ref, formula.sheet, (cell) => { const before = stale.get(cell); if (before) compute(before); }));
    } catch (error) {
      if (!(error instanceof HostGap)) throw error;
      formula.cell.gap = error.message;
    }
  };
  // Computing takes a formula off the list, together with those it rests on.
  for (const formula of stale.values()) compute(formula);
}

const isTouched = ({ sheet, box, reads }: Computed, touched: Touched): boolean =>
  (sheet === touched.sheet && overlap(box, touched.box))
  || reads.some((ref) => (ref.sheet ?? sheet.name).toLowerCase() === touched.sheet.name.toLowerCase() && overlap(ref.box, touched.box));

function formulasOf({ sheets }: HostBook): Computed[] {
  return sheets.flatMap((sheet) => [...sheet.rows].flatMap(([row, line]) => [...line].flatMap(([column, cell]): Computed[] =>
    (cell.formula === undefined ? [] : [{ sheet, cell, box: { row, column, height: 1, width: 1 }, reads: readsOf(cell.formula) }]))));
}

function valuesAt(book: HostBook, { sheet: name, box }: Ref, own: HostSheet, before: (cell: HostCell) => void): readonly Value[] {
  const sheet = name === undefined ? own : book.sheet(name);
  if (!sheet) throw new HostGap(`a formula reads ${name}, which is not there`);
  return Array.from({ length: box.height * box.width }, (_, index) => {
    const cell = sheet.at(box.row + Math.floor(index / box.width), box.column + (index % box.width));
    if (cell === undefined) return "";
    before(cell);
    if (cell.gap !== undefined) throw new HostGap(cell.gap);
    return cell.value;
  });
}
