import type { Period } from "../period.ts";
import type { Unit } from "../money.ts";
import type { Contract, RowOf } from "./contract.ts";

/** A row to write: what a person would type. Columns the sheet computes are left out. */
export type RowInput<C extends Contract> = { readonly [P in keyof RowOf<C>]?: RowOf<C>[P] };

/** A total row, and before it one sum per group where `by` names the grouping column. Labels stand in `label`. */
export interface Totals<Name extends string> {
  readonly label: Name;
  readonly total?: string;
  readonly by?: Name;
}

/** What a sheet of one kind is to hold, before it has a layout. */
export interface SheetContent<C extends Contract = Contract> {
  readonly contract: C;
  /** Lines above the table: a label is written for each entry, blank where the value is `null`. */
  readonly about?: { readonly year?: number; readonly period?: Period | null; readonly asOf?: string | null; readonly participant?: string | null };
  /** Unit of the money columns; the contract's when left out. */
  readonly unit?: Unit;
  /** Sentences for whoever opens the sheet, one line each. */
  readonly remarks?: readonly string[];
  /** Optional columns the sheet does without. */
  readonly without?: readonly (keyof C["columns"] & string)[];
  readonly rows: readonly RowInput<C>[];
  /** Empty rows to fill in below the given ones. */
  readonly emptyRows?: number;
  readonly totals?: Totals<keyof C["columns"] & string>;
  /** Choices and number formats of single cells, beside those the contract gives a whole column. */
  readonly cells?: readonly { readonly row: number; readonly column: keyof C["columns"] & string; readonly choices?: readonly string[]; readonly format?: string }[];
}
