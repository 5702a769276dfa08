import type { Where } from "../finding.ts";
import { isMoney } from "../money.ts";
import type { Touched, Touching } from "../report/explanation.ts";
import { normaliseText, sameText } from "../sheets/contract.ts";
import type { Trace } from "../trace.ts";
import type { Consolidation } from "./consolidation.ts";
import { covers } from "../workbook.ts";
import { traceOf } from "./explain.ts";

/** A cell as a person names it; without a file, the cell in any workbook that has the sheet. */
export interface CellSought { readonly file?: string; readonly sheet: string; readonly cell: string }

/** The way back: every figure of the report whose trace reaches the cell. A cell nothing rests on is a finding. */
export function touches({ tables }: Consolidation, sought: CellSought): Touching {
  const ways = wayfinder(sought);
  const touched = tables.flatMap((table) => table.rows.flatMap((row, rowIndex) => row.figures.flatMap((figure, index): Touched[] => {
    const column = table.columns[index];
    const trace = column && isMoney(figure.value) ? traceOf(table, figure) : undefined;
    const via = trace ? ways.from(trace) : [];
    return via.length === 0 ? [] : [{ table, row, column: column!, figure, at: { row: rowIndex, column: index }, via: via.filter((way) => way.length > 0) }];
  })));
  const cell = `${sought.file === undefined ? "" : `${sought.file} `}${sought.sheet}!${sought.cell}`;
  return { cells: ways.cells(), touched, findings: touched.length > 0 ? [] : [{ code: "cell-untouched", severity: "warning", where: { ...sought }, values: { cell } }] };
}

/** Ways from a trace to the cell; a step shared by many figures is walked once. */
function wayfinder(sought: CellSought) {
  const known = new Map<Trace, readonly (readonly string[])[]>();
  const cells = new Map<string, Trace>();
  const from = (trace: Trace): readonly (readonly string[])[] => {
    const before = known.get(trace);
    if (before) return before;
    const here = trace.at && isThere(trace.at, sought);
    // The first figure that shows it says it in its own unit.
    if (here && !cells.has(JSON.stringify(trace.at))) cells.set(JSON.stringify(trace.at), trace);
    const named = (trace.rule === "pool" || trace.rule === "key" || trace.rule === "internal") && trace.name !== undefined ? [trace.name] : [];
    const ways = [...(here ? [[]] : []), ...trace.from.flatMap((step) => from(step).map((way) => [...named, ...way]))];
    const distinct = [...new Map(ways.map((way) => [way.join("\n"), way])).values()];
    known.set(trace, distinct);
    return distinct;
  };
  return { from, cells: () => [...cells.values()] };
}

/** The file by its name with or without folders; sheet and cell without regard to case, the cell also with dollar signs. */
export function isThere(at: Where, { file, sheet, cell }: CellSought): boolean {
  const seen = normaliseText(at.file ?? "");
  return (file === undefined || seen === normaliseText(file) || seen.endsWith(`/${normaliseText(file)}`))
    && sameText(at.sheet, sheet) && at.cell !== undefined && covers(at.cell, cell);
}
