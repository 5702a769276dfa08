import type { Where } from "../../../core/finding.ts";
import { isMoney } from "../../../core/money.ts";
import type { FoundFigure } from "../../../core/report/findFigure.ts";
import { traceOf } from "../../../core/tasks/explain.ts";
import { isThere, type CellSought } from "../../../core/tasks/touches.ts";
import type { Trace } from "../../../core/trace.ts";
import type { Paper } from "./paper.ts";

/** For each cell a finding names: the figures of the report that rest on it, by the numbers they go by on the page. */
export function restingOn({ consolidation: { tables, findings }, explained }: Paper): Readonly<Record<number, readonly number[]>> {
  const cells = findings.flatMap(({ where: { file, sheet, cell } }) => (file === undefined || sheet === undefined || cell === undefined ? [] : [{ file, sheet, cell }]));
  const resting = cells.map((): FoundFigure[] => []);
  const reached = reaching(cells);
  for (const table of tables) {
    table.rows.forEach((row, rowAt) => row.figures.forEach((figure, at) => {
      const column = table.columns[at];
      const trace = column && isMoney(figure.value) ? traceOf(table, figure) : undefined;
      for (const cell of trace ? reached(trace) : []) resting[cell]!.push({ table, row, column: column!, at: { row: rowAt, column: at } });
    }));
  }
  return Object.fromEntries(cells.map((cell, index) => [explained.place(cell), resting[index]!.flatMap((one) => explained.figure(one) ?? [])]));
}

/** Which of the cells a trace comes down to, by their numbers. All are looked for at once, and a step shared by many figures is walked once. */
function reaching(cells: readonly CellSought[]): (trace: Trace) => readonly number[] {
  const known = new Map<Trace, readonly number[]>();
  const here = new Map<string, readonly number[]>();
  const standingAt = (at: Where): readonly number[] => {
    const place = JSON.stringify([at.file, at.sheet, at.cell]);
    const found = here.get(place) ?? cells.flatMap((cell, index) => (isThere(at, cell) ? [index] : []));
    here.set(place, found);
    return found;
  };
  const reached = (trace: Trace): readonly number[] => {
    const before = known.get(trace);
    if (before) return before;
    const below = trace.from.map(reached).filter(({ length }) => length > 0);
    const own = trace.at ? standingAt(trace.at) : none;
    const all = own.length === 0 && below.length <= 1 ? below[0] ?? none : [...new Set([...own, ...below.flat()])];
    known.set(trace, all);
    return all;
  };
  return reached;
}

const none: readonly number[] = [];
