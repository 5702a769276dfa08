import { fault } from "../finding.ts";
import { groupBy } from "../groupBy.ts";
import { contracts } from "../sheets/contracts.ts";
import type { Contract } from "../sheets/contract.ts";
import { whereOf, type SheetFacts } from "../sheets/facts.ts";
import { deviceRegister } from "../sheets/kinds/deviceRegister.ts";
import { investmentPlan } from "../sheets/kinds/investmentPlan.ts";
import { repeatsOf, saidIn, type Line } from "../sheets/lines.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/**
 * Two rows that name the same thing: the figure may count twice, or nobody knows which of them holds. Sheets that are read
 * together are held against each other too; of sheets that each speak for a month or a plan one is picked, and said elsewhere.
 * A PC listed twice is a finding of its own (device-twice).
 */
export const lineDuplicate: Rule = ({ sheets }) => contracts.filter(({ id }) => id !== deviceRegister.id).flatMap((contract) =>
  repeatsOf(sheets, contract.id).flatMap((all) => (isPicked(contract) ? [...groupBy(all, ({ sheet }) => sheet).values()] : [all]))
    .flatMap(([first, ...again]) => again.map(({ sheet, row }) => {
      const column = contract.identity.find((one) => sheet.columns[one] !== undefined)!;
      const line = contract.identity.map((name) => saidIn(sheet, row, name)).filter((value) => value !== "").join(" ");
      return fault("line-duplicate", whereOf(sheet, row, column), { line, other: placeOf(first!, column, sheet) });
    })));

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
