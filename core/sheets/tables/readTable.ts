import { hasErrors, warning, type Finding, type Where } from "../../finding.ts";
import { address, type Grid } from "../../workbook.ts";
import type { SheetFacts } from "../facts.ts";
import { resolveHeading } from "../resolveHeading.ts";
import type { Table } from "./findTables.ts";
import { readAbout } from "./readAbout.ts";
import { readRows } from "./readRows.ts";
import { readUnit, unitsSaid } from "./readUnit.ts";
import { tableColumns } from "./tableColumns.ts";
import { tableEnd, type ReadRow } from "./tableEnd.ts";

/** A table as facts, with its findings and the rows of the grid that were read or told of. */
export interface ReadTable { readonly facts: SheetFacts; readonly findings: readonly Finding[]; readonly seen: ReadonlySet<number>; readonly others: readonly { readonly column: number; readonly text: string }[] }

/**
 * Reads one table by its contract: every row below its headings, typed, with the address of each value; total rows apart.
 * Nothing is dropped in silence: each cell that cannot be read, each needed value that is missing, each row without figures
 * and each row below the table's end is a finding. `parts` are the table and what goes on under its headings said again.
 */
export function readTable(file: string, grid: Grid, parts: readonly Table[], isAlone: boolean): ReadTable {
  const [table] = parts as readonly [Table, ...Table[]];
  const { contract, missing, bottom, above } = table;
  const place = (row: number, column: number): Where => ({ file, sheet: grid.sheet, cell: address(grid.origin.row + row, grid.origin.column + column) });
  const { about, said } = readAbout(grid, [...above.shared, ...above.own]);
  const { columns, headings, others, findings: aboutColumns } = tableColumns(table, bottom, about.year, place);
  const own = unitsSaid(grid, above.own);
  const { unit, scales, findings: aboutUnit } = readUnit(contract, own.length > 0 ? own : unitsSaid(grid, above.shared), headings, bottom, place);
  const findings: Finding[] = [
    ...aboutUnit,
    ...said.filter(({ understood }) => !understood).map(({ row, column, value }) => warning("about-unreadable", place(row, column), { seen: String(value) })),
    ...aboutColumns,
  ];
  const rows = missing.length > 0 ? [] : parts.flatMap((part) => readRows({ grid, table: part, headings, about, scales, place }));
  const { table: read, below } = tableEnd(rows);
  if (missing.length > 0) findings.push({ code: "heading-missing", severity: "error", where: place(bottom, isAlone ? 0 : table.from), values: { headings: missing.map((heading) => resolveHeading(heading, about)).join(", "), table: contract.sheet } });
  findings.push(...read.flatMap((row) => row.findings));
  if (below[0]) findings.push(warning("rows-below-table", place(below[0].row.row - grid.origin.row, Math.min(...Object.values(columns))), { count: below.length }));
  const rowsOf = (kind: ReadRow["kind"]): SheetFacts["rows"] => read.filter((row) => row.kind === kind).map(({ row }) => row);
  if (missing.length === 0 && rowsOf("line").length === 0 && !contract.optional && !hasErrors(findings)) findings.push(warning("table-empty", place(bottom, isAlone ? 0 : table.from), { table: contract.sheet }));
  const inSheet = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, grid.origin.column + column]));
  return {
    facts: {
      contract: contract.id, file, sheet: grid.sheet, about: { ...about, ...(unit === undefined ? {} : { unit }) }, columns: inSheet, rows: rowsOf("line"), totals: rowsOf("total"),
      formulas: formulasIn(grid, parts, Object.values(columns)),
      ...(Object.keys(scales).length === 0 ? {} : { scales }), ...(isAlone ? {} : { at: place(table.top, table.from).cell! }),
      aboutCells: Object.fromEntries(said.filter(({ understood }) => understood).map(({ field, row, column }) => [field, place(row, column).cell!])),
    },
    findings, others, seen: new Set([...read, ...below].map(({ row }) => row.row - grid.origin.row)),
  };
}

/** Formulas of the table's own columns below its headings, by address: for rules about typed-over and odd formulas. */
function formulasIn(grid: Grid, parts: readonly Table[], columns: readonly number[]): Record<string, string> {
  const formulas: Record<string, string> = {};
  if (grid.formulas.size === 0) return formulas;
  for (const { bottom, end } of parts) for (let row = bottom + 1; row < end; row += 1) for (const column of columns) {
    const cell = address(grid.origin.row + row, grid.origin.column + column);
    const formula = grid.formulas.get(cell);
    if (formula !== undefined) formulas[cell] = formula;
  }
  return formulas;
}
