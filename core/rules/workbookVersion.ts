import { warning } from "../finding.ts";
import { groupBy } from "../groupBy.ts";
import { normaliseText } from "../sheets/contract.ts";
import type { SheetFacts } from "../sheets/facts.ts";
import { contractOf } from "./columnCells.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/**
 * Two workbooks that say the same rows of the same sheets: one of them is a copy or an older version, and the figures count
 * twice. At least three rows and four of five of the smaller book's. Books of different months are no versions of each other.
 */
export const workbookVersion: Rule = ({ sheets }) => {
  const books = [...groupBy(sheets, ({ file }) => file)].map(([file, own]) => bookOf(file, own));
  return pairsThatShare(books).flatMap(({ one, other, shared }) => {
    if (shared < 3 || shared * 5 < Math.min(one.rows.size, other.rows.size) * 4 || differentMonths(one, other)) return [];
    const [older, newer] = isOlder(other, one) ? [other, one] : [one, other];
    return [isOlder(older, newer) ? warning("workbook-older", { file: older.file }, { other: newer.file, count: shared }) : warning("workbook-twice", { file: other.file }, { other: one.file, count: shared })];
  });
};

/** A row in more books than this is common to all, and tells no two apart. */
const mostHolders = 20;

/** Books with rows in common, found from the rows that stand in more than one: most books share nothing. */
function pairsThatShare(books: readonly Book[]): readonly { readonly one: Book; readonly other: Book; readonly shared: number }[] {
  const holders = groupBy(books.flatMap((book) => [...book.rows].map((row) => ({ book, row }))), ({ row }) => row);
  const pairs = [...holders.values()].filter(({ length }) => length > 1 && length <= mostHolders)
    .flatMap((own) => own.flatMap(({ book: one }, index) => own.slice(index + 1).map(({ book: other }) => ({ one, other }))));
  return [...groupBy(pairs, ({ one, other }) => JSON.stringify([one.file, other.file])).values()].map((same) => ({ ...same[0]!, shared: same.length }));
}

interface Book { readonly file: string; readonly rows: ReadonlySet<string>; readonly periods: ReadonlyMap<string, string>; readonly asOf: string }

function bookOf(file: string, sheets: readonly SheetFacts[]): Book {
  const rows = sheets.flatMap((sheet) => sheet.rows.map(({ values }) =>
    JSON.stringify([sheet.contract, sheet.about.participant ?? "", sheet.about.period ?? "", ...contractOf(sheet).identity.map((name) => normaliseText(String(values[name] ?? "")))])));
  const dates = sheets.flatMap((sheet) => [sheet.about.asOf ?? "", ...sheet.rows.map(({ values }) => String(values["asOf"] ?? ""))]);
  return {
    file, rows: new Set(rows), asOf: dates.reduce((latest, date) => (date > latest ? date : latest), ""),
    periods: new Map(sheets.flatMap(({ contract, about }) => (about.period === undefined ? [] : [[`${contract}|${about.participant ?? ""}`, about.period] as const]))),
  };
}

const differentMonths = (one: Book, other: Book): boolean => [...one.periods].some(([sheet, period]) => (other.periods.get(sheet) ?? period) !== period);

/** By the latest day either is known per; then by what the file's name says. */
const isOlder = (one: Book, other: Book): boolean => (one.asOf !== other.asOf ? one.asOf < other.asOf : versionOf(one.file) < versionOf(other.file));
function versionOf(file: string): number {
  if (/\b(?:gammel|gamal|old|tidligere)\b/i.test(file)) return 0;
  return Number(/(?:\bv(?:ersjon)?[ ._-]?|\()(\d+)\)?\.[a-z]+$/i.exec(file)?.[1] ?? 1);
}

const bases = (file: string, asOf: number) => ({ file, sheet: "Fordelingsgrunnlag", rows: [["Kommune:", "Aukra"], ["År", "Grunnlag", "Antall", "Per dato"], [2025, "PC", 410, asOf], [2025, "ARSVERK", 280.5, asOf], [2025, "AP", 95, asOf]] });

export const examples: Examples = {
  // The second book is another municipality's, until its name above the table is the first one's.
  "workbook-older": {
    sheets: [bases("aukra-oktober.xlsx", 45_596), { ...bases("aukra-september.xlsx", 45_565), rows: [["Kommune:", "Rauma"], ...bases("", 45_565).rows.slice(1)] }], in: 1,
    fault: { B1: "Aukra" }, also: ["line-duplicate"],
  },
  "workbook-twice": {
    sheets: [bases("aukra.xlsx", 45_596), { ...bases("aukra ny.xlsx", 45_596), rows: [["Kommune:", "Rauma"], ...bases("", 45_596).rows.slice(1)] }], in: 1,
    fault: { B1: "Aukra" }, also: ["line-duplicate"],
  },
};
