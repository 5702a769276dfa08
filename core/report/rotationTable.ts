import { pooledNeed, toOrder, type DeviceLine } from "../devices/need.ts";
import { readRotation, type RotationLine } from "../devices/readRotation.ts";
import { measures, type Measure } from "../devices/registerLines.ts";
import { decimal } from "../money.ts";
import { lastDay, norwegianDate, yearOf } from "../period.ts";
import { nothingBuilt, type Built } from "./build.ts";
import type { Source } from "../source.ts";
import type { Figure, TableRow } from "./table.ts";
import type { CellRef } from "../formula.ts";
import type { Trace } from "../trace.ts";
import { derived } from "../trace.ts";

const first = 2;
const orderColumn = first + measures.length;
const sumColumn = orderColumn + 1;

/** T3: PCs to order per municipality and category, municipalities in the order of the participants' sheet. */
export function buildRotation(source: Source): Built {
  const { lines, period, asOf, findings } = readRotation(source);
  if (lines.length === 0 || period === undefined) return { ...nothingBuilt, findings };
  const rows = lines.map((line, row): TableRow => {
    const group = lines.flatMap((other, index) => (other.need.participant === line.need.participant ? [index] : []));
    return { kind: "line", figures: [
      { value: line.need.participant }, { value: line.need.category },
      ...measures.map((measure): Figure => count(line, measure)),
      { value: decimal(toOrder(line.need)), formula: { toOrder: { plus: cells(row, [0, 1]), less: cells(row, [2, 3]) } }, trace: orderTrace(line) },
      group[0] === row ? groupSum(lines, group) : { value: null },
    ] };
  });
  const total = (column: number, of: (line: DeviceLine) => number): Figure => {
    const value = decimal(sumOf(lines.map((line) => of(line.need))));
    return {
      value, formula: { sum: rows.flatMap((row, index) => (row.figures[column]!.value === null ? [] : [{ row: index, column }])) },
      trace: derived("sum", value, rows.flatMap((row) => row.figures[column]!.trace ?? [])),
    };
  };
  const day = asOf ?? lastDay(period);
  const pooled = pooledNeed(lines.map(({ need }) => need));
  const values = { year: yearOf(period), previousYear: yearOf(period) - 1, day: norwegianDate(day).slice(0, 5) };
  return { ...nothingBuilt, findings, tables: [{
    name: `pc-rullering-${day}`, title: "rotation", values: { day }, asOf: day, hostIncluded: true,
    columns: [
      { heading: "municipality", format: { kind: "text" } }, { heading: "category", format: { kind: "text" } },
      ...measures.map((heading) => ({ heading, values, format: { kind: "count" } as const })),
      { heading: "toOrder", format: { kind: "count" } }, { heading: "toOrderSum", format: { kind: "count" } },
    ],
    rows: [...rows, { kind: "total", figures: [
      { value: { label: "sum" } }, { value: null }, ...measures.map((measure, index) => total(first + index, (line) => line[measure])),
      total(orderColumn, toOrder), total(sumColumn, toOrder),
    ] }],
    notes: [{ label: "pooling", values: { alone: pooled.alone, own: pooled.own, category: pooled.category, all: pooled.all } }],
  }] };
}

/** What a municipality must order of all categories: said on its first row. */
function groupSum(lines: readonly RotationLine[], group: readonly number[]): Figure {
  const value = decimal(sumOf(group.map((index) => toOrder(lines[index]!.need))));
  return { value, formula: { sum: group.map((row) => ({ row, column: orderColumn })) }, trace: derived("sum", value, group.map((index) => orderTrace(lines[index]!))) };
}

const cells = (row: number, which: readonly number[]): CellRef[] => which.map((index) => ({ row, column: first + index }));
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);
const count = ({ need, traceOf }: RotationLine, measure: Measure): Figure => ({ value: decimal(need[measure]), trace: traceOf(measure) });
/** What a line must order, down to its four counts. */
export const orderTrace = ({ need, traceOf }: RotationLine): Trace =>
  derived("toOrder", decimal(toOrder(need)), measures.map((measure) => traceOf(measure, measure)), `${need.participant} ${need.category}`);
