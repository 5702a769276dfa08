import { decimal } from "../money.ts";
import { figureColumns } from "../rules/columnCells.ts";
import type { Equation } from "../rules/equations.ts";
import { contractOf } from "../sheets/contracts.ts";
import type { SheetFacts } from "../sheets/facts.ts";
import { address } from "../workbook.ts";

/** A cell a person can have typed wrong. `step` is the smallest its column uses, `output` one the product computes itself. */
export interface TypedCell { readonly cell: string; readonly row: number; readonly value: number | null; readonly count: boolean; readonly output: boolean; readonly step: number }

/** The numbers of a sheet by address, in whole steps of its finest one, so that sums are exact; blanks are absent. */
export interface Values { readonly get: (cell: string) => number | undefined }

/** The same numbers but for some: null is blank. */
export const withChanges = (values: Values, changes: ReadonlyMap<string, number | null>): Values =>
  ({ get: (cell) => { const changed = changes.get(cell); return changed === undefined ? values.get(cell) : changed ?? undefined; } });

export interface Arithmetic {
  /** Steps per unit. */
  readonly scale: number;
  readonly values: ReadonlyMap<string, number>;
  readonly typed: ReadonlyMap<string, TypedCell>;
  /** Equations whose outcome was typed: those can fail. */
  readonly equations: readonly Equation[];
  /** Equations that change when a typed cell does, through formulas too. */
  readonly touching: (cell: string) => readonly Equation[];
  readonly leaves: (equation: Equation) => readonly string[];
  readonly gap: (equation: Equation, values: Values) => number;
  readonly holds: (equation: Equation, values: Values) => boolean;
}

/** A sheet's sums and rules, ready to be tried on other values. A formula that gives what it should is computed along. */
export function arithmeticOf(sheet: SheetFacts, all: readonly Equation[]): Arithmetic {
  const cells = cellsOf(sheet);
  const places = Math.min(6, Math.max(0, ...cells.map(({ value }) => (value === null ? 0 : decimal(value).decimalPlaces()))));
  const scale = 10 ** places;
  const values = new Map(cells.flatMap(({ cell, value }) => (value === null ? [] : [[cell, Math.round(value * scale)] as const])));
  const typed = new Map(cells.filter(({ cell }) => sheet.formulas[cell] === undefined).map((one) => [one.cell, { ...one, value: values.get(one.cell) ?? null, step: Math.round(one.step * scale) }]));
  const computed = new Map(all.filter(({ outcome }) => sheet.formulas[outcome] !== undefined).map((equation) => [equation.outcome, equation]));
  const read = (cell: string, from: Values): number => {
    const equation = typed.has(cell) ? undefined : computed.get(cell);
    return equation && stated(equation, values) ? expected(equation, from) : from.get(cell) ?? 0;
  };
  const expected = ({ plus, less, floor }: Equation, from: Values): number => {
    const net = plus.reduce((sum, cell) => sum + read(cell, from), 0) - less.reduce((sum, cell) => sum + read(cell, from), 0);
    return floor ? Math.max(0, net) : net;
  };
  /** The stored result is what the formula's own cells come to: the formula is the one the sheet should have. */
  const stated = ({ outcome, plus, less, floor, room }: Equation, from: Values): boolean => {
    const net = [...plus].reduce((sum, cell) => sum + (from.get(cell) ?? 0), 0) - [...less].reduce((sum, cell) => sum + (from.get(cell) ?? 0), 0);
    return Math.abs((from.get(outcome) ?? 0) - (floor ? Math.max(0, net) : net)) <= room * scale;
  };
  const leavesOf = (cell: string): readonly string[] => {
    const equation = typed.has(cell) ? undefined : computed.get(cell);
    return equation ? [...equation.plus, ...equation.less].flatMap(leavesOf) : typed.has(cell) ? [cell] : [];
  };
  const equations = all.filter(({ outcome }) => typed.has(outcome));
  const leaves = new Map(equations.map((equation) => [equation, [...new Set([equation.outcome, ...equation.plus, ...equation.less].flatMap(leavesOf))]]));
  const touching = new Map<string, Equation[]>();
  for (const [equation, own] of leaves) for (const cell of own) touching.set(cell, [...(touching.get(cell) ?? []), equation]);
  const gap = (equation: Equation, from: Values): number => read(equation.outcome, from) - expected(equation, from);
  return {
    scale, values, typed, equations, gap, touching: (cell) => touching.get(cell) ?? [], leaves: (equation) => leaves.get(equation) ?? [],
    holds: (equation, from) => Math.abs(gap(equation, from)) <= equation.room * scale,
  };
}

function cellsOf(sheet: SheetFacts): readonly TypedCell[] {
  const contract = contractOf(sheet);
  return figureColumns(sheet).filter(([name]) => name !== "number").flatMap(([name, { kind }]) => {
    const rows = [...sheet.rows, ...sheet.totals];
    const value = (row: typeof rows[number]): number | null => { const seen = row.values[name]; return typeof seen === "number" ? seen : null; };
    const places = Math.min(6, Math.max(0, ...rows.map((row) => (value(row) === null ? 0 : decimal(value(row)!).decimalPlaces()))));
    return rows.map((row): TypedCell => ({
      cell: address(row.row, sheet.columns[name]!), row: row.row, value: value(row), count: kind === "count", output: contract.columns[name]!.output === true, step: 10 ** -places,
    }));
  });
}
