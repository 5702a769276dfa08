import { contractOf } from "../sheets/contracts.ts";
import type { Column } from "../sheets/contract.ts";
import type { FactRow, SheetFacts } from "../sheets/facts.ts";
import { address } from "../workbook.ts";
import { relativeFormula } from "./relativeFormula.ts";

/** A cell of a column that holds a number; `formula` as seen from the cell, when it computes. */
export interface ColumnCell { readonly row: FactRow; readonly cell: string; readonly value: number; readonly formula?: string }

/** Whether any cell of the table holds a formula. */
export const computes = ({ formulas }: SheetFacts): boolean => Object.keys(formulas).length > 0;

/** The sheet's own columns that hold figures, with their contracts. */
export const figureColumns = (sheet: SheetFacts): readonly (readonly [string, Column])[] =>
  Object.entries(contractOf(sheet).columns).filter(([name, { kind }]) => sheet.columns[name] !== undefined && ["money", "count", "number", "share"].includes(kind));

/** Columns a total row adds up: amounts and counts, but not a running number. */
export const summedColumns = (sheet: SheetFacts): readonly (readonly [string, Column])[] =>
  figureColumns(sheet).filter(([name, { kind }]) => (kind === "money" || kind === "count") && name !== "number");

/** The cells of a column with numbers in them, from these rows. */
export const columnCells = (sheet: SheetFacts, name: string, rows: readonly FactRow[]): readonly ColumnCell[] => rows.flatMap((row): ColumnCell[] => {
  const value = row.values[name];
  if (typeof value !== "number") return [];
  const cell = address(row.row, sheet.columns[name]!);
  const formula = sheet.formulas[cell];
  return [{ row, cell, value, ...(formula === undefined ? {} : { formula: relativeFormula(formula, cell) }) }];
});
