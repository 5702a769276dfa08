import { fault } from "../finding.ts";
import { whereOf } from "../sheets/facts.ts";
import { contractOf } from "../sheets/contracts.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";
import { tableParts } from "./swallowed.ts";

/** A line whose name begins like a total's is read as a total and counts nowhere. */
export const rowSwallowed: Rule = ({ sheets }) => sheets.flatMap((sheet) => tableParts(sheet).swallowed.map((row) => {
  const label = Object.keys(contractOf(sheet).columns).find((name) => typeof row.values[name] === "string")!;
  return fault("row-swallowed", whereOf(sheet, row, label), { line: String(row.values[label]) });
}));

export const examples: Examples = {
  "row-swallowed": {
    sheets: [{
      sheet: "Investeringsrapport",
      rows: [["Periode:", "2024-11"], ["Prosjekt", "Regnskap", "Årsbudsjett", "Avvik", "Prognose"], ["Innbyggerportal", 25, 600, 200, 400], ["Utskifting av nett", 150, 700, 100, 600], ["App-utvikling", 100, 885, 85, 800], ["SUM", 275, 2185, 385, 1800]],
    }],
    fault: { A4: "Total utskifting av nett" }, at: "A4",
  },
};
