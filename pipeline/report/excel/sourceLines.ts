import type { Where } from "../../../core/finding.ts";
import { isMoney } from "../../../core/money.ts";
import { formulaInputs } from "../../../core/formula.ts";
import type { Figure, TableColumn, TableRow } from "../../../core/report/table.ts";
import type { Trace } from "../../../core/trace.ts";
import { withMore } from "../../../core/withMore.ts";
import { gatherTraces } from "../traces.ts";
import { cellRanges } from "./cellRanges.ts";
import type { Layout } from "./layTable.ts";

/** A figure of the report, with the address it has in its own sheet. */
export interface TracedFigure {
  readonly layout: Layout;
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly figure: Figure;
  readonly cell: string;
}

/** One step on the way from a figure to the cells somebody typed. `depth` 0 is the figure itself. */
export interface SourceLine extends TracedFigure {
  readonly depth: number;
  /** Absent on a line that gathers many cells of one sheet. */
  readonly trace?: Trace;
  /** Cells of a file; without a file, cells of this report where the step is explained. */
  readonly source?: Where;
}

/** More cells than this in one sheet, under one step, are said as ranges on one line. */
const mostAlone = 3;

/**
 * Every figure's trace, from its rule down to the typed cells. A step that is a figure of its own, or has been explained
 * further up, is pointed to instead of explained again. `firstRow` is the one-based row of the first line in `sourcesSheet`.
 */
export function sourceLines(layouts: readonly Layout[], sourcesSheet: string, firstRow: number): SourceLine[] {
  const { idOf } = gatherTraces();
  const figures = layouts.flatMap(figuresOf);
  const explained = new Map<string, Where>();
  for (const { figure: { trace }, layout, cell } of figures) {
    if (trace && !isLeaf(trace) && !explained.has(idOf(trace))) explained.set(idOf(trace), { sheet: layout.sheet, cell });
  }
  const lines: SourceLine[] = [];
  const explain = (of: TracedFigure, trace: Trace, depth: number): void => {
    lines.push(withMore(of, { depth, trace, ...(trace.at ? { source: trace.at } : {}) }));
    const steps = trace.from.filter((step) => !isLeaf(step) && !explained.has(idOf(step)));
    const ends = trace.from.filter((part) => !steps.includes(part)).map((part): End => ({ trace: part, source: isLeaf(part) ? part.at : explained.get(idOf(part)) }));
    // The same many cells, such as everybody's counts, are listed the first time and pointed to after that.
    const list = ends.length > mostAlone ? JSON.stringify(ends.map((end) => idOf(end.trace))) : undefined;
    const listed = list === undefined ? undefined : explained.get(list);
    if (listed) lines.push(withMore(of, { depth: depth + 1, source: listed }));
    else {
      const from = firstRow + lines.length;
      for (const end of gathered(ends)) lines.push(withMore(of, { depth: depth + 1, ...end }));
      if (list !== undefined && firstRow + lines.length > from + 1) explained.set(list, { sheet: sourcesSheet, cell: `A${from}:A${firstRow + lines.length - 1}` });
    }
    for (const step of steps) {
      const known = explained.get(idOf(step));
      if (known) { lines.push(withMore(of, { depth: depth + 1, trace: step, source: known })); continue; }
      explained.set(idOf(step), { sheet: sourcesSheet, cell: `A${firstRow + lines.length}` });
      explain(of, step, depth + 1);
    }
  };
  for (const of of figures) {
    const trace = of.figure.trace ?? traceOfFormula(of.figure);
    const adds = addsItsLines(of, idOf);
    const first = of.figure.trace && explained.get(idOf(of.figure.trace));
    if (!trace) lines.push(withMore(of, { depth: 0 }));
    else if (!of.figure.trace || adds) lines.push(withMore(of, { depth: 0, trace, source: formulaCells(of) }));
    else if (first && !(first.sheet === of.layout.sheet && first.cell === of.cell)) lines.push(withMore(of, { depth: 0, trace, source: first }));
    else explain(of, trace, 0);
  }
  return lines;
}

interface End { readonly trace: Trace; readonly source: Where | undefined }

const isLeaf = (trace: Trace): boolean => trace.from.length === 0;

/** Few ends one by one; many in one sheet as one line. */
function gathered(ends: readonly End[]): { trace?: Trace; source?: Where }[] {
  const bySheet = new Map<string, End[]>();
  for (const end of ends) {
    const sheet = JSON.stringify([end.source?.file, end.source?.sheet]);
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), end]);
  }
  return [...bySheet.values()].flatMap((group): { trace?: Trace; source?: Where }[] => {
    const where = group[0]!.source;
    if (!where || group.length <= mostAlone) return group.map(({ trace, source }) => ({ trace, ...(source ? { source } : {}) }));
    return [{ source: { ...where, cell: cellRanges(group.map(({ source }) => source?.cell ?? "")).join(", ") } }];
  });
}

/** A figure that only its formula explains, e.g. shares that add to 100 %. */
const traceOfFormula = ({ formula, value }: Figure): Trace | undefined =>
  (formula && "sum" in formula && isMoney(value) ? { rule: "sum", value: value.toFixed(), from: [] } : undefined);

/** A sum of figures that stand in the same table, each with its own trace: it needs no other source than their cells. */
function addsItsLines({ figure: { formula, trace }, layout: { table } }: TracedFigure, idOf: (trace: Trace) => string): boolean {
  if (trace?.rule !== "sum" || !formula || !("sum" in formula)) return false;
  const traces = formula.sum.flatMap(({ row, column }) => table.rows[row]?.figures[column]?.trace ?? []);
  return JSON.stringify(traces.map(idOf)) === JSON.stringify(trace.from.map(idOf));
}

const formulaCells = ({ figure: { formula }, layout }: TracedFigure): Where =>
  ({ sheet: layout.sheet, cell: formula ? cellRanges(formulaInputs(formula).map(layout.addressOf)).join(", ") : "" });

/** The numbers of a table, and whatever else has a trace. */
const figuresOf = (layout: Layout): TracedFigure[] => layout.table.rows.flatMap((row, rowIndex) => layout.table.columns.flatMap((column, columnIndex) => {
  const figure = row.figures[columnIndex];
  return figure && (isMoney(figure.value) || figure.trace) ? [{ layout, row, column, figure, cell: layout.addressOf({ row: rowIndex, column: columnIndex }) }] : [];
}));
