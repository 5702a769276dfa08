import type { Finding } from "../finding.ts";
import { decimal, sum, type Money } from "../money.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import type { Column } from "../sheets/contract.ts";
import { resolveHeading } from "../sheets/resolveHeading.ts";
import { summedColumns } from "./columnCells.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";
import { amountIn, linesOf, tableParts } from "./swallowed.ts";
import { leftOut } from "./totalLeavesOut.ts";

/**
 * A total is the sum of its lines: of all lines above it, or, as a subtotal, of the lines since the total before it. Lines
 * rounded for print may be off by half a unit each (a rounding difference); anything more is an error.
 */
export const totalsFoot: Rule = ({ sheets }) => sheets.flatMap((sheet) => {
  const parts = tableParts(sheet);
  return parts.totals.flatMap((total, index) => summedColumns(sheet).flatMap(([name, column]) => {
    const seen = amountIn(total, name);
    // A formula that leaves lines out is told of as that.
    if (seen === null || leftOut(sheet, parts, index, name).length > 0) return [];
    const gaps = linesOf(parts.lines, parts.totals, index).map((rows) => rows.flatMap((row) => amountIn(row, name) ?? [])).map((amounts): Gap => ({ amounts, difference: seen.minus(sum(amounts)) }));
    return gaps.some(({ difference }) => difference.isZero()) ? [] : [footingFinding(sheet, total, name, column, seen, closest(gaps))];
  }));
});

interface Gap { readonly amounts: readonly Money[]; readonly difference: Money }

const closest = (gaps: readonly Gap[]): Gap => gaps.reduce((best, gap) => (gap.difference.abs().lessThan(best.difference.abs()) ? gap : best));

function footingFinding(sheet: SheetFacts, total: FactRow, name: string, column: Column, seen: Money, { amounts, difference }: Gap): Finding {
  const rounding = difference.abs().lessThanOrEqualTo(footingRoom(column, seen, amounts));
  return { code: rounding ? "rounding-difference" : "total-does-not-foot", severity: rounding ? "info" : "error", where: whereOf(sheet, total, name),
    values: { heading: resolveHeading(column.heading, sheet.about), seen: seen.toFixed(), expected: sum(amounts).toFixed(), difference: difference.toFixed() } };
}

/** How far a total may rightly be from its lines. Counts are exact; only money printed in whole units has room for rounding. */
export const footingRoom = ({ kind }: Column, seen: Money, amounts: readonly Money[]): Money =>
  decimal(kind === "money" && seen.isInteger() ? amounts.length / 2 : 0);

const rows = [["Periode:", "2024-11"], ["Type utgift", "Regnskap", "Årsbudsjett", "Avvik", "Prognose"], ["Lønn", 23957, 32527, 2802, 29725], ["Konsulenter", 2683, 500, -2183, 2683], ["Samband", 3793, 4442, 150, 4292], ["SUM", 30433, 37469, 769, 36700]];

export const examples: Examples = {
  "total-does-not-foot": { sheets: [{ sheet: "Driftsrapport", rows }], fault: { B6: 30343 }, at: "B6" },
  "rounding-difference": { sheets: [{ sheet: "Driftsrapport", rows }], fault: { B6: 30432 }, at: "B6" },
};
