import type { Trace } from "../../trace.ts";
import type { Where } from "../../finding.ts";
import { remember } from "../../remember.ts";
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

type UsedCells = ReadonlyMap<string, ReadonlySet<string>>;

/** The cells somebody typed that the tables rest on, by file and sheet. */
export const usedCells = (tables: readonly ReportTable[]): UsedCells => usedByAll(tables, "cells");
const usedByAll = remember((tables: readonly ReportTable[], _of: "cells") => cellsBehind(tables));

/** Those that one table rests on. */
export const cellsOf = (table: ReportTable): UsedCells => usedByOne(table, "cells");
const usedByOne = remember((table: ReportTable, _of: "cells") => cellsBehind([table]));

function cellsBehind(tables: readonly ReportTable[]): UsedCells {
  const bySheet = new Map<string, Set<string>>();
  for (const { at } of stepsBehind(figuresIn(tables))) {
    if (at?.cell === undefined) continue;
    const sheet = sheetKey(at);
    const cells = bySheet.get(sheet) ?? new Set();
    for (const cell of cellsIn(at.cell)) cells.add(cell);
    bySheet.set(sheet, cells);
  }
  return bySheet;
}

export const sheetKey = ({ file, sheet }: Pick<Where, "file" | "sheet">): string => JSON.stringify([file, sheet]);

function* figuresIn(tables: readonly ReportTable[]): Iterable<Figure> {
  for (const { rows } of tables) for (const { figures } of rows) yield* figures;
}
