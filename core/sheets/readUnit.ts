import { fault, type Finding, type Where } from "../finding.ts";
import type { Unit } from "../money.ts";
import type { Cell, Grid } from "../workbook.ts";
import { normaliseText } from "./contract.ts";
import type { Match } from "./findHeader.ts";
import { parseUnit, unitPhrase } from "./unitText.ts";

interface Said { readonly text: string; readonly row: number; readonly column: number }

const label = /^(?:enhet|eining|beløp i)$/;

/**
 * What a sheet's amounts are in, as it says in the lines above its table or behind the headings of its amounts. The first to say
 * it is believed; another unit elsewhere, or one that is neither kr nor hele 1000, is a finding: amounts would be wrong a thousand times.
 */
export function readUnit(grid: Grid, { contract, header }: Match, place: (row: number, column: number) => Where): { unit?: Unit; findings: readonly Finding[] } {
  if (contract.unit === undefined) return { findings: [] };
  const isMoney = new Set(Object.entries(header.columns).filter(([name]) => contract.columns[name]!.kind === "money").map(([, column]) => column));
  const above = grid.rows.slice(0, header.row).flatMap((row, index) => row.flatMap((_, column) => statement(row, index, column)));
  const headings = grid.rows[header.row]!.flatMap((cell, column) => (isMoney.has(column) && typeof cell === "string" ? said(cell, header.row, column) : []));
  const findings: Finding[] = [];
  let first: { unit: Unit; text: string } | undefined;
  for (const { text, row, column } of [...above, ...headings]) {
    const unit = parseUnit(text);
    if (unit === undefined) continue;
    if (unit === "other") findings.push(fault("unit-unknown", place(row, column), { seen: text }));
    else if (first && first.unit !== unit) findings.push(fault("unit-conflict", place(row, column), { seen: text, other: first.text }));
    else first ??= { unit, text };
  }
  return { ...(first ? { unit: first.unit } : {}), findings };
}

/** «Enhet: | hele 1000», in one cell or two, or a sentence that says it. */
function statement(row: readonly Cell[], index: number, column: number): Said[] {
  const cell = row[column];
  if (typeof cell !== "string") return [];
  const [name = "", ...rest] = cell.split(":");
  if (!label.test(normaliseText(name))) return said(cell, index, column);
  const inline = rest.join(":").trim();
  const value = inline === "" ? row.slice(column + 1).find((one) => one !== null && one !== "") : inline;
  return typeof value === "string" || typeof value === "number" ? [{ text: String(value), row: index, column }] : [];
}

const said = (cell: string, row: number, column: number): Said[] => {
  const text = unitPhrase(cell);
  return text === undefined ? [] : [{ text, row, column }];
};
