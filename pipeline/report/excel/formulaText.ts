import { formulaText as text } from "../../../core/formula.ts";
import { liveFormula } from "../../../core/report/liveFormula.ts";
import type { Figure, ReportTable } from "../../../core/report/table.ts";
import { address } from "../../../core/workbook.ts";
import { cellRanges } from "./cellRanges.ts";

const fewest = 3;

/** The live formula behind a figure, without `=`, where the table begins `top` rows down; undefined when there is none. */
export function formulaText(table: ReportTable, figure: Figure, top: number): string | undefined {
  const formula = liveFormula(table, figure, top);
  if (!formula) return undefined;
  // A long sum with gaps is said in ranges, so that a reader sees at once which lines are in it.
  return "sum" in formula && formula.sum.length >= fewest
    ? `SUM(${cellRanges(formula.sum.map(({ row, column }) => address(row, column))).join(",")})` : text(formula);
}
