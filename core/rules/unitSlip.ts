import type { Finding, Where } from "../finding.ts";
import { decimal, zero, type Money, type Unit } from "../money.ts";
import { sameText } from "../sheets/contract.ts";
import { whereOf, type SheetFacts } from "../sheets/facts.ts";
import { operatingReport } from "../sheets/kinds/operatingReport.ts";
import { pools } from "../sheets/kinds/pools.ts";
import { unitOf } from "../sheets/kroner.ts";
import { sheetsOf } from "../sheets/select.ts";
import { costLines, isCostSheet } from "./costSheets.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";
import { slip } from "./slip.ts";
import { slippedColumns } from "./slippedColumns.ts";

const finding = (where: Where, seen: Money, heading: string, larger: boolean, unit: Unit): Finding =>
  ({ code: larger ? "unit-slip-large" : "unit-slip-small", severity: "warning", where, values: { seen: seen.toFixed(), heading, unit } });

/**
 * An amount written in kroner in a sheet of thousands, or the other way: about a thousand times its neighbour. Budget is
 * held against forecast on the same line (an actual may rightly be small early in the year, but not a thousand times the
 * budget), a pool against the same pool of another year. A column that slipped as a whole is told of as that.
 */
export const unitSlip: Rule = ({ sheets }) => {
  const single = sheets.filter((sheet) => slippedColumns(sheet, sheets).length === 0);
  return [...single.filter(isCostSheet).flatMap(costSlips), ...poolSlips(single)];
};

function costSlips(sheet: SheetFacts): Finding[] {
  const unit = unitOf(sheet, operatingReport);
  return costLines(sheet).flatMap(({ budget, forecast, actual, where }): Finding[] => {
    const [b, f, a] = [budget ?? zero, forecast ?? zero, actual ?? zero];
    const direction = slip(b, f);
    if (direction !== 0) {
      // Whichever of the two the actual does not side with is the odd one out; without help the larger is named.
      const budgetOdd = slip(a, f) === 0 && !a.isZero() && slip(b, a) !== 0 ? true : slip(a, b) === 0 && !a.isZero() && slip(f, a) !== 0 ? false : direction > 0;
      return [finding(where(budgetOdd ? "budget" : "forecast"), budgetOdd ? b : f, budgetOdd ? "Årsbudsjett" : "Prognose", budgetOdd === direction > 0, unit)];
    }
    return slip(a, b.isZero() ? f : b) > 0 ? [finding(where("actual"), a, "Regnskap", true, unit)] : [];
  });
}

function poolSlips(sheets: readonly SheetFacts[]): Finding[] {
  return sheetsOf(pools, sheets).flatMap((sheet) => sheet.rows.flatMap((row): Finding[] => {
    const before = sheet.rows.find((one) => one.values.year === row.values.year - 1 && sameText(one.values.code, row.values.code));
    const direction = before ? slip(decimal(row.values.amount), decimal(before.values.amount)) : 0;
    return direction === 0 ? [] : [finding(whereOf(sheet, row, "amount"), decimal(row.values.amount), pools.columns.amount.heading, direction > 0, unitOf(sheet, pools))];
  }));
}

const report = { sheet: "Driftsrapport", rows: [["Periode:", "2024-11"], ["Beløp i hele 1000 kr"], ["Type utgift", "Regnskap", "Årsbudsjett", "Prognose"], ["Lønn", 23957, 32527, 29725], ["Samband", 3793, 4442, 4292]] };

export const examples: Examples = {
  "unit-slip-large": { sheets: [report], fault: { C4: 32_527_000 }, at: "C4" },
  "unit-slip-small": { sheets: [report], fault: { C5: 4.442 }, at: "C5" },
};
