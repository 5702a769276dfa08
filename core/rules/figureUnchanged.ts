import { warning, type Finding } from "../finding.ts";
import { sameText } from "../sheets/contract.ts";
import { whereOf, whereSheet, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { contractOf } from "../sheets/contracts.ts";
import { columnCells } from "./columnCells.ts";
import { isCostSheet } from "./costSheets.ts";
import type { Examples } from "./example.ts";
import { previousSheet } from "./previousSheet.ts";
import type { Rule } from "./rule.ts";
import { amountIn } from "./swallowed.ts";

/**
 * A figure that is what it was in the period before: somebody may have forgotten to fill it in. A whole sheet of at least
 * three figures, or in an operating report the actual of one line among lines that have moved. An investment may rightly
 * stand still.
 */
export const figureUnchanged: Rule = ({ sheets }) => sheets.flatMap((sheet): readonly Finding[] => {
  const earlier = previousSheet(sheet, sheets);
  if (!earlier) return [];
  const names = Object.entries(contractOf(sheet).columns).filter(([name, { kind, output }]) => !output && ["money", "count", "number"].includes(kind) && sheet.columns[name] !== undefined).map(([name]) => name);
  const pairs = sheet.rows.map((row) => ({ row, before: sameLine(sheet, earlier, row) }));
  const stands = (row: FactRow, before: FactRow | undefined, name: string): boolean => before !== undefined && row.values[name] === before.values[name];
  const count = names.flatMap((name) => columnCells(sheet, name, sheet.rows)).length;
  if (count >= 3 && pairs.every(({ row, before }) => names.every((name) => stands(row, before, name)))) {
    return [warning("sheet-unchanged", whereSheet(sheet), { period: earlier.about.period!, count })];
  }
  if (!isCostSheet(sheet) || sheet.columns["costType"] === undefined) return [];
  const moved = pairs.filter(({ row, before }) => !stands(row, before, "actual")).length;
  return pairs.filter(({ row, before }) => stands(row, before, "actual") && !(amountIn(row, "actual")?.isZero() ?? true) && moved * 2 >= pairs.length)
    .map(({ row }) => warning("figure-unchanged", whereOf(sheet, row, "actual"), { line: String(row.values["costType"]), seen: amountIn(row, "actual")!.toFixed(), period: earlier.about.period! }));
});

function sameLine(sheet: SheetFacts, earlier: SheetFacts, { values }: FactRow): FactRow | undefined {
  const { identity } = contractOf(sheet);
  return earlier.rows.find((row) => identity.every((name) => sameText(String(row.values[name] ?? ""), String(values[name] ?? ""))));
}

const report = (file: string, period: string, ...actuals: readonly number[]) => ({
  file, sheet: "Driftsrapport", rows: [["Periode:", period], ["Type utgift", "Regnskap", "Årsbudsjett", "Prognose"], ["Lønn", actuals[0]!, 32527, 29725], ["Konsulenter", actuals[1]!, 2900, 2683], ["Samband", actuals[2]!, 4442, 4292]],
});

export const examples: Examples = {
  "figure-unchanged": { sheets: [report("november.xlsx", "2024-11", 23957, 2450, 3793), report("oktober.xlsx", "2024-10", 21900, 2283, 3450)], fault: { B5: 3450 }, at: "B5" },
  "sheet-unchanged": {
    sheets: [report("november.xlsx", "2024-11", 23957, 2450, 3793), report("oktober.xlsx", "2024-10", 21900, 2283, 3450)], fault: { B3: 21900, B4: 2283, B5: 3450 },
  },
};
