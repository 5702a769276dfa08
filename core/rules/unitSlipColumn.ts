import { warning } from "../finding.ts";
import { whereSheet } from "../sheets/facts.ts";
import { address } from "../workbook.ts";
import { contractOf } from "../sheets/contracts.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";
import { slippedColumns } from "./slippedColumns.ts";

/** A whole column, or a whole year of pools, in kroner in a sheet of thousands, or the other way. */
export const unitSlipColumn: Rule = ({ sheets }) => sheets.flatMap((sheet) => slippedColumns(sheet, sheets).map(({ name, rows, larger }) => {
  const contract = contractOf(sheet);
  const column = sheet.columns[name]!;
  const cell = `${address(rows[0]!.row, column)}:${address(rows.at(-1)!.row, column)}`;
  return warning(larger ? "unit-slip-column-large" : "unit-slip-column-small", { ...whereSheet(sheet), cell }, { heading: contract.columns[name]!.heading, unit: sheet.about.unit ?? contract.unit ?? "kr" });
}));

const report = { sheet: "Driftsrapport", rows: [["Periode:", "2024-11"], ["Beløp i hele 1000 kr"], ["Type utgift", "Regnskap", "Årsbudsjett", "Prognose"], ["Lønn", 23957, 32527, 29725], ["Konsulenter", 2683, 500, 2683], ["Samband", 3793, 4442, 4292]] };

export const examples: Examples = {
  "unit-slip-column-large": { sheets: [report], fault: { C4: 32_527_000, C5: 500_000, C6: 4_442_000 }, at: "C4:C6" },
  "unit-slip-column-small": { sheets: [report], fault: { D4: 29.725, D5: 2.683, D6: 4.292 }, at: "D4:D6" },
};
