import type { Finding } from "../../core/finding.ts";
import type { FactRow, SheetFacts } from "../../core/sheets/facts.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import type { FileEntry } from "../report/manifest.ts";

/** What reading one workbook came to. */
export interface BookRead { readonly facts: WorkbookFacts; readonly sheets: FileEntry["sheets"] }

type Value = string | number | null;
/** A column's values from the top: as they are; texts once each, with each row's place among them; or the one value of all rows, be it blank. */
type PackedColumn = readonly Value[] | { readonly texts: readonly Value[]; readonly at: readonly number[] } | { readonly all: Value };
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
 * is what the cache keeps. Whatever the way, every book is packed and unpacked, so that all ways lead to the same facts.
 */
export function packBook({ facts, sheets }: BookRead): string {
  const packed: Packed = {
    sheets: facts.sheets.map((one) => { const { file: _, rows, totals, ...sheet } = one; return { ...sheet, rows: packRows(rows), totals: packRows(totals) }; }),
    unknown: facts.unknown,
    findings: facts.findings.map((finding) => { const { file: _, ...where } = finding.where; return { ...finding, where }; }),
    list: sheets,
  };
  return JSON.stringify(packed);
}

/** The facts of a packed book, as those of the file it was read from. */
export function unpackBook(text: string, file: string): BookRead {
  const { sheets, unknown, findings, list } = JSON.parse(text) as Packed;
  return {
    facts: {
      file, unknown,
      sheets: sheets.map(({ rows, totals, ...sheet }): SheetFacts => ({ ...sheet, file, rows: unpackRows(rows), totals: unpackRows(totals) })),
      findings: findings.map((finding) => ({ ...finding, where: { file, ...finding.where } })),
    },
    sheets: list,
  };
}

const packRows = (rows: readonly FactRow[]): PackedRows => ({
  at: packPlaces(rows),
  columns: Object.fromEntries(Object.keys(rows[0]?.values ?? {}).map((name) => [name, packColumn(rows.map(({ values }) => values[name] ?? null))])),
});

function packPlaces(rows: readonly FactRow[]): PackedRows["at"] {
  const from = rows[0]?.row ?? 0;
  return rows.every(({ row }, index) => row === from + index) ? { from, rows: rows.length } : rows.map(({ row }) => row);
}

function packColumn(values: readonly Value[]): PackedColumn {
  const first = values[0]!;
  if (values.every((value) => value === first)) return { all: first };
  if (!values.some((value) => typeof value === "string")) return values;
  const places = new Map<Value, number>();
  const at = values.map((value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { texts: [...places.keys()], at };
}

function unpackRows({ at, columns }: PackedRows): FactRow[] {
  const names = Object.keys(columns);
  const unpacked = names.map((name) => valuesOf(columns[name]!));
  const places = "from" in at ? Array.from({ length: at.rows }, (_, index) => at.from + index) : at;
  return places.map((row, index) => {
    const values: Record<string, Value> = {};
    for (let column = 0; column < names.length; column += 1) values[names[column]!] = unpacked[column]!(index);
    return { row, values: values as FactRow["values"] };
  });
}

function valuesOf(column: PackedColumn): (index: number) => Value {
  if ("all" in column) return () => column.all;
  if ("texts" in column) return (index) => column.texts[column.at[index]!]!;
  return (index) => column[index]!;
}
