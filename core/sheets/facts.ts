import type { Unit } from "../money.ts";
import type { Period } from "../period.ts";
import type { Where } from "../finding.ts";
import { address } from "../workbook.ts";
import type { Contract, RowOf } from "./contract.ts";

/** What the lines above a table say the sheet speaks for. */
export interface AboutSheet {
  readonly period?: Period;
  readonly year?: number;
  readonly asOf?: string;
  readonly participant?: string;
  readonly unit?: Unit;
}

export interface FactRow<C extends Contract = Contract> {
  /** Zero-based row in the sheet. */
  readonly row: number;
  readonly values: RowOf<C>;
}

/**
 * What one sheet says, typed by its contract: plain JSON, so that it crosses worker threads and caches unchanged.
 * `columns` holds each column's zero-based position, `formulas` the addresses of computed cells inside the table.
 */
export interface SheetFacts<C extends Contract = Contract> {
  readonly contract: C["id"];
  readonly file: string;
  readonly sheet: string;
  readonly about: AboutSheet;
  readonly columns: { readonly [P in keyof C["columns"]]?: number };
  readonly rows: readonly FactRow<C>[];
  readonly totals: readonly FactRow<C>[];
  readonly formulas: Readonly<Record<string, string>>;
}

/** The sheet itself, for what is about all of it. */
export const whereSheet = ({ file, sheet }: Pick<SheetFacts, "file" | "sheet">): Where => ({ file, sheet });

/** Where a row's value stands. */
export function whereOf(facts: SheetFacts, row: FactRow, column: string): Where {
  const at = facts.columns[column];
  return { file: facts.file, sheet: facts.sheet, ...(at === undefined ? {} : { cell: address(row.row, at) }) };
}
