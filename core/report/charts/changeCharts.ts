import type { CellRef } from "../../formula.ts";
import { isMoney, sum, zero, type Money } from "../../money.ts";
import { texts, type Language } from "../../text/texts.ts";
import { shownHeading } from "../shown.ts";
import type { ReportTable } from "../table.ts";
import type { Chart, Point } from "./chart.ts";
import { draw, lineRows, nameOf } from "./draw.ts";
import { laySteps, type Step } from "./steps.ts";

/** So many participants get a waterfall of their own. */
const mostParties = 12;

/** The year-over-year split: every participant's change by cause, and each participant's own way from last year's amount to this year's. */
export function changeCharts(table: ReportTable, language: Language): readonly Chart[] {
  if (table.title !== "change") return [];
  const rows = lineRows(table);
  const last = table.columns.length - 1;
  const causes = causesOf(table, language, last);
  const overview = draw(table, language, {
    name: "change", kind: "stacked", format: { kind: "amount" }, categories: rows.map((row) => nameOf(language, table, row)),
    series: causes.map(({ name, columns }) => ({ name, points: rows.map((row): Point => {
      const cells = columns.map((column) => ({ row, column }));
      return { value: sum(cells.map((cell) => amountAt(table, cell))), formula: { sum: cells } };
    }) })),
  });
  return [overview, ...(rows.length > mostParties ? [] : rows.flatMap((row) => ownWay(table, language, row, last)))];
}

/** One participant from last year's amount through every column that changed it. */
function ownWay(table: ReportTable, language: Language, row: number, last: number): readonly Chart[] {
  const steps = table.columns.slice(1).flatMap((column, index): Step[] => {
    const cell = { row, column: index + 1 };
    const kind = index === 0 || index + 1 === last ? "level" : "change";
    const amount = amountAt(table, cell);
    return kind === "change" && amount.isZero() ? [] : [{ label: shownHeading(language, column), kind, amount, cells: [{ ...cell, sign: 1 }] }];
  });
  const laid = laySteps(language, steps);
  return laid ? [draw(table, language, { name: "changeOf", kind: "waterfall", format: { kind: "amount" }, party: nameOf(language, table, row), ...laid })] : [];
}

interface Cause { readonly name: string; readonly columns: readonly number[] }

/** The columns between the two years, the counts of all bases together; what is nothing for everybody is left out. */
function causesOf(table: ReportTable, language: Language, last: number): readonly Cause[] {
  const between = table.columns.map((_, column) => column).slice(2, last);
  const volumes = between.filter((column) => table.columns[column]!.heading === "changeVolume");
  const moves = (column: number): boolean => lineRows(table).some((row) => !amountAt(table, { row, column }).isZero());
  return between.flatMap((column): Cause[] => {
    const { heading } = table.columns[column]!;
    if (heading === "changeVolume" && column !== volumes[0]) return [];
    if (heading === "changeVolume") return volumes.some(moves) ? [{ name: texts[language].charts.volumes, columns: volumes }] : [];
    return moves(column) ? [{ name: shownHeading(language, table.columns[column]!), columns: [column] }] : [];
  });
}

const amountAt = (table: ReportTable, { row, column }: CellRef): Money => {
  const value = table.rows[row]?.figures[column]?.value;
  return isMoney(value) ? value : zero;
};
