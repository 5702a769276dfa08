import { warning } from "../finding.ts";
import { groupBy } from "../groupBy.ts";
import { remember } from "../remember.ts";
import { contracts } from "../sheets/contracts.ts";
import type { SheetFacts } from "../sheets/facts.ts";
import { repeatsOf, type Line } from "../sheets/lines.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/**
 * Two workbooks that say the same rows of the same sheets: one of them is a copy or an older version, and the figures count
 * twice. At least three rows and four of five of the smaller book's. Books of different months are no versions of each other.
 */
export const workbookVersion: Rule = ({ sheets }) => {
  const bookOf = remember((all: typeof sheets, file: string) => readBook(file, all.filter((sheet) => sheet.file === file)));
  return [...pairsThatShare(sheets)].flatMap(([files, shared]) => {
    const [one, other] = (JSON.parse(files) as [string, string]).map((file) => bookOf(sheets, file)) as [Book, Book];
    if (shared < 3 || shared * 5 < Math.min(one.rows, other.rows) * 4 || differentMonths(one, other)) return [];
    const [older, newer] = isOlder(other, one) ? [other, one] : [one, other];
    return [isOlder(older, newer) ? warning("workbook-older", { file: older.file }, { other: newer.file, count: shared }) : warning("workbook-twice", { file: other.file }, { other: one.file, count: shared })];
  });
};

/** A row in more books than this is common to all, and tells no two apart. */
const mostHolders = 20;

/** How many rows each two books have in common, by their names: most books share nothing. */
function pairsThatShare(sheets: readonly SheetFacts[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const same of repeatedIn(sheets)) {
    const files = [...new Set(same.map(({ sheet }) => sheet.file))];
    if (files.length > mostHolders) continue;
    for (const [index, one] of files.entries()) for (const other of files.slice(index + 1)) {
      const pair = JSON.stringify([one, other]);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

/** The rows that say the same line of the same participant and month, where there is more than one. */
const repeatedIn = (sheets: readonly SheetFacts[]): readonly (readonly Line[])[] => contracts.flatMap(({ id }) => repeatsOf(sheets, id))
  .flatMap((all) => [...groupBy(all, ({ sheet: { about } }) => `${about.participant ?? ""}|${about.period ?? ""}`).values()]);

/** A book by how many rows name something of their own, its months and its latest date. */
interface Book { readonly file: string; readonly rows: number; readonly periods: ReadonlyMap<string, string>; readonly asOf: string }

function readBook(file: string, sheets: readonly SheetFacts[]): Book {
  const dates = sheets.flatMap((sheet) => [sheet.about.asOf ?? "", ...sheet.rows.map(({ values }) => String(values["asOf"] ?? ""))]);
  const repeated = repeatedIn(sheets).reduce((sum, { length }) => sum + length - 1, 0);
  return {
    file, rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0) - repeated, asOf: dates.reduce((latest, date) => (date > latest ? date : latest), ""),
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
