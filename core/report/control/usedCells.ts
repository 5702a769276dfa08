import type { Trace } from "../../trace.ts";
import type { Where } from "../../finding.ts";
import { cellsIn } from "../../workbook.ts";
import type { Figure, ReportTable } from "../table.ts";

/** Every step behind some figures, each once: traces share their steps, and a large year has millions of ways to the same cell. */
export function stepsBehind(figures: Iterable<Figure>): ReadonlySet<Trace> {
  const seen = new Set<Trace>();
  const waiting: Trace[] = [];
  for (const { trace } of figures) {
    if (trace) waiting.push(trace);
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
      if (seen.has(step)) continue;
      seen.add(step);
      for (const part of step.from) waiting.push(part);
    }
  }
  return seen;
}

/** The cells somebody typed that the tables rest on, by file and sheet. */
export function usedCells(tables: readonly ReportTable[]): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const { at } of stepsBehind(figuresIn(tables))) {
    if (at?.cell === undefined) continue;
    const cells = used.get(sheetKey(at)) ?? new Set();
    for (const cell of cellsIn(at.cell)) cells.add(cell);
    used.set(sheetKey(at), cells);
  }
  return used;
}

export const sheetKey = ({ file, sheet }: Pick<Where, "file" | "sheet">): string => JSON.stringify([file, sheet]);

function* figuresIn(tables: readonly ReportTable[]): Iterable<Figure> {
  for (const { rows } of tables) for (const { figures } of rows) yield* figures;
}
