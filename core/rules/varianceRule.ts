import { decimal } from "../money.ts";
import { costLine, isCostSheet, orZero } from "./costSheets.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/**
 * Variance is annual budget less forecast (not less actual), on lines and totals alike. Two figures rounded for print may
 * be off by half a unit each: up to one unit is a rounding difference when the variance itself is a whole number.
 */
export const varianceRule: Rule = ({ sheets }) => sheets.filter(isCostSheet).flatMap((sheet) => [...sheet.rows, ...sheet.totals].flatMap((row) => {
  const line = costLine(sheet, row);
  const expected = orZero(line.budget).minus(orZero(line.forecast));
  if (line.variance === null || line.variance.equals(expected)) return [];
  const difference = line.variance.minus(expected);
  const rounding = difference.abs().lessThanOrEqualTo(decimal(1)) && line.variance.isInteger() && !line.variance.isZero();
  return [rounding
    ? { code: "variance-rounding", severity: "info", where: line.where("variance"), values: { line: line.name, seen: line.variance.toFixed(), expected: expected.toFixed() } } as const
    : { code: "variance-wrong", severity: "error", where: line.where("variance"), values: { line: line.name, seen: line.variance.toFixed(), expected: expected.toFixed() } } as const];
}));

const report = { sheet: "Driftsrapport", rows: [["Periode:", "2024-11"], ["Type utgift", "Regnskap", "Årsbudsjett", "Avvik", "Prognose"], ["Lønn", 23957, 32527, 2802, 29725], ["Konsulenter", 2683, 500, -2183, 2683]] };

export const examples: Examples = {
  // Taken from the actual instead of the forecast.
  "variance-wrong": { sheets: [report], fault: { D3: 8570 }, at: "D3" },
  "variance-rounding": { sheets: [report], fault: { D3: 2803 }, at: "D3" },
};
