import type { Finding, Where } from "../../finding.ts";
import { decimal } from "../../money.ts";
import { address, type Grid } from "../../workbook.ts";
import type { Column, Contract, RowOf } from "../contract.ts";
import type { AboutSheet, FactRow } from "../facts.ts";
import { parseNumber } from "../parseNumber.ts";
import { shareStyle, type ShareStyle } from "../readShare.ts";
import { readValue } from "../readValue.ts";
import { resolveHeading } from "../resolveHeading.ts";
import { rowSchema, surelyFits } from "../rowSchema.ts";
import type { Value } from "../value.ts";
import type { Table } from "./findTables.ts";
import { isBlank } from "./line.ts";
import type { Hit } from "./headersAt.ts";
import { saysTotal } from "./saysTotal.ts";
import type { ReadRow } from "./tableEnd.ts";

/** What the rows of a table are read by: each column's place and how its numbers are typed. */
interface ReadColumn { readonly name: string; readonly column: Column; readonly isText: boolean; readonly heading: string; readonly at: number | undefined; readonly shares: ShareStyle | undefined; readonly scale: number }
export interface RowsOf { readonly grid: Grid; readonly table: Table; readonly headings: readonly Hit[]; readonly about: AboutSheet; readonly scales: Readonly<Record<string, number>>; readonly place: (row: number, column: number) => Where }

/** Every row below the headings that holds something in the table's columns, typed, with what is to be said of its cells. */
export function readRows({ grid, table, headings, about, scales, place }: RowsOf): readonly ReadRow[] {
  const { contract, bottom, end } = table;
  // Array.from makes one kind of list, `map` another when it is optimised than before.
  const columns = Array.from(Object.entries(contract.columns), ([name, column]): ReadColumn => {
    const hit = headings.find((one) => one.name === name);
    return { name, column, isText: column.kind === "text" || column.kind === "code", heading: resolveHeading(column.heading, about), at: hit?.column, shares: column.kind === "share" && hit ? styleOf(grid, table, hit) : undefined, scale: scales[name] ?? 1 };
  });
  const places = Array.from(headings, ({ column }) => column);
  const rows: ReadRow[] = [];
  for (let row = bottom + 1; row < end; row += 1) {
    const cells = grid.rows[row]!;
    if (places.some((column) => !isBlank(cells[column]))) rows.push(readRow(grid, contract, columns, row, place));
  }
  return rows;
}

function readRow(grid: Grid, contract: Contract, columns: readonly ReadColumn[], index: number, place: RowsOf["place"]): ReadRow {
  const findings: Finding[] = [];
  const values: Record<string, Value> = {};
  const where = (name: string): Where => place(index, columns.find((one) => one.name === name)?.at ?? columns.find(({ at }) => at !== undefined)!.at!);
  for (const { name, column, heading, at, shares, scale } of columns) {
    const cell = at === undefined ? null : grid.rows[index]![at];
    const isPercent = shares !== undefined && typeof cell === "number" && grid.percents.has(addressIn(grid, index, at!));
    const { value, trouble } = readValue(column, cell, isPercent ? undefined : shares);
    values[name] = scale !== 1 && typeof value === "number" ? decimal(value).times(scale).toNumber() : value;
    if (trouble) findings.push({ ...trouble, where: where(name), values: { ...trouble.values, heading } });
  }
  const row: FactRow = { row: grid.origin.row + index, values: values as RowOf<Contract> };
  const text = columns.find(({ name, isText }) => isText && typeof values[name] === "string");
  if (contract.totals !== false && (text ? saysTotal(values[text.name]!) : addsUp(grid, columns, index))) return { kind: "total", row, findings };
  // A line of text below or between the figures: nothing but one text cell.
  if (text && columns.every((one) => one === text || values[one.name] === null) && columns.some(({ isText }) => !isText)) {
    return { kind: "remark", row, findings: [...findings, { code: "row-without-figures", severity: "info", where: where(text.name), values: { text: String(values[text.name]) } }] };
  }
  if (columns.every(({ name, column }) => surelyFits(column, values[name]!))) return { kind: "line", row, findings };
  const checked = rowSchema(contract).safeParse(values);
  if (checked.success) return { kind: "line", row, findings };
  for (const issue of checked.error.issues) {
    const name = String(issue.path[0]);
    const { heading, column: { choices = [] } } = columns.find((one) => one.name === name)!;
    // An unreadable cell has its own finding already; «missing» beside it would only confuse.
    if (findings.some((finding) => finding.severity === "error" && finding.where.cell === where(name).cell)) continue;
    findings.push({ code: issue.message as Finding["code"], severity: "error", where: where(name), values: { heading, seen: String(values[name] ?? ""), choices: choices.join(", ") } });
  }
  return { kind: "unusable", row, findings };
}

const addressIn = (grid: Grid, row: number, column: number): string => address(grid.origin.row + row, grid.origin.column + column);

/** How a column of shares is typed, from all its numbers that Excel does not show as per cent. */
function styleOf(grid: Grid, { bottom, end }: Table, { column, text }: Hit): ShareStyle {
  const plain: number[] = [];
  for (let row = bottom + 1; row < end; row += 1) {
    const cell = grid.rows[row]![column];
    const value = typeof cell === "string" && !cell.includes("%") ? parseNumber(cell) : undefined;
    if (typeof cell === "number" && Number.isFinite(cell) && !grid.percents.has(addressIn(grid, row, column))) plain.push(cell);
    if (value && "value" in value) plain.push(value.value);
  }
  return shareStyle(plain, text);
}

/** Figures only, and every one a SUM. */
function addsUp(grid: Grid, columns: readonly ReadColumn[], index: number): boolean {
  const filled = columns.filter(({ at }) => at !== undefined && !isBlank(grid.rows[index]![at]));
  return grid.formulas.size > 0 && filled.length > 0 && filled.every(({ at }) => /^(?:SUM|SUBTOTAL)\(/i.test(grid.formulas.get(addressIn(grid, index, at!)) ?? ""));
}
