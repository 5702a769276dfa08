import { zero, type Money } from "../money.ts";
import { sameText } from "../sheets/contract.ts";
import type { FactRow, SheetFacts } from "../sheets/facts.ts";
import { pools } from "../sheets/kinds/pools.ts";
import { isCostSheet } from "./costSheets.ts";
import { previousSheet } from "./previousSheet.ts";
import { slip } from "./slip.ts";
import { amountIn } from "./swallowed.ts";

export interface SlippedColumn { readonly name: string; readonly rows: readonly FactRow[]; readonly larger: boolean }
type Pair = readonly [Money | null, Money | null];

/**
 * Columns that are a thousand times too large or small as a whole: at least three figures and four of five of those that can
 * be held against something. A report's column is held against its other columns, and its own of the period before; a year
 * of pools against the year before.
 */
export function slippedColumns(sheet: SheetFacts, sheets: readonly SheetFacts[]): readonly SlippedColumn[] {
  if (sheet.contract === pools.id) return slippedYears(sheet);
  if (!isCostSheet(sheet)) return [];
  const earlier = previousSheet(sheet, sheets);
  const against = (name: string, other: string): -1 | 0 | 1 => direction(sheet.rows.map((row) => [amountIn(row, name), amountIn(row, other)]));
  const before = (name: string): -1 | 0 | 1 => (earlier ? direction(sheet.rows.map((row) => [amountIn(row, name), amountOf(earlier, sheet, row, name)])) : 0);
  const names = ["actual", "budget", "forecast"];
  return names.flatMap((name) => {
    const others = names.filter((one) => one !== name).map((other) => against(name, other));
    const votes = [...others, before(name)].filter((vote) => vote !== 0);
    // Two columns that disagree with each other only: a third, or the period before, must say which of them it is.
    const way = votes[0];
    return way !== undefined && votes.length >= 2 && votes.every((vote) => vote === way) ? [{ name, rows: sheet.rows.filter((row) => amountIn(row, name) !== null), larger: way > 0 }] : [];
  });
}

function slippedYears(sheet: SheetFacts): readonly SlippedColumn[] {
  return [...new Set(sheet.rows.map(({ values }) => Number(values["year"])))].flatMap((year) => {
    const rows = sheet.rows.filter(({ values }) => values["year"] === year);
    const before = sheet.rows.filter(({ values }) => values["year"] === year - 1);
    const way = direction(rows.map((row): Pair => { const same = before.find(({ values }) => sameText(String(values["code"]), String(row.values["code"]))); return [amountIn(row, "amount"), same ? amountIn(same, "amount") : null]; }));
    return way === 0 ? [] : [{ name: "amount", rows, larger: way > 0 }];
  });
}

function amountOf(earlier: SheetFacts, sheet: SheetFacts, row: FactRow, name: string): Money | null {
  const label = sheet.columns["costType"] === undefined ? "project" : "costType";
  const same = earlier.rows.find(({ values }) => sameText(String(values[label]), String(row.values[label])));
  return same ? amountIn(same, name) : null;
}

/** Single figures differ for their own reasons: the middle one must be about a thousand times, and four of five a hundred at least. */
function direction(pairs: readonly Pair[]): -1 | 0 | 1 {
  const held = pairs.map(([a, b]) => [(a ?? zero).abs(), (b ?? zero).abs()] as const).filter(([a, b]) => !a.isZero() && !b.isZero());
  const way = slipOfMiddle(held);
  const far = held.filter(([a, b]) => (way > 0 ? a.dividedBy(b) : b.dividedBy(a)).greaterThan(100));
  return held.length >= 3 && far.length * 5 >= held.length * 4 ? way : 0;
}

function slipOfMiddle(held: readonly (readonly [Money, Money])[]): -1 | 0 | 1 {
  const middle = [...held].sort(([a, b], [c, d]) => a.times(d).comparedTo(c.times(b)))[Math.floor(held.length / 2)];
  return middle ? slip(middle[0], middle[1]) : 0;
}
