import { fault } from "../finding.ts";
import { contracts } from "../sheets/contracts.ts";
import { normaliseText, type Contract } from "../sheets/contract.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { deviceRegister } from "../sheets/kinds/deviceRegister.ts";
import { investmentPlan } from "../sheets/kinds/investmentPlan.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

interface Line { readonly sheet: SheetFacts; readonly row: FactRow }

/**
 * Two rows that name the same thing: the figure may count twice, or nobody knows which of them holds. Sheets that are read
 * together are held against each other too; of sheets that each speak for a month or a plan one is picked, and said elsewhere.
 * A PC listed twice is a finding of its own (device-twice).
 */
export const lineDuplicate: Rule = ({ sheets }) => contracts.filter(({ id }) => id !== deviceRegister.id).flatMap((contract) => {
  const seen = new Map<string, Line>();
  return sheets.filter((sheet) => sheet.contract === contract.id).flatMap((sheet, number) => sheet.rows.flatMap((row) => {
    const named = contract.identity.map((column) => row.values[column] ?? (column === "participant" ? sheet.about.participant : undefined) ?? "");
    const key = [isPicked(contract) ? number : "", ...named.map((value) => normaliseText(String(value)))].join("\n");
    const first = seen.get(key);
    if (!first) { seen.set(key, { sheet, row }); return []; }
    const column = contract.identity.find((one) => sheet.columns[one] !== undefined)!;
    return [fault("line-duplicate", whereOf(sheet, row, column), { line: named.filter((value) => value !== "").join(" "), other: placeOf(first, column, sheet) })];
  }));
});

const isPicked = ({ about, id }: Contract): boolean => about.includes("period") || id === investmentPlan.id;

/** The other row's cell, with its file and sheet when it stands in another. */
function placeOf({ sheet, row }: Line, column: string, from: SheetFacts): string {
  const { file = "", sheet: name = "", cell = "" } = whereOf(sheet, row, column);
  return sheet === from ? cell : `${file} ${name}!${cell}`;
}

export const examples: Examples = {
  "line-duplicate": {
    sheets: [{ sheet: "Driftsrapport", rows: [["Periode:", "2024-11"], ["Type utgift", "Regnskap", "Årsbudsjett", "Avvik", "Prognose"], ["Lønn", 23957, 32527, 2802, 29725], ["Konsulenter", 2683, 500, -2183, 2683]] }],
    fault: { A4: " lønn" }, at: "A4",
  },
};
