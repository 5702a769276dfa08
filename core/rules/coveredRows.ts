import type { SheetFacts } from "../sheets/facts.ts";
import { address, placeOf } from "../workbook.ts";

const adding = /^(?:SUM|SUBTOTAL\((?:9|109)[,;])\(?/i;
const part = /^(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?$/i;

/** Rows of its own column that a sum reaches, through other sums too; undefined when the cell is no plain sum. */
export function coveredRows(sheet: SheetFacts, row: number, name: string): ReadonlySet<number> | undefined {
  const column = sheet.columns[name]!;
  const formula = sheet.formulas[address(row, column)];
  if (formula === undefined || (!adding.test(formula) && !formula.includes("+"))) return undefined;
  const covered = new Set<number>();
  for (const one of formula.replace(adding, "").replace(/\)+$/, "").split(/[,;+]/)) {
    const [, first, last] = part.exec(one.trim()) ?? [];
    const [from, to] = [placeOf(first ?? ""), placeOf(last ?? first ?? "")];
    if (!from || !to || from.column !== column || to.column !== column) return undefined;
    for (let at = Math.min(from.row, to.row); at <= Math.max(from.row, to.row) && at < row; at += 1) {
      covered.add(at);
      for (const inner of coveredRows(sheet, at, name) ?? []) covered.add(inner);
    }
  }
  return covered;
}
