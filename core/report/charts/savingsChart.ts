import { isMoney, type Money } from "../../money.ts";
import type { Language } from "../../text/texts.ts";
import { texts } from "../../text/texts.ts";
import type { ReportTable } from "../table.ts";
import type { Chart } from "./chart.ts";
import { draw, nameOf } from "./draw.ts";
import { laySteps, type Step } from "./steps.ts";

/** T5: from the first proposal by each measure to the frame; what the stated sum rounds off, and what nothing explains, are bars of their own. */
export function savingsChart(table: ReportTable, language: Language): readonly Chart[] {
  if (table.title !== "savings") return [];
  const at = (label: string): number => table.rows.findIndex(({ figures }) => { const value = figures[0]!.value; return value !== null && typeof value === "object" && "label" in value && value.label === label; });
  const amount = (row: number): Money | undefined => { const value = table.rows[row]?.figures[1]?.value; return isMoney(value) ? value : undefined; };
  const cell = (row: number, sign: 1 | -1) => ({ row, column: 1, sign });
  const name = (row: number): string => nameOf(language, table, table.rows[row]!);
  const [proposal, sum, stated, unexplained, frame] = ["firstProposal", "sumOfMeasures", "statedSum", "unexplained", "frame"].map(at) as [number, number, number, number, number];
  const measures = table.rows.map((_, row) => row).slice(proposal + 1, sum).filter((row) => amount(row) !== undefined);
  if ([proposal, unexplained, frame].some((row) => amount(row) === undefined)) return [];
  const rounding = amount(stated)?.minus(amount(sum)!);
  const steps: Step[] = [
    { label: name(proposal), kind: "level", amount: amount(proposal)!, cells: [cell(proposal, 1)] },
    ...measures.map((row): Step => ({ label: name(row), kind: "change", amount: amount(row)!.negated(), cells: [cell(row, -1)] })),
    ...(rounding && !rounding.isZero() ? [{ label: texts[language].charts.statedRounding, kind: "change", amount: rounding.negated(), cells: [cell(stated, -1), cell(sum, 1)] } as const] : []),
    { label: name(unexplained), kind: "change", role: "rest", amount: amount(unexplained)!.negated(), cells: [cell(unexplained, -1)] },
    { label: name(frame), kind: "level", amount: amount(frame)!, cells: [cell(frame, 1)] },
  ];
  const laid = laySteps(language, steps);
  return laid ? [draw(table, language, { name: "savings", kind: "waterfall", format: { kind: "amount" }, ...laid })] : [];
}
