import type { Finding } from "../../core/finding.ts";
import { rememberMost } from "../../core/remember.ts";
import { keepColumns, type Columns } from "../../core/sheets/columnsOf.ts";
import type { FactRow, SheetFacts } from "../../core/sheets/facts.ts";
import type { Value } from "../../core/sheets/value.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { withMore } from "../../core/withMore.ts";
import type { FileEntry } from "../report/manifest.ts";

/** What reading one workbook came to. */
export interface BookRead { readonly facts: WorkbookFacts; readonly sheets: FileEntry["sheets"] }

/** What every row says in a column; or the line its values are on, and the first and last of its dates. */
type PackedColumn = { readonly all: Value } | { readonly on: number; readonly range?: readonly [string, string] };
/** A column's values from the top: as they are; or texts once each, with each row's place among them. */
type PackedValues = readonly Value[] | { readonly texts: readonly Value[]; readonly at: readonly number[] };
/** The rows of a table, and where they stand: rows that follow each other from the first, or each by itself. */
interface PackedRows { readonly at: { readonly from: number; readonly rows: number } | readonly number[]; readonly columns: Readonly<Record<string, PackedColumn>> }
type PackedSheet = Omit<SheetFacts, "file" | "rows" | "totals"> & { readonly rows: PackedRows; readonly totals: PackedRows };
interface Packed {
  readonly sheets: readonly PackedSheet[];
  readonly unknown: readonly string[];
  readonly findings: readonly Finding[];
  readonly list: FileEntry["sheets"];
}

/**
 * What a workbook says as one text without its name: this crosses threads, which a hundred thousand objects do slowly, and this
 * is what the cache keeps. Its first line is everything but the tables' columns, each of which is a line of its own and read when
 * somebody asks for it. Whatever the way, every book is packed and unpacked, so that all ways lead to the same facts.
 */
export function packBook({ facts, sheets }: BookRead): string {
  const lines: string[] = [];
  const packed: Packed = {
    sheets: facts.sheets.map((one) => { const { file: _, rows, totals, ...sheet } = one; return withMore(sheet, { rows: packRows(rows, lines), totals: packRows(totals, lines) }); }),
    unknown: facts.unknown,
    findings: facts.findings.map((finding) => { const { file: _, ...where } = finding.where; return { ...finding, where }; }),
    list: sheets,
  };
  return [JSON.stringify(packed), ...lines].join("\n");
}

/** The facts of a packed book, as those of the file it was read from. */
export function unpackBook(text: string, file: string): BookRead {
  const [first, ...lines] = text.split("\n") as [string, ...string[]];
  const { sheets, unknown, findings, list } = JSON.parse(first) as Packed;
  return {
    facts: {
      file, unknown,
      sheets: sheets.map((sheet) => unpackSheet(sheet, lines, file)),
      findings: findings.map((finding) => ({ ...finding, where: { file, ...finding.where } })),
    },
    sheets: list,
  };
}

const packRows = (rows: readonly FactRow[], lines: string[]): PackedRows => ({
  at: packPlaces(rows),
  columns: Object.fromEntries(Object.keys(rows[0]?.values ?? {}).map((name) => [name, packColumn(rows.map(({ values }) => values[name] ?? null), lines)])),
});

function packPlaces(rows: readonly FactRow[]): PackedRows["at"] {
  const from = rows[0]?.row ?? 0;
  return rows.every(({ row }, index) => row === from + index) ? { from, rows: rows.length } : rows.map(({ row }) => row);
}

function packColumn(values: readonly Value[], lines: string[]): PackedColumn {
  const first = values[0]!;
  if (values.every((value) => value === first)) return { all: first };
  const range = rangeIn(values);
  return { on: lines.push(JSON.stringify(packValues(values))) - 1, ...(range ? { range } : {}) };
}

/** The first and the last of a column of dates. */
function rangeIn(values: readonly Value[]): readonly [string, string] | undefined {
  let range: readonly [string, string] | undefined;
  for (const value of values) {
    if (value === null) continue;
    if (typeof value !== "string" || !isDate.test(value)) return undefined;
    range = range ? [value < range[0] ? value : range[0], value > range[1] ? value : range[1]] : [value, value];
  }
  return range;
}
const isDate = /^\d{4}-\d\d-\d\d$/;

function packValues(values: readonly Value[]): PackedValues {
  if (!values.some((value) => typeof value === "string")) return values;
  const places = new Map<Value, number>();
  const at = values.map((value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  // As many texts as rows: their places say nothing.
  return places.size === values.length ? values : { texts: [...places.keys()], at };
}

/** Of hundreds of thousands of rows few are asked for as rows: they are made when they are. */
function unpackSheet({ rows, totals, ...sheet }: PackedSheet, lines: readonly string[], file: string): SheetFacts {
  let made: readonly FactRow[] | undefined;
  return keepColumns({ file, get rows() { return (made ??= unpackRows(rows, lines)); }, totals: unpackRows(totals, lines), ...sheet }, columnsIn(rows, lines));
}

function unpackRows(rows: PackedRows, lines: readonly string[]): FactRow[] {
  const names = Object.keys(rows.columns);
  const { length, placeOf, valuesOf } = columnsIn(rows, lines);
  const unpacked = names.map(valuesOf);
  return Array.from({ length }, (_, index) => {
    const values: Record<string, Value> = {};
    for (let column = 0; column < names.length; column += 1) values[names[column]!] = unpacked[column]![index]!;
    return { row: placeOf(index), values: values as FactRow["values"] };
  });
}

function columnsIn({ at, columns }: PackedRows, lines: readonly string[]): Columns {
  const length = "from" in at ? at.rows : at.length;
  const columnOf = (name: string): PackedColumn => columns[name] ?? { all: null };
  return {
    length,
    placeOf: "from" in at ? (index) => at.from + index : (index) => at[index]!,
    valuesOf(name) {
      const column = columnOf(name);
      return "on" in column ? valuesOn(lines[column.on]!) : alike(length, column.all);
    },
    onlyOf(name) {
      const column = columnOf(name);
      return "on" in column ? undefined : column.all;
    },
    rangeOf(name) {
      const column = columnOf(name);
      return "on" in column ? column.range : undefined;
    },
  };
}

/** Books of one kind name the same things in the same order, and the same of every row: they share what says so. */
const mostShared = 1000;
const alike = (rows: number, value: Value): readonly Value[] => shared(JSON.stringify({ all: value, rows }));
const valuesOn = (line: string): readonly Value[] => (line.startsWith('["') ? shared(line) : valuesIn(line));
const shared = rememberMost(mostShared, (line: string): readonly Value[] => valuesIn(line));

function valuesIn(line: string): readonly Value[] {
  const values = JSON.parse(line) as PackedValues | { readonly all: Value; readonly rows: number };
  if ("all" in values) return Array.from<Value>({ length: values.rows }).fill(values.all);
  return "texts" in values ? values.at.map((place) => values.texts[place]!) : values;
}
