import { warning } from "../finding.ts";
import { groupBy } from "../groupBy.ts";
import { decimal } from "../money.ts";
import { normaliseText, sameText } from "../sheets/contract.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { bases } from "../sheets/kinds/bases.ts";
import { pools } from "../sheets/kinds/pools.ts";
import { contractOf } from "./columnCells.ts";
import { isCostSheet } from "./costSheets.ts";
import type { Examples } from "./example.ts";
import { previousSheet } from "./previousSheet.ts";
import type { Rule } from "./rule.ts";
import { slip } from "./slip.ts";

/** What a line was last time, where, and how it has moved. */
interface Moved { readonly sheet: SheetFacts; readonly row: FactRow; readonly column: string; readonly line: string; readonly before: number; readonly after: number; readonly period: string }

/**
 * A figure three times what it was last time, or a third of it, while most of those it stands among moved by less than half.
 * Counts and pools are held against the year before, budget and forecast of a report against the period before. A thousand
 * times is a slip of unit and told of as that.
 */
export const outlier: Rule = ({ sheets }) => {
  const moves = [...yearly(sheets, bases.id, "count"), ...yearly(sheets, pools.id, "amount"), ...sheets.filter(isCostSheet).flatMap((sheet) => [...monthly(sheet, sheets, "budget"), ...monthly(sheet, sheets, "forecast")])];
  return [...groupBy(moves, ({ sheet, column, period }) => `${sheet.contract}|${column}|${period}`).values()].flatMap((peers) => {
    const far = peers.filter(isFar);
    // What moved far is none of the calm ones: the others of each are all but itself.
    return far.length === 0 || !isCalm(peers.filter(isNear).length, peers.length - 1) ? [] : far.map(({ sheet, row, column, line, before, after, period }) =>
      warning("figure-outlier", whereOf(sheet, row, column), { line, heading: contractOf(sheet).columns[column]!.heading, seen: decimal(after).toFixed(), before: decimal(before).toFixed(), period }));
  });
};

/** In doubles: the bounds are rough by nature, and a large co-operation has hundreds of thousands of moves. */
const ratio = ({ before, after }: Moved): number => after / before;
const isNear = (move: Moved): boolean => ratio(move) > 2 / 3 && ratio(move) < 3 / 2;
const isFar = (move: Moved): boolean => (ratio(move) >= 3 || ratio(move) <= 1 / 3) && ratio(move) > 0 && slip(decimal(move.after), decimal(move.before)) === 0 && Math.abs(move.after - move.before) > 10;
/** At least three others to go by, two of three of them within half as much again. */
const isCalm = (near: number, others: number): boolean => others >= 3 && near * 3 >= others * 2;

function yearly(sheets: readonly SheetFacts[], contract: string, column: string): readonly Moved[] {
  const all = sheets.filter((sheet) => sheet.contract === contract).flatMap((sheet) => {
    const nameOf = namesIn(sheet);
    return sheet.rows.map((row) => ({ sheet, row, line: nameOf(row) }));
  });
  const known = new Map(all.map(({ row, line }) => [`${row.values["year"]}|${normaliseText(line)}`, row]));
  return all.flatMap(({ sheet, row, line }) => {
    const before = Number(row.values["year"]) - 1;
    return moved(sheet, row, column, line, known.get(`${before}|${normaliseText(line)}`), String(before));
  });
}

function monthly(sheet: SheetFacts, sheets: readonly SheetFacts[], column: string): readonly Moved[] {
  const earlier = previousSheet(sheet, sheets);
  if (!earlier) return [];
  const [nameOf, earlierName] = [namesIn(sheet), namesIn(earlier)];
  return sheet.rows.flatMap((row) => moved(sheet, row, column, nameOf(row), earlier.rows.find((one) => sameText(earlierName(one), nameOf(row))), earlier.about.period!));
}

function moved(sheet: SheetFacts, row: FactRow, column: string, line: string, earlier: FactRow | undefined, period: string): readonly Moved[] {
  const [after, before] = [row.values[column], earlier?.values[column]];
  return typeof after === "number" && typeof before === "number" && after !== 0 && before !== 0 ? [{ sheet, row, column, line, before, after, period }] : [];
}

/** What names a row but for its year, with whoever the sheet speaks for. */
function namesIn(sheet: SheetFacts): (row: FactRow) => string {
  const names = contractOf(sheet).identity.filter((name) => name !== "year");
  return ({ values }) => names.map((name) => values[name] ?? (name === "participant" ? sheet.about.participant : undefined) ?? "").filter((part) => part !== "").join(" ");
}

const counts = (year: number, ...all: readonly number[]) => ["Aukra", "Hustadvika", "Rauma", "Vestnes"].map((name, index) => [year, "PC", name, all[index]!]);

export const examples: Examples = {
  "figure-outlier": {
    sheets: [{ sheet: "Fordelingsgrunnlag", rows: [["År", "Grunnlag", "Deltaker", "Antall"], ...counts(2024, 410, 980, 520, 560), ...counts(2025, 415, 1010, 530, 555)] }],
    fault: { D8: 5300 }, at: "D8",
  },
};
