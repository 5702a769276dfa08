import { decimal, sum } from "../../money.ts";
import { groupBy } from "../../groupBy.ts";
import { columnsOf } from "../../sheets/columnsOf.ts";
import { normaliseText } from "../../sheets/contract.ts";
import type { SheetFacts } from "../../sheets/facts.ts";
import { bases } from "../../sheets/kinds/bases.ts";
import { ofKind } from "../../sheets/select.ts";
import type { Trace } from "../../trace.ts";
import type { ReportTable } from "../table.ts";
import type { Sums } from "./sums.ts";
import { stepsBehind } from "./usedCells.ts";

interface Counted { readonly sheet: SheetFacts; readonly base: string; readonly count: number }

/**
 * Per base and year: what the municipalities' sheets count, beside the counts that the distribution's shares were worked out
 * from, gathered from the traces of its figures. A count that was dropped or met twice on the way would show.
 */
export function countSums(inUse: readonly SheetFacts[], tables: readonly ReportTable[]): readonly Sums[] {
  const own = ofKind(inUse, bases.id);
  return tables.filter(({ title }) => title === "distribution").flatMap((table) => table.columns.flatMap((column, at): Sums[] => {
    if (column.heading !== "cost") return [];
    const year = Number(column.values?.["year"]);
    const counted = countedIn(own, year);
    return [...countsBehind(table, at)].map(([base, cells]): Sums => {
      const rows = counted.get(base) ?? [];
      return {
        table, measure: `${rows[0]?.base ?? base} ${year}`, sheets: new Set(rows.map(({ sheet }) => sheet)).size, lines: rows.length,
        sources: sum(rows.map(({ count }) => decimal(count))), consolidated: sum([...cells.values()].map(decimal)), room: decimal(0),
      };
    });
  }));
}

/** What the sheets themselves count in a year, by base as it is compared. */
function countedIn(sheets: readonly SheetFacts[], year: number): ReadonlyMap<string, readonly Counted[]> {
  return groupBy(sheets.flatMap((sheet) => {
    const { length, valuesOf } = columnsOf(sheet);
    const [years, codes, counts] = [valuesOf("year"), valuesOf("base"), valuesOf("count")];
    return Array.from({ length }, (_, row) => row).filter((row) => years[row] === year).map((row): Counted => ({ sheet, base: String(codes[row]), count: Number(counts[row]) }));
  }), ({ base }) => normaliseText(base));
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
