import { allocate, type PoolLine } from "../allocation/allocate.ts";
import { amountTrace, poolTrace, traceShare } from "../allocation/traceShare.ts";
import { sumDown } from "../formula.ts";
import { inUnit } from "../fraction.ts";
import { budgetYear, type Source } from "../source.ts";
import { derived, measured, type Trace } from "../trace.ts";
import { nothingBuilt, type Built } from "./build.ts";
import { keysOf } from "./keysOf.ts";
import { showMatrix } from "./showMatrix.ts";
import { showYear } from "./showYear.ts";
import type { Figure, Format, TableRow } from "./table.ts";

const textFormat: Format = { kind: "text" };
const amountFormat: Format = { kind: "amount" };
/** Columns before the participants': pool and key. */
const before = 2;

/** The year's pools by participant: every amount of T4 by the pools it comes from, footing both ways. */
export function buildMatrix(source: Source): Built {
  const { model, setup } = source;
  const year = budgetYear(source);
  const { allocation } = allocate(model, year, setup.internal);
  // T4 is built from the same allocation and says why there is none.
  if (!allocation) return nothingBuilt;
  const name = `fordelingsmatrise-${year}`;
  const { unit } = setup;
  const { lines, participants } = allocation;
  const shown = showYear(setup, allocation, name);
  const { parties, cells, poolTotals, partyTotals, ledger, footings, findings } = showMatrix(setup, shown, name);
  const restTrace = (line: PoolLine): Trace => {
    const shared = participants.map((_, party) => poolTrace(line, party, unit));
    return measured(unit, derived("unallocated", inUnit(line.unallocated, unit), [amountTrace(line, unit), ...shared], line.pool.name));
  };
  const across = (row: number): Figure["formula"] => ({ sum: parties.map((_, party) => ({ row, column: before + party })) });
  const down = (column: number): Figure["formula"] => sumDown(lines.length, column);
  const rows = lines.map((line, row): TableRow => ({ kind: "line", figures: [
    { value: line.pool.name }, { value: line.use.key.code },
    ...cells[row]!.map((value, party): Figure => ({ value, trace: party < participants.length ? poolTrace(line, party, unit) : restTrace(line) })),
    { value: poolTotals[row]!, formula: across(row)!, trace: amountTrace(line, unit) },
  ] }));
  const total: TableRow = { kind: "total", figures: [
    { value: { label: "sumFinancing" } }, { value: null },
    ...partyTotals.map((value, party): Figure => ({ value, formula: down(before + party)!, ...(party < participants.length ? { trace: traceShare(allocation, party, unit) } : {}) })),
    { ...shown.total, formula: down(before + parties.length)! },
  ] };
  return {
    tables: [{
      name, title: "matrix", values: { year }, unit, keys: keysOf(lines), hostIncluded: true,
      columns: [
        { heading: "pool", format: textFormat }, { heading: "key", format: textFormat },
        ...parties.map((party) => ({ heading: "party" as const, values: { name: party }, format: amountFormat })), { heading: "sum", format: amountFormat },
      ],
      rows: [...rows, total],
    }],
    ledger, footings, findings,
  };
}
