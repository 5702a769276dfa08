import { fault } from "../finding.ts";
import { repairSheet } from "../repair/repairSheet.ts";
import { whereSheet } from "../sheets/facts.ts";
import { placeOf } from "../workbook.ts";
import { contractOf } from "../sheets/contracts.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/** A row whose sums and rules all hold when its values move one column, and nothing smaller makes them: a blank was swallowed, or one came in. */
export const columnsShifted: Rule = ({ sheets }) => sheets.flatMap((sheet) => repairSheet(sheet)
  .filter(({ slips, unique }) => slips.length === 1 && slips[0] === "moved" && unique)
  .map(({ edits }) => {
    const [first] = edits;
    const { row } = placeOf(first!.cell)!;
    const line = [...sheet.rows, ...sheet.totals].find((one) => one.row === row)!;
    const label = Object.keys(contractOf(sheet).columns).find((name) => typeof line.values[name] === "string")!;
    return fault("columns-shifted", { ...whereSheet(sheet), cell: first!.cell }, { line: String(line.values[label]) });
  }));

export const examples: Examples = {
  // Nothing is booked on the portal yet; the blank under Regnskap was lost, and the rest moved left.
  "columns-shifted": {
    sheets: [{ sheet: "Investeringsrapport", rows: [["Periode:", "2024-11"], ["Prosjekt", "Regnskap", "Årsbudsjett", "Avvik", "Prognose"], ["Innbyggerportal", null, 600, 200, 400], ["App-utvikling", 1384, 885, -1000, 1885], ["SUM", 1384, 1485, -800, 2285]] }],
    fault: { B3: 600, C3: 200, D3: 400, E3: null }, at: "B3", also: ["variance-wrong", "total-does-not-foot"],
  },
};
