import { z } from "zod";
import type { Finding } from "../finding.ts";
import { address, type Grid } from "../workbook.ts";
import { normaliseText, type Column, type Contract, type RowOf } from "./contract.ts";
import type { FactRow, SheetFacts } from "./facts.ts";
import type { Match } from "./findHeader.ts";
import { readAbout } from "./readAbout.ts";
import { readValue, type Value } from "./readValue.ts";

const totalLabel = /^(?:sum|delsum|total|totalt|i alt)\b/i;

export interface ReadSheet { readonly facts: SheetFacts; readonly findings: readonly Finding[] }

/**
 * Reads one sheet by its contract: every row below the headings, typed, with the address of each value; total rows apart.
 * The table ends at the first blank row after a total. Nothing is dropped in silence: each cell that cannot be read,
 * each needed value that is missing and each row without figures is a finding.
 */
export function readSheet(file: string, grid: Grid, { contract, header }: Match): ReadSheet {
  const findings: Finding[] = [];
  const place = (cell?: string): Finding["where"] => ({ file, sheet: grid.sheet, ...(cell === undefined ? {} : { cell }) });
  const at = (row: number, column: number): string => address(grid.origin.row + row, grid.origin.column + column);
  if (grid.hidden) findings.push({ code: "sheet-hidden", severity: "info", where: place(), values: {} });
  for (const { heading, column } of header.duplicates) {
    findings.push({ code: "heading-duplicate", severity: "error", where: place(at(header.row, column)), values: { heading } });
  }
  const about = readAbout(grid, header.row);
  if (header.missing.length > 0) {
    findings.push({ code: "heading-missing", severity: "error", where: place(at(header.row, 0)), values: { headings: header.missing.join(", "), table: contract.sheet } });
  }
  const rows: FactRow[] = [];
  const totals: FactRow[] = [];
  const formulas: Record<string, string> = {};
  const schema = rowSchema(contract);
  const names = Object.keys(header.columns);
  for (let index = header.row + 1; index < grid.rows.length && header.missing.length === 0; index += 1) {
    const cells = grid.rows[index]!;
    if (names.every((name) => isBlank(cells[header.columns[name]!]))) { if (totals.length > 0) break; continue; }
    const isTotal = contract.totals !== false && isTotalRow(contract, cells, header.columns);
    const values: Record<string, Value> = {};
    for (const name of names) {
      const column = header.columns[name]!;
      const cell = at(index, column);
      const { value, trouble } = readValue(contract.columns[name]!, cells[column], grid.percents.has(cell));
      values[name] = value;
      const formula = grid.formulas.get(cell);
      if (formula !== undefined) formulas[cell] = formula;
      if (trouble) findings.push({ ...trouble, where: place(cell), values: { ...trouble.values, heading: contract.columns[name]!.heading } });
    }
    for (const name of Object.keys(contract.columns)) values[name] ??= null;
    const row: FactRow = { row: grid.origin.row + index, values: values as RowOf<Contract> };
    if (isTotal) { totals.push(row); continue; }
    if (isRemark(contract, values)) {
      findings.push({ code: "row-without-figures", severity: "info", where: place(at(index, header.columns[names[0]!]!)), values: { text: firstText(contract, values) } });
      continue;
    }
    const checked = schema.safeParse(values);
    if (checked.success) { rows.push({ row: row.row, values: checked.data as RowOf<Contract> }); continue; }
    for (const issue of checked.error.issues) {
      const name = String(issue.path[0]);
      const column = header.columns[name];
      const cell = column === undefined ? at(index, 0) : at(index, column);
      // An unreadable cell has its own finding already; «missing» beside it would only confuse.
      if (findings.some((finding) => finding.where.cell === cell && finding.severity === "error")) continue;
      findings.push({ code: issue.message as Finding["code"], severity: "error", where: place(cell), values: { heading: contract.columns[name]!.heading, seen: String(values[name] ?? ""), choices: contract.columns[name]!.choices?.join(", ") ?? "" } });
    }
  }
  if (rows.length === 0 && !findings.some(({ severity }) => severity === "error")) findings.push({ code: "table-empty", severity: "warning", where: place(at(header.row, 0)), values: { table: contract.sheet } });
  const columns = Object.fromEntries(names.map((name) => [name, grid.origin.column + header.columns[name]!]));
  return { facts: { contract: contract.id, file, sheet: grid.sheet, about, columns, rows, totals, formulas }, findings };
}

const isBlank = (cell: unknown): boolean => cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
const isText = (column: Column): boolean => column.kind === "text" || column.kind === "code";

function isTotalRow(contract: Contract, cells: readonly unknown[], columns: Readonly<Record<string, number>>): boolean {
  const first = Object.entries(contract.columns).filter(([, column]) => isText(column))
    .map(([name]) => cells[columns[name] ?? -1]).find((cell) => typeof cell === "string" && cell.trim() !== "");
  return typeof first === "string" && totalLabel.test(first.trim());
}

/** A line of text below or between the figures: nothing but its first text cell. */
function isRemark(contract: Contract, values: Readonly<Record<string, Value>>): boolean {
  const filled = Object.entries(contract.columns).filter(([name]) => values[name] !== null);
  const numeric = Object.values(contract.columns).some((column) => !isText(column));
  return numeric && filled.length === 1 && isText(filled[0]![1]);
}

const firstText = (contract: Contract, values: Readonly<Record<string, Value>>): string =>
  String(Object.keys(contract.columns).map((name) => values[name]).find((value) => value !== null) ?? "");

const schemas = new Map<string, z.ZodType<Record<string, unknown>>>();

/** The row's shape in zod; its messages are finding codes. */
function rowSchema(contract: Contract): z.ZodType<Record<string, unknown>> {
  let schema = schemas.get(contract.id);
  if (!schema) {
    schema = z.object(Object.fromEntries(Object.entries(contract.columns).map(([name, column]) => [name, columnSchema(column)])));
    schemas.set(contract.id, schema);
  }
  return schema;
}

function columnSchema(column: Column): z.ZodType {
  const base = isText(column) || column.kind === "date" ? z.string({ error: "value-missing" })
    : column.kind === "any" ? z.union([z.string(), z.number()], { error: "value-missing" })
    : column.kind === "count" ? z.number({ error: "value-missing" }).nonnegative({ error: "count-negative" })
    : z.number({ error: "value-missing" });
  const choices = column.choices?.map(normaliseText);
  const typed = choices ? z.string({ error: "value-missing" }).refine((seen) => choices.includes(normaliseText(seen)), { error: "not-a-choice" }) : base;
  return column.needed ? typed : typed.nullable();
}
