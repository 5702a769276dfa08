import { fault } from "../finding.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { address } from "../workbook.ts";
import { contractOf } from "../sheets/contracts.ts";
import { summedColumns } from "./columnCells.ts";
import { coveredRows } from "./coveredRows.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";
import { amountIn, tableParts, type TableParts } from "./swallowed.ts";

/** A total whose formula does not reach every line of its table, or a line below the only total. */
export const totalLeavesOut: Rule = ({ sheets }) => sheets.flatMap((sheet) => {
  const parts = tableParts(sheet);
  return [
    ...parts.totals.flatMap((total, index) => summedColumns(sheet).flatMap(([name, { heading }]) => {
      const left = leftOut(sheet, parts, index, name);
      return left.length === 0 ? [] : [fault("total-leaves-out", whereOf(sheet, total, name), { heading, formula: sheet.formulas[cellOf(sheet, total, name)]!, rows: left.map(({ row }) => row + 1).join(", ") })];
    })),
    ...linesBelow(sheet, parts).map((row) => {
      const label = Object.keys(contractOf(sheet).columns).find((name) => typeof row.values[name] === "string" && sheet.columns[name] !== undefined)!;
      return fault("line-below-total", whereOf(sheet, row, label), { line: String(row.values[label]) });
    }),
  ];
});

const cellOf = (sheet: SheetFacts, row: FactRow, name: string): string => address(row.row, sheet.columns[name]!);

/** Lines with an amount that a total's formula does not reach: of those since the total before it, or, when it reaches further up, of all above. */
export function leftOut(sheet: SheetFacts, { lines, totals }: TableParts, index: number, name: string): readonly FactRow[] {
  const total = totals[index]!;
  const covered = coveredRows(sheet, total.row, name);
  if (!covered) return [];
  const since = totals[index - 1]?.row ?? -1;
  const above = lines.filter(({ row }) => row < total.row);
  const block = above.filter(({ row }) => row > since);
  const expected = block.length > 0 && ![...covered].some((row) => row <= since) ? block : above;
  return expected.filter((line) => !covered.has(line.row) && amountIn(line, name) !== null);
}

/** With several totals nobody can say what the last lines belong to; a total that stands first is the sum of what is below. */
const linesBelow = (sheet: SheetFacts, { lines, totals }: TableParts): readonly FactRow[] =>
  (totals.length === 1 && lines[0] && lines[0].row < totals[0]!.row ? lines.filter((line) => line.row > totals[0]!.row && summedColumns(sheet).some(([name]) => amountIn(line, name) !== null)) : []);

const rows = [["Periode:", "2024-11"], ["Type utgift", "Regnskap", "Årsbudsjett", "Avvik", "Prognose"], ["Lønn", 23957, 32527, 2802, 29725], ["Konsulenter", 2683, 500, -2183, 2683], ["Samband", 3793, 4442, 150, 4292], ["SUM", 30433, 37469, 769, 36700]];

export const examples: Examples = {
  "total-leaves-out": {
    sheets: [{ sheet: "Driftsrapport", rows, formulas: { B6: "SUM(B3:B5)", C6: "SUM(C3:C5)", D6: "SUM(D3:D5)", E6: "SUM(E3:E5)" } }],
    fault: { B6: 26640 }, formulas: { B6: "SUM(B3:B4)" }, at: "B6",
  },
  "line-below-total": {
    sheets: [{ sheet: "Driftsrapport", rows }],
    fault: { A7: "Kjøp og leasing", B7: 101, C7: 326, D7: 199, E7: 127 }, at: "A7",
  },
};
