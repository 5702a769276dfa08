import { decimal, type Money } from "../money.ts";
import { formulaInputs, formulaText, formulaValue } from "../formula.ts";
import type { CellRef, Formula } from "../formula.ts";
import { address, type Cell } from "../workbook.ts";
import { computedCell, type Values } from "./computed.ts";
import type { Contract } from "./contract.ts";
import type { Line } from "./tableLines.ts";

export interface Computed { readonly formula: string; readonly value: Cell }

/**
 * Every live formula of a table with the value it has, by address. A formula over nothing but blanks shows nothing, so that
 * an empty row stays an empty row; a sum of nothing is 0.
 */
export function computeTable(contract: Contract, names: readonly string[], rows: readonly Values[], lines: readonly Line[], firstRow: number): ReadonlyMap<string, Computed> {
  const amounts = new Map<string, Money>();
  const computed = new Map<string, Computed>();
  const key = ({ row, column }: CellRef): string => address(row, column);
  const lineOf = new Map(lines.flatMap((line, index) => (line.kind === "row" ? [[line.row, firstRow + index]] : [])));
  const at = (row: number, name: string): CellRef => ({ row: lineOf.get(row)!, column: names.indexOf(name) });
  const compute = (ref: CellRef, formula: Formula): void => {
    const inputs = formulaInputs(formula).map(key);
    if (!inputs.some((input) => amounts.has(input))) { computed.set(key(ref), { formula: `IF(COUNT(${inputs.join(",")})=0,"",${formulaText(formula)})`, value: "" }); return; }
    const value = formulaValue(formula, (input) => amounts.get(key(input)));
    amounts.set(key(ref), value);
    computed.set(key(ref), { formula: formulaText(formula), value: value.toNumber() });
  };
  for (const name of names) rows.forEach((values, row) => {
    const value = values[name];
    if (typeof value === "number") amounts.set(key(at(row, name)), decimal(value));
  });
  for (const name of names) rows.forEach((_, row) => {
    const formula = computedCell(contract, name, { rows, at }, row);
    if (formula) compute(at(row, name), formula);
  });
  for (const name of names.filter((one) => contract.columns[one]!.kind === "money")) lines.forEach((line, index) => {
    if (line.kind !== "sum") return;
    const column = names.indexOf(name);
    const formula: Formula = { sum: line.of.map((of) => ({ row: firstRow + of, column })) };
    const ref = { row: firstRow + index, column };
    if (line.of.some((of) => amounts.has(address(firstRow + of, column)))) compute(ref, formula);
    else computed.set(key(ref), { formula: formulaText(formula), value: 0 });
  });
  return computed;
}
