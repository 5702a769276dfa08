import type { Where } from "../finding.ts";
import { remember, rememberParts } from "../remember.ts";
import { columnsOf } from "./columnsOf.ts";
import { normaliseText } from "./contract.ts";
import { contractOf } from "./contracts.ts";
import { whereOf, type FactRow, type SheetFacts } from "./facts.ts";
import { ofKind } from "./select.ts";
import type { Value } from "./value.ts";

/** One row, with the sheet it stands in. */
export interface Line { readonly sheet: SheetFacts; readonly row: FactRow }

/** What is said for one year. */
export interface YearLines {
  /** The row of each line, by the line's number: the first, where there are several. */
  readonly rowOf: readonly (number | undefined)[];
  /** The rows that say a line again, by its number. */
  readonly again: ReadonlyMap<number, readonly number[]>;
}

/**
 * The rows of one kind of sheet, numbered from 0 in the order of the sheets, and the lines they name, numbered as they are
 * first said: the contract's identity but its year, as it is compared, with whoever the sheet speaks for.
 */
export interface Lines {
  /** The row that names each line first. */
  readonly firsts: readonly number[];
  readonly years: ReadonlyMap<Value, YearLines>;
  /** What a column says in each row. */
  values(name: string): readonly Value[];
  sheetOf(row: number): SheetFacts;
  at(row: number): Line;
  /** Where a row's value stands. */
  where(row: number, column: string): Where;
}

/** A large co-operation has hundreds of thousands of rows that many rules ask for: they are gathered once. */
export const linesOf: (sheets: readonly SheetFacts[], contract: string) => Lines = remember((sheets: readonly SheetFacts[], contract: string): Lines => {
  const own = ofKind(sheets, contract);
  const { starts, ...gathered } = gather(own, contractOf({ contract }).identity.filter((name) => name !== "year"));
  const numberOf = (row: number): number => lastAtMost(starts, row);
  return {
    ...gathered,
    sheetOf: (row) => own[numberOf(row)]!,
    values: (name) => valuesIn(own, name),
    at(row) {
      const index = numberOf(row);
      return { sheet: own[index]!, row: own[index]!.rows[row - starts[index]!]! };
    },
    where(row, column) {
      const index = numberOf(row);
      return whereOf(own[index]!, { row: columnsOf(own[index]!).placeOf(row - starts[index]!) }, column);
    },
  };
});

const valuesIn = remember((sheets: readonly SheetFacts[], name: string): readonly Value[] => joined(sheets.map((sheet) => columnsOf(sheet).valuesOf(name))));

/** The lines and years of some sheets by what names their lines, and the number of each sheet's first row. */
function gather(sheets: readonly SheetFacts[], names: readonly string[]): Pick<Lines, "firsts" | "years"> & { readonly starts: readonly number[] } {
  const starts: number[] = [];
  const firsts: number[] = [];
  const years = new Map<Value, YearSoFar>();
  let [start, row] = [0, 0];
  const lineOf = rememberParts((_name: readonly unknown[]) => ({ number: firsts.push(row) - 1 }), (part) => normaliseText(String(part)));
  // Books of one kind name the same lines in the same order, and share the columns that do.
  const linesOfSheet = rememberParts(([length, ...named]: readonly unknown[]): readonly number[] => {
    const [parts, otherwise] = [named.slice(0, names.length) as (readonly Value[])[], named.slice(names.length)];
    return Array.from({ length: length as number }, (_, index) => {
      row = start + index;
      return lineOf(parts.map((part, at) => part[index] ?? otherwise[at])).number;
    });
  });
  for (const sheet of sheets) {
    const { length, valuesOf, onlyOf } = columnsOf(sheet);
    const only = onlyOf("year");
    const said = only === undefined ? valuesOf("year") : [];
    const lines = linesOfSheet([length, ...names.map(valuesOf), ...names.map((name) => ofSheet(sheet, name))]);
    let [year, at]: [Value?, YearSoFar?] = [];
    for (let index = 0; index < length; index += 1) {
      const next = only === undefined ? said[index]! : only;
      if (at === undefined || next !== year) [year, at] = [next, yearIn(years, next)];
      addRow(at, lines[index]!, start + index);
    }
    starts.push(start);
    start += length;
  }
  return { starts, firsts, years };
}

interface YearSoFar { readonly rowOf: (number | undefined)[]; readonly again: Map<number, number[]> }

function yearIn(years: Map<Value, YearSoFar>, year: Value): YearSoFar {
  const known = years.get(year) ?? { rowOf: [], again: new Map<number, number[]>() };
  years.set(year, known);
  return known;
}

function addRow({ rowOf, again }: YearSoFar, line: number, row: number): void {
  if (rowOf[line] === undefined) rowOf[line] = row;
  else if (again.has(line)) again.get(line)!.push(row);
  else again.set(line, [row]);
}

/** Where more than one row says the same line and year: all of them, the first before the others. */
export function repeatsOf(sheets: readonly SheetFacts[], contract: string): readonly (readonly Line[])[] {
  const { years, at } = linesOf(sheets, contract);
  const repeats = [...years.values()].flatMap(({ rowOf, again }) => [...again].map(([line, rows]) => [rowOf[line]!, ...rows]));
  return repeats.sort(([, a], [, b]) => a! - b!).map((rows) => rows.map(at));
}

/** A part of what names a row: the row's own value, else whom the sheet speaks for. */
export const saidIn = (sheet: SheetFacts, { values }: FactRow, name: string): string | number => values[name] ?? ofSheet(sheet, name);
const ofSheet = ({ about }: SheetFacts, name: string): string => (name === "participant" ? about.participant : undefined) ?? "";

/** The lists one after the other. Few are put together at a time: a call takes only so many arguments. */
const joined = <Item>(lists: readonly (readonly Item[])[]): readonly Item[] => {
  const most = 1000;
  if (lists.length <= most) return ([] as readonly Item[]).concat(...lists);
  return joined(Array.from({ length: Math.ceil(lists.length / most) }, (_, index) => joined(lists.slice(index * most, (index + 1) * most))));
};

/** The place of the last of some rising numbers that is not above another. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (numbers[middle]! <= most) low = middle;
    else high = middle;
  }
  return low;
}
