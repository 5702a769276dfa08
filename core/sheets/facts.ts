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
 * What one table of a sheet says, typed by its contract: plain data. Of a workbook that comes from a thread or a cache the rows are
 * made when somebody asks for them; what goes through the rows of all workbooks asks for columns (`columnsOf`). `columns` holds
 * each column's zero-based position, `formulas` the addresses of computed cells inside the table.
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
  /** Where what the sheet speaks for is said, by address. */
  readonly aboutCells?: { readonly [P in keyof AboutSheet]?: string };
  /** What the numbers of a column were multiplied by to be in the sheet's unit. */
  readonly scales?: Readonly<Record<string, number>>;
  /** The address of the first heading, when the table shares its sheet with others. */
  readonly at?: string;
}

/** The sheet itself, for what is about all of it; of several tables on a sheet, this one's headings. */
export const whereSheet = ({ file, sheet, at }: Pick<SheetFacts, "file" | "sheet" | "at">): Where => ({ file, sheet, ...(at === undefined ? {} : { cell: at }) });

/** Where a sheet says what it speaks for. */
export const whereAbout = (facts: SheetFacts, field: keyof AboutSheet): Where => {
  const cell = facts.aboutCells?.[field];
  return cell === undefined ? whereSheet(facts) : { file: facts.file, sheet: facts.sheet, cell };
};

/** Where a row's value stands. */
export function whereOf(facts: SheetFacts, { row }: Pick<FactRow, "row">, column: string): Where {
  const at = facts.columns[column];
  return { file: facts.file, sheet: facts.sheet, ...(at === undefined ? {} : { cell: address(row, at) }) };
}
