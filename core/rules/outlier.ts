import { warning } from "../finding.ts";
import { decimal } from "../money.ts";
import { sameText } from "../sheets/contract.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { bases } from "../sheets/kinds/bases.ts";
import { pools } from "../sheets/kinds/pools.ts";
import { identityOf, linesOf, saidIn, type Line, type Years } from "../sheets/lines.ts";
import { contractOf } from "./columnCells.ts";
import { isCostSheet } from "./costSheets.ts";
import type { Examples } from "./example.ts";
import { previousSheet } from "./previousSheet.ts";
import type { Rule } from "./rule.ts";
import { slip } from "./slip.ts";

/** What a line was last time, where, and how it has moved. */
interface Moved extends Line { readonly column: string; readonly before: number; readonly after: number; readonly period: string }

/**
 * A figure three times what it was last time, or a third of it, while most of those it stands among moved by less than half.
 * Counts and pools are held against the year before, budget and forecast of a report against the period before. A thousand
 * times is a slip of unit and told of as that.
 */
export const outlier: Rule = ({ sheets }) => {
  const peers = new Map<string, Peers>();
  for (const { id, column } of [{ id: bases.id, column: "count" }, { id: pools.id, column: "amount" }]) for (const years of linesOf(sheets, id).values()) addYears(peers, years, column);
  for (const sheet of sheets.filter(isCostSheet)) for (const column of ["budget", "forecast"]) addMonth(peers, sheet, sheets, column);
  // What moved far is none of the calm ones: the others of each are all but itself.
  return [...peers.values()].flatMap(({ all, near, far }) => (far.length === 0 || !isCalm(near, all - 1) ? [] : far.map(({ sheet, row, column, before, after, period }) =>
    warning("figure-outlier", whereOf(sheet, row, column), { line: nameOf(sheet, row), heading: contractOf(sheet).columns[column]!.heading, seen: decimal(after).toFixed(), before: decimal(before).toFixed(), period }))));
};

/** The figures one stands among: how many moved at all, how many little, and those that moved far. */
interface Peers { all: number; near: number; readonly far: Moved[] }

/** In doubles: the bounds are rough by nature, and a large co-operation has hundreds of thousands of moves. */
const isNear = (before: number, after: number): boolean => after / before > 2 / 3 && after / before < 3 / 2;
const isFar = (before: number, after: number): boolean =>
  (after / before >= 3 || after / before <= 1 / 3) && after / before > 0 && slip(decimal(after), decimal(before)) === 0 && Math.abs(after - before) > 10;
/** At least three others to go by, two of three of them within half as much again. */
const isCalm = (near: number, others: number): boolean => others >= 3 && near * 3 >= others * 2;

function addYears(peers: Map<string, Peers>, years: Years, column: string): void {
  for (const [year, lines] of years) {
    const earlier = years.get(Number(year) - 1)?.at(-1)?.row;
    if (earlier) for (const { sheet, row } of lines) add(peers, sheet, row, column, earlier, String(Number(year) - 1));
  }
}

function addMonth(peers: Map<string, Peers>, sheet: SheetFacts, sheets: readonly SheetFacts[], column: string): void {
  const earlier = previousSheet(sheet, sheets);
  if (!earlier) return;
  for (const row of sheet.rows) {
    const same = earlier.rows.find((one) => sameText(nameOf(earlier, one), nameOf(sheet, row)));
    if (same) add(peers, sheet, row, column, same, earlier.about.period!);
  }
}

function add(peers: Map<string, Peers>, sheet: SheetFacts, row: FactRow, column: string, earlier: FactRow, period: string): void {
  const [after, before] = [row.values[column], earlier.values[column]];
  if (typeof after !== "number" || typeof before !== "number" || after === 0 || before === 0) return;
  const name = `${sheet.contract}|${column}|${period}`;
  let own = peers.get(name);
  if (!own) peers.set(name, (own = { all: 0, near: 0, far: [] }));
  own.all += 1;
  if (isNear(before, after)) own.near += 1;
  else if (isFar(before, after)) own.far.push({ sheet, row, column, before, after, period });
}

/** What names a row but for its year, with whoever the sheet speaks for. */
const nameOf = (sheet: SheetFacts, row: FactRow): string =>
  identityOf(sheet.contract).filter((name) => name !== "year").map((name) => saidIn(sheet, row, name)).filter((part) => part !== "").join(" ");

const counts = (year: number, ...all: readonly number[]) => ["Aukra", "Hustadvika", "Rauma", "Vestnes"].map((name, index) => [year, "PC", name, all[index]!]);

export const examples: Examples = {
  "figure-outlier": {
    sheets: [{ sheet: "Fordelingsgrunnlag", rows: [["År", "Grunnlag", "Deltaker", "Antall"], ...counts(2024, 410, 980, 520, 560), ...counts(2025, 415, 1010, 530, 555)] }],
    fault: { D8: 5300 }, at: "D8",
  },
};
