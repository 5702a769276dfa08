import { decimal, sum } from "../../money.ts";
import { normaliseText } from "../../sheets/contract.ts";
import type { SheetFacts } from "../../sheets/facts.ts";
import { bases } from "../../sheets/kinds/bases.ts";
import { sheetsOf } from "../../sheets/select.ts";
import type { Trace } from "../../trace.ts";
import type { ReportTable } from "../table.ts";
import type { Sums } from "./sums.ts";
import { stepsBehind } from "./usedCells.ts";

/**
 * Per base and year: what the municipalities' sheets count, beside the counts that the distribution's shares were worked out
 * from, gathered from the traces of its figures. A count that was dropped or met twice on the way would show.
 */
export function countSums(inUse: readonly SheetFacts[], tables: readonly ReportTable[]): readonly Sums[] {
  const own = sheetsOf(bases, inUse);
  return tables.filter(({ title }) => title === "distribution").flatMap((table) => table.columns.flatMap((column, at): Sums[] => {
    if (column.heading !== "cost") return [];
    const year = Number(column.values?.["year"]);
    const ofYear = own.map(({ rows }) => rows.filter(({ values }) => values.year === year));
    return [...countsBehind(table, at)].map(([base, cells]): Sums => {
      const parts = ofYear.map((rows) => rows.filter(({ values }) => normaliseText(values.base) === base)).filter((rows) => rows.length > 0);
      const counts = parts.flat().map(({ values }) => decimal(values.count));
      return {
        table, measure: `${parts[0]?.[0]?.values.base ?? base} ${year}`, sheets: parts.length, lines: counts.length,
        sources: sum(counts), consolidated: sum([...cells.values()].map(decimal)), room: decimal(0),
      };
    });
  }));
}

/** The counts behind a column by base, each cell once. */
function countsBehind(table: ReportTable, column: number): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const step of stepsBehind(table.rows.map(({ figures }) => figures[column] ?? { value: null }))) {
    if (step.rule !== "base" || step.name === undefined) continue;
    const base = normaliseText(step.name);
    const cells = found.get(base) ?? new Map<string, string>();
    for (const count of step.from.filter(isCount)) cells.set(JSON.stringify(count.at), count.value);
    found.set(base, cells);
  }
  return found;
}

const isCount = ({ from, at, values }: Trace): boolean => from.length === 0 && at !== undefined && values?.["stated"] === undefined;
