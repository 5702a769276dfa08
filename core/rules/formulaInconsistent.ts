import { warning } from "../finding.ts";
import { whereOf } from "../sheets/facts.ts";
import { columnCells, computes, figureColumns } from "./columnCells.ts";
import type { Examples } from "./example.ts";
import { formulaIn } from "./relativeFormula.ts";
import type { Rule } from "./rule.ts";

/** A formula that is not the one most rows of its column have, each seen from its own cell. Two against one is the least to go by. */
export const formulaInconsistent: Rule = ({ sheets }) => sheets.filter(computes).flatMap((sheet) => figureColumns(sheet).flatMap(([name, { heading }]) => {
  const cells = columnCells(sheet, name, sheet.rows).filter(({ formula }) => formula !== undefined);
  const most = usual(cells.map(({ formula }) => formula!));
  return most === undefined ? [] : cells.filter(({ formula }) => formula !== most)
    .map(({ row, cell }) => warning("formula-inconsistent", whereOf(sheet, row, name), { heading, seen: sheet.formulas[cell]!, expected: formulaIn(most, cell) }));
}));

/** What more than half of at least three have. */
function usual(formulas: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const formula of formulas) counts.set(formula, (counts.get(formula) ?? 0) + 1);
  return formulas.length < 3 ? undefined : [...counts].find(([, count]) => count * 2 > formulas.length)?.[0];
}

export const examples: Examples = {
  "formula-inconsistent": {
    sheets: [{
      sheet: "Driftsrapport",
      rows: [["Periode:", "2024-11"], ["Type utgift", "Regnskap", "Årsbudsjett", "Avvik", "Prognose"], ["Lønn", 23957, 32527, 2802, 29725], ["Konsulenter", 2683, 500, -2183, 2683], ["Samband", 4292, 4442, 150, 4292]],
      formulas: { D3: "C3-E3", D4: "C4-E4", D5: "C5-E5" },
    }],
    // The actual happens to equal the forecast today, so only the formula shows the fault.
    fault: { D5: 150 }, formulas: { D5: "C5-B5" }, at: "D5",
  },
};
