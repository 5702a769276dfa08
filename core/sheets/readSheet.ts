import { hasErrors, warning, type Finding } from "../finding.ts";
import { address, type Grid } from "../workbook.ts";
import type { Column, Contract, RowOf } from "./contract.ts";
import type { AboutSheet, FactRow, SheetFacts } from "./facts.ts";
import type { Match } from "./findHeader.ts";
import { readAbout } from "./readAbout.ts";
import { readUnit } from "./readUnit.ts";
import { readValue, type Value } from "./readValue.ts";
import { resolveHeading } from "./resolveHeading.ts";
import { rowSchema } from "./rowSchema.ts";
import { tableEnd, type ReadRow } from "./tableEnd.ts";

export interface ReadSheet { readonly facts: SheetFacts; readonly findings: readonly Finding[] }

/**
 * Reads one sheet by its contract: every row below the headings, typed, with the address of each value; total rows apart.
 * Nothing is dropped in silence: each cell that cannot be read, each needed value that is missing, each row without figures
 * and each row below the table's end is a finding.
 */
export function readSheet(file: string, grid: Grid, match: Match): ReadSheet {
  const { contract, header } = match;
  const place = (row: number, column: number): Finding["where"] => ({ file, sheet: grid.sheet, cell: addressIn(grid, row, column) });
  const { unit, findings: aboutUnit } = readUnit(grid, match, place);
  const findings: Finding[] = [
    ...aboutUnit,
    ...(grid.hidden ? [{ code: "sheet-hidden", severity: "info", where: { file, sheet: grid.sheet }, values: {} } as const] : []),
    ...header.duplicates.map(({ heading, column }): Finding => ({ code: "heading-duplicate", severity: "error", where: place(header.row, column), values: { heading } })),
  ];
  const about = readAbout(grid, header.row);
  const rows: FactRow[] = [];
  const totals: FactRow[] = [];
  if (header.missing.length > 0) {
    findings.push({ code: "heading-missing", severity: "error", where: place(header.row, 0), values: { headings: header.missing.map((heading) => resolveHeading(heading, about)).join(", "), table: contract.sheet } });
  } else {
    const { table, below } = tableEnd(readRows(file, grid, match, about));
    for (const read of table) {
      findings.push(...read.findings);
      if (read.kind === "line") rows.push(read.row);
      if (read.kind === "total") totals.push(read.row);
    }
    if (below[0]) findings.push(warning("rows-below-table", place(below[0].row.row - grid.origin.row, Math.min(...Object.values(header.columns))), { count: below.length }));
    if (rows.length === 0 && !contract.optional && !hasErrors(findings)) findings.push({ code: "table-empty", severity: "warning", where: place(header.row, 0), values: { table: contract.sheet } });
  }
  const columns = Object.fromEntries(Object.entries(header.columns).map(([name, column]) => [name, grid.origin.column + column]));
  return { facts: { contract: contract.id, file, sheet: grid.sheet, about: { ...about, ...(unit === undefined ? {} : { unit }) }, columns, rows, totals, formulas: formulasBelow(grid, match) }, findings };
}

/** Every row below the headings that holds something in the table's columns. */
function readRows(file: string, grid: Grid, { contract, header }: Match, about: AboutSheet): ReadRow[] {
  const columns = Object.values(header.columns);
  return grid.rows.flatMap((row, index) => (index <= header.row || columns.every((column) => isBlank(row[column])) ? [] : readRow(file, grid, contract, header.columns, about, index)));
}

function readRow(file: string, grid: Grid, contract: Contract, columns: Match["header"]["columns"], about: AboutSheet, index: number): ReadRow {
  const findings: Finding[] = [];
  const values: Record<string, Value> = {};
  const where = (name: string): Finding["where"] => ({ file, sheet: grid.sheet, cell: addressIn(grid, index, columns[name] ?? 0) });
  for (const [name, column] of Object.entries(contract.columns)) {
    const at = columns[name];
    const cell = at === undefined ? null : grid.rows[index]![at];
    const { value, trouble } = readValue(column, cell, at !== undefined && grid.percents.has(addressIn(grid, index, at)));
    values[name] = value;
    if (trouble) findings.push({ ...trouble, where: where(name), values: { ...trouble.values, heading: resolveHeading(column.heading, about) } });
  }
  const row: FactRow = { row: grid.origin.row + index, values: values as RowOf<Contract> };
  if (contract.totals !== false && isTotal(contract, values)) return { kind: "total", row, findings };
  if (isRemark(contract, values)) {
    const name = Object.keys(contract.columns).find((one) => values[one] !== null)!;
    return { kind: "remark", row, findings: [...findings, { code: "row-without-figures", severity: "info", where: where(name), values: { text: String(values[name]) } }] };
  }
  const checked = rowSchema(contract).safeParse(values);
  if (checked.success) return { kind: "line", row, findings };
  for (const issue of checked.error.issues) {
    const name = String(issue.path[0]);
    const { heading, choices = [] } = contract.columns[name]!;
    // An unreadable cell has its own finding already; «missing» beside it would only confuse.
    if (findings.some((finding) => finding.severity === "error" && finding.where.cell === where(name).cell)) continue;
    findings.push({ code: issue.message as Finding["code"], severity: "error", where: where(name), values: { heading: resolveHeading(heading, about), seen: String(values[name] ?? ""), choices: choices.join(", ") } });
  }
  return { kind: "unusable", row, findings };
}

const addressIn = (grid: Grid, row: number, column: number): string => address(grid.origin.row + row, grid.origin.column + column);
const isBlank = (cell: unknown): boolean => cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
const isText = (column: Column): boolean => column.kind === "text" || column.kind === "code";
const totalLabel = /^(?:sum|delsum|total|totalt|i alt)\b/i;

/** The first text of a total row says so: «Sum», «TOTAL INVESTERING FOR 2025». */
function isTotal(contract: Contract, values: Readonly<Record<string, Value>>): boolean {
  const first = Object.entries(contract.columns).filter(([, column]) => isText(column)).map(([name]) => values[name]).find((value) => typeof value === "string");
  return typeof first === "string" && totalLabel.test(first);
}

/** A line of text below or between the figures: nothing but one text cell. */
function isRemark(contract: Contract, values: Readonly<Record<string, Value>>): boolean {
  const filled = Object.entries(contract.columns).filter(([name]) => values[name] !== null);
  return filled.length === 1 && isText(filled[0]![1]) && Object.values(contract.columns).some((column) => !isText(column));
}

/** Formulas of the table's own columns below its headings, by address: for rules about typed-over and odd formulas. */
function formulasBelow(grid: Grid, { header }: Match): Record<string, string> {
  const own = new Set(Object.values(header.columns));
  const formulas: Record<string, string> = {};
  for (let row = header.row + 1; grid.formulas.size > 0 && row < grid.rows.length; row += 1) {
    for (const column of own) {
      const formula = grid.formulas.get(addressIn(grid, row, column));
      if (formula !== undefined) formulas[addressIn(grid, row, column)] = formula;
    }
  }
  return formulas;
}
