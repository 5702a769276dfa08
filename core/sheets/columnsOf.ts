import type { SheetFacts } from "./facts.ts";
import type { Value } from "./value.ts";

/** A table's rows by column: for what goes through the rows of all workbooks and looks at few of their values. */
export interface Columns {
  /** How many rows there are. */
  readonly length: number;
  /** The row in the sheet, zero-based, of one of them. */
  placeOf(index: number): number;
  /** What a column says in each of them; nothing where there is no such column. Sheets that say the same may share it. */
  valuesOf(name: string): readonly Value[];
  /** What a column says in all of them, where that is known to be one thing. */
  onlyOf(name: string): Value | undefined;
  /** The first and the last date of a column that says dates, where they are known without looking at each. */
  rangeOf(name: string): readonly [first: string, last: string] | undefined;
}

const kept = new WeakMap<SheetFacts, Columns>();

/** The sheet, whose columns are at hand before its rows are made. A copy of it that says something else has its own. */
export function keepColumns(sheet: SheetFacts, columns: Columns): SheetFacts {
  kept.set(sheet, columns);
  return sheet;
}

/** A sheet's rows by column. */
export const columnsOf = (sheet: SheetFacts): Columns => kept.get(sheet) ?? ofRows(sheet.rows);

const ofRows = (rows: SheetFacts["rows"]): Columns => ({
  length: rows.length,
  placeOf: (index) => rows[index]!.row,
  valuesOf: (name) => rows.map(({ values }) => values[name] ?? null),
  onlyOf: () => undefined,
  rangeOf: () => undefined,
});
