import type { Finding } from "../finding.ts";
import { decimal, sum, type Money } from "../money.ts";
import { contracts } from "../sheets/contracts.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import type { Rule } from "./rule.ts";

/**
 * A total is the sum of its lines: of all lines above it, or, as a subtotal, of the lines since the total before it. Lines
 * rounded for print may be off by half a unit each (a rounding difference); anything more is an error.
 */
export const totalsFoot: Rule = ({ sheets }) => sheets.flatMap((sheet) => {
  const contract = contracts.find((one) => one.id === sheet.contract)!;
  const summed = Object.entries(contract.columns).filter(([name, column]) => (column.kind === "money" || column.kind === "count") && sheet.columns[name] !== undefined && name !== "number");
  return sheet.totals.flatMap((total, index) => summed.flatMap(([name, column]) => {
    const seen = valueOf(total, name);
    if (seen === null) return [];
    const since = sheet.totals[index - 1]?.row ?? -1;
    const above = sheet.rows.filter((row) => row.row < total.row);
    const candidates = [above.filter((row) => row.row > since), above].map((rows) => parts(rows, name));
    const gaps = candidates.map((amounts) => ({ amounts, difference: seen.minus(sum(amounts)) }));
    if (gaps.some(({ difference }) => difference.isZero())) return [];
    return [footingFinding(sheet, total, name, column.heading, seen, closest(gaps))];
  }));
});

interface Gap { readonly amounts: readonly Money[]; readonly difference: Money }

const valueOf = (row: FactRow, name: string): Money | null => {
  const value = row.values[name];
  return typeof value === "number" ? decimal(value) : null;
};
const parts = (rows: readonly FactRow[], name: string): Money[] => rows.flatMap((row) => valueOf(row, name) ?? []);
const closest = (gaps: readonly Gap[]): Gap => gaps.reduce((best, gap) => (gap.difference.abs().lessThan(best.difference.abs()) ? gap : best));

function footingFinding(sheet: SheetFacts, total: FactRow, name: string, heading: string, seen: Money, { amounts, difference }: Gap): Finding {
  const printed = [seen, ...amounts].every((amount) => amount.isInteger());
  // Counts are exact; only money printed in whole units has room for rounding.
  const money = contracts.find((one) => one.id === sheet.contract)!.columns[name]!.kind === "money";
  const room = decimal(amounts.length).dividedBy(2);
  const rounding = money && (printed || seen.isInteger()) && difference.abs().lessThanOrEqualTo(room);
  return { code: rounding ? "rounding-difference" : "total-does-not-foot", severity: rounding ? "info" : "error", where: whereOf(sheet, total, name),
    values: { heading, seen: seen.toFixed(), expected: sum(amounts).toFixed(), difference: difference.toFixed() } };
}
