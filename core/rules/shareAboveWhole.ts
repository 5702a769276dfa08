import { warning } from "../finding.ts";
import { decimal, sum, type Money } from "../money.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { indexing } from "../sheets/kinds/indexing.ts";
import { keys } from "../sheets/kinds/keys.ts";
import { printedFigures } from "../sheets/kinds/printedFigures.ts";
import { contractOf } from "../sheets/contracts.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";
import { amountIn } from "./swallowed.ts";

/** Which shares belong together and come to 100 %; growth rates only resemble each other. */
const shares: readonly { readonly contract: string; readonly column: string; readonly group: readonly string[]; readonly whole: boolean }[] = [
  { contract: keys.id, column: "weight", group: ["key", "version", "validFrom"], whole: true },
  { contract: printedFigures.id, column: "share", group: ["table", "column"], whole: true },
  { contract: indexing.id, column: "growth", group: [], whole: false },
];

/**
 * A share above 100 %. When it fits with those beside it once the decimal comma is put back (783 % for 7,83 %), that is
 * what happened: shares of one key come to 100 %, a growth rate lies between half the smallest and twice the largest.
 */
export const shareAboveWhole: Rule = ({ sheets }) => sheets.flatMap((sheet) => shares.filter(({ contract }) => contract === sheet.contract).flatMap(({ column, group, whole }) =>
  sheet.rows.flatMap((row) => {
    const seen = amountIn(row, column);
    if (!seen || seen.abs().lessThanOrEqualTo(1) || isSum(row)) return [];
    const others = sheet.rows.filter((one) => one !== row && !isSum(one) && group.every((name) => one.values[name] === row.values[name])).flatMap((one) => amountIn(one, column) ?? []);
    const value = [10, 100, 1000, 10_000].map((times) => seen.dividedBy(times)).find((one) => (whole ? fills(one, others) : resembles(one, others)));
    return [found(sheet, row, column, seen, value)];
  })));

const isSum = ({ values }: FactRow): boolean => /^sum\b/i.test(String(values["participant"] ?? ""));

/** Printed shares are rounded, each alone. */
const fills = (one: Money, others: readonly Money[]): boolean => others.length > 0 && sum([one, ...others]).minus(1).abs().lessThanOrEqualTo(decimal(0.0005));

function resembles(one: Money, others: readonly Money[]): boolean {
  const sizes = others.map((other) => other.abs()).filter((other) => !other.isZero() && other.lessThanOrEqualTo(1));
  return sizes.some((size) => one.abs().greaterThanOrEqualTo(size.dividedBy(2))) && sizes.some((size) => one.abs().lessThanOrEqualTo(size.times(2)));
}

function found(sheet: SheetFacts, row: FactRow, column: string, seen: Money, value: Money | undefined) {
  const said = { heading: contractOf(sheet).columns[column]!.heading, seen: seen.toFixed() };
  return value ? warning("share-comma-lost", whereOf(sheet, row, column), { ...said, value: value.toFixed() }) : warning("share-above-whole", whereOf(sheet, row, column), said);
}

const key = { sheet: "Fordelingsnøkler", rows: [["Nøkkel", "Metode", "Deltaker", "Vekt"], ["DRIFT", "faste andeler", "Aukra", 0.0783], ["DRIFT", "faste andeler", "Molde", 0.481], ["DRIFT", "faste andeler", "Rauma", 0.4407]], percents: ["D2", "D3", "D4"] };

export const examples: Examples = {
  "share-comma-lost": { sheets: [key], fault: { D2: 7.83 }, at: "D2" },
  "share-above-whole": { sheets: [key], fault: { D2: 1.2 }, at: "D2" },
};
