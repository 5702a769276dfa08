import { closest } from "../closest.ts";
import type { Finding } from "../finding.ts";
import { normaliseText } from "../sheets/contract.ts";
import { say } from "../text/say.ts";
import { languages, texts, type Language } from "../text/texts.ts";
import { shown, shownHeading, shownRow, shownTitle } from "./shown.ts";
import type { ReportTable, TableColumn, TableRow } from "./table.ts";

/** A figure as a person names it: the table by file name or title, the row by its label, the column by its heading. */
export interface Wanted { readonly table: string; readonly row: string; readonly column: string }
export interface FoundFigure { readonly table: ReportTable; readonly row: TableRow; readonly column: TableColumn; readonly at: { readonly row: number; readonly column: number } }

/** Finds the figure by names in any language, without regard to case; the beginning of a name will do when it fits only one. */
export function findFigure(tables: readonly ReportTable[], wanted: Wanted, language: Language): { found?: FoundFigure; findings: readonly Finding[] } {
  const table = pick("table", wanted.table, tables.map((thing) => ({ thing, shown: thing.name, names: [thing.name, ...languages.map((one) => shownTitle(one, thing))] })));
  if ("finding" in table) return { findings: [table.finding] };
  const { rows, columns } = table.thing;
  const row = pick("row", wanted.row, rows.map((one, index) => ({ thing: index, shown: shownRow(language, table.thing, one), names: rowNames(table.thing, one) })));
  const column = pick("column", wanted.column, columns.flatMap((one, index) => (isLabel(table.thing, index) ? [] : [{ thing: index, shown: shownHeading(language, one), names: [one.heading, ...languages.map((each) => shownHeading(each, one))] }])));
  if ("finding" in row || "finding" in column) return { findings: [row, column].flatMap((one) => ("finding" in one ? [one.finding] : [])) };
  return { found: { table: table.thing, row: rows[row.thing]!, column: columns[column.thing]!, at: { row: row.thing, column: column.thing } }, findings: [] };
}

/** A column of words only names the rows. */
const isLabel = (table: ReportTable, column: number): boolean => table.columns[column]!.format.kind === "text" && table.rows.every(({ figures }) => figures[column]?.trace === undefined);

/** What a row goes by: all its words, and each of them. */
export const rowNames = (table: ReportTable, row: TableRow): readonly string[] => languages.flatMap((language) => [
  shownRow(language, table, row),
  ...row.figures.flatMap((figure, column) => (table.columns[column]?.format.kind === "text" ? [shown(language, figure, table.columns[column].format)] : [])),
]).filter((name) => name !== "");

interface Named<T> { readonly thing: T; readonly shown: string; readonly names: readonly string[] }

function pick<T>(what: "table" | "row" | "column", seen: string, things: readonly Named<T>[]): { readonly thing: T } | { readonly finding: Finding } {
  const wanted = plain(seen);
  const ways: readonly ((name: string) => boolean)[] = [(name) => name === wanted, (name) => wanted !== "" && name.startsWith(wanted)];
  for (const fits of ways) {
    const hits = things.filter(({ names }) => names.some((name) => fits(plain(name))));
    if (hits.length === 1) return hits[0]!;
    if (hits.length > 1) return { finding: miss("figure-ambiguous", what, seen, hits) };
  }
  return { finding: miss("figure-not-found", what, seen, near(wanted, things)) };
}

const miss = <T>(code: "figure-ambiguous" | "figure-not-found", what: string, seen: string, things: readonly Named<T>[]): Finding =>
  ({ code, severity: "error", where: {}, values: { what, seen, candidates: [...new Set(things.map(({ shown: name }) => name).filter((name) => name !== ""))].join(" | ") } });

/** Those a letter or two away, or that share a word with what was asked for; otherwise all of them. */
function near<T>(wanted: string, things: readonly Named<T>[]): readonly Named<T>[] {
  const likely = things.filter(({ names }) => closest(wanted, [...new Set(names.map(plain))]) !== undefined
    || names.some((name) => wanted.split(" ").some((word) => word.length > 3 && plain(name).includes(word))));
  return likely.length > 0 ? likely : things;
}

/** Names compare without case, and with hyphens and dots between words as spaces. */
const plain = (name: string): string => normaliseText(name.replace(/[-·–]/g, " "));

/** A figure's full name in the reader's language. */
export const figureName = (language: Language, { table, row, column }: Pick<FoundFigure, "table" | "row" | "column">): string =>
  [shownTitle(language, table), shownRow(language, table, row), shownHeading(language, column)].join(" · ");

/** Amount, share or plain count: what a column's figures are measured in, in words for the reader. */
export const unitText = (language: Language, table: ReportTable, column: TableColumn): string =>
  (column.format.kind === "amount" && table.unit ? say(language, texts[language].units[table.unit], {}) : "");
