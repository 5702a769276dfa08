import { warning } from "../finding.ts";
import { decimal } from "../money.ts";
import { rememberParts } from "../remember.ts";
import { sameText } from "../sheets/contract.ts";
import { contractOf } from "../sheets/contracts.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { bases } from "../sheets/kinds/bases.ts";
import { pools } from "../sheets/kinds/pools.ts";
import { linesOf, saidIn, type Line } from "../sheets/lines.ts";
import { isCostSheet } from "./costSheets.ts";
import type { Examples } from "./example.ts";
import { previousSheet } from "./previousSheet.ts";
import type { Rule } from "./rule.ts";
import { slip } from "./slip.ts";

/** A figure and what it was last time, neither of them nothing. */
interface Move extends Line { readonly column: string; readonly before: number; readonly after: number; readonly period: string | number }
/** The figures one stands among: how many have moved at all, how many little, and those that moved far. */
interface Peers { all: number; near: number; readonly far: Move[] }

/**
 * A figure three times what it was last time, or a third of it, while most of those it stands among moved by less than half.
 * Counts and pools are held against the year before, budget and forecast of a report against the period before. A thousand
 * times is a slip of unit and told of as that.
 */
export const outlier: Rule = ({ sheets }) => peersIn(sheets)
  // What moved far is none of the calm ones: the others of each are all but itself.
  .filter(({ all, near }) => isCalm(near, all - 1)).flatMap(({ far }) => far.map(({ sheet, row, column, before, after, period }) =>
    warning("figure-outlier", whereOf(sheet, row, column), { line: nameOf(sheet, row), heading: contractOf(sheet).columns[column]!.heading, seen: decimal(after).toFixed(), before: decimal(before).toFixed(), period: String(period) })));

/** In doubles: the bounds are rough by nature, and a large co-operation has hundreds of thousands of moves. */
const isNear = (ratio: number): boolean => ratio > 2 / 3 && ratio < 3 / 2;
const isFar = (after: number, before: number): boolean =>
  (after / before >= 3 || after / before <= 1 / 3) && after / before > 0 && slip(decimal(after), decimal(before)) === 0 && Math.abs(after - before) > 10;
/** At least three others to go by, two of three of them within half as much again. */
const isCalm = (near: number, others: number): boolean => others >= 3 && near * 3 >= others * 2;

/** Every figure that has a figure of last time, told to those it stands among: one group for each kind of sheet, column and time. */
function peersIn(sheets: readonly SheetFacts[]): readonly Peers[] {
  const all: Peers[] = [];
  const peersOf = rememberParts((_group: readonly [contract: string, column: string, period: string | number]) => {
    const peers: Peers = { all: 0, near: 0, far: [] };
    all.push(peers);
    return peers;
  });
  for (const [contract, column] of [[bases.id, "count"], [pools.id, "amount"]] as const) {
    const lines = linesOf(sheets, contract);
    const figures = lines.values(column);
    for (const [year, { rowOf, again }] of lines.years) {
      const period = Number(year) - 1;
      const earlier = lines.years.get(period);
      if (!earlier) continue;
      const peers = peersOf([contract, column, period]);
      const meet = (row: number, was: number): void => {
        if (isFarMove(peers, figures[row], figures[was])) peers.far.push({ ...lines.at(row), column, before: Number(figures[was]), after: Number(figures[row]), period });
      };
      rowOf.forEach((row, line) => {
        const was = earlier.again.get(line)?.at(-1) ?? earlier.rowOf[line];
        if (row === undefined || was === undefined) return;
        meet(row, was);
        again.get(line)?.forEach((one) => { meet(one, was); });
      });
    }
  }
  for (const sheet of sheets.filter(isCostSheet)) {
    const earlier = previousSheet(sheet, sheets);
    const period = earlier?.about.period;
    if (earlier && period) for (const column of ["budget", "forecast"]) for (const row of sheet.rows) {
      const [after, before] = [row.values[column], earlier.rows.find((one) => sameText(nameOf(earlier, one), nameOf(sheet, row)))?.values[column]];
      const peers = peersOf([sheet.contract, column, period]);
      if (isFarMove(peers, after, before)) peers.far.push({ sheet, row, column, before: Number(before), after: Number(after), period });
    }
  }
  return all;
}

/** Tells a figure's peers how it has moved, if it was there before; whether it has moved far. */
function isFarMove(peers: Peers, after: unknown, before: unknown): boolean {
  if (typeof after !== "number" || typeof before !== "number" || after === 0 || before === 0) return false;
  peers.all += 1;
  if (!isNear(after / before)) return isFar(after, before);
  peers.near += 1;
  return false;
}

/** What names a row but for its year, with whoever the sheet speaks for. */
const nameOf = (sheet: SheetFacts, row: FactRow): string =>
  contractOf(sheet).identity.filter((name) => name !== "year").map((name) => saidIn(sheet, row, name)).filter((part) => part !== "").join(" ");

const counts = (year: number, ...all: readonly number[]) => ["Aukra", "Hustadvika", "Rauma", "Vestnes"].map((name, index) => [year, "PC", name, all[index]!]);

export const examples: Examples = {
  "figure-outlier": {
    sheets: [{ sheet: "Fordelingsgrunnlag", rows: [["År", "Grunnlag", "Deltaker", "Antall"], ...counts(2024, 410, 980, 520, 560), ...counts(2025, 415, 1010, 530, 555)] }],
    fault: { D8: 5300 }, at: "D8",
  },
};
