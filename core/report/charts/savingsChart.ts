import { isMoney, type Money } from "../../money.ts";
import { texts, type LabelKey, type Language } from "../../text/texts.ts";
import type { Figure, ReportTable } from "../table.ts";
import type { Chart } from "./chart.ts";
import { draw, nameOf } from "./draw.ts";
import { laySteps, type Step } from "./steps.ts";

/** T5: from the first proposal by each measure to the frame; what the stated sum rounds off, and what nothing explains, are bars of their own. */
export function savingsChart(table: ReportTable, language: Language): readonly Chart[] {
  if (table.title !== "savings") return [];
  const at = (label: LabelKey): number => table.rows.findIndex(({ figures: [first] }) => labelOf(first) === label);
  const amount = (row: number): Money | undefined => [table.rows[row]?.figures[1]?.value].find(isMoney);
  const cell = (row: number, sign: 1 | -1) => ({ row, column: 1, sign });
  const name = (row: number): string => nameOf(language, table, row);
  const [proposal, sum, stated] = [at("firstProposal"), at("sumOfMeasures"), at("statedSum")];
  const [unexplained, frame] = [at("unexplained"), at("frame")];
  const kind = "change" as const;
  const measures = table.rows.map((_, row) => row).slice(proposal + 1, sum).filter((row) => amount(row) !== undefined);
  if ([proposal, unexplained, frame].some((row) => amount(row) === undefined)) return [];
  const rounding = amount(stated)?.minus(amount(sum)!);
  const steps: Step[] = [
    { label: name(proposal), kind: "level", amount: amount(proposal)!, cells: [cell(proposal, 1)] },
    ...measures.map((row): Step => ({ label: name(row), kind, amount: amount(row)!.negated(), cells: [cell(row, -1)] })),
    ...(rounding && !rounding.isZero()
      ? [{ label: texts[language].charts.statedRounding, kind, amount: rounding.negated(), cells: [cell(stated, -1), cell(sum, 1)] }] : []),
    { label: name(unexplained), kind, role: "rest", amount: amount(unexplained)!.negated(), cells: [cell(unexplained, -1)] },
    { label: name(frame), kind: "level", amount: amount(frame)!, cells: [cell(frame, 1)] },
  ];
  const laid = laySteps(language, steps);
  return laid ? [draw(table, language, { name: "savings", kind: "waterfall", format: { kind: "amount" }, ...laid })] : [];
}

const labelOf = (figure: Figure | undefined): string | undefined =>
  (figure && figure.value !== null && typeof figure.value === "object" && "label" in figure.value ? figure.value.label : undefined);
