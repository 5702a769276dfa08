import { address, type Cell, type Grid } from "../../core/workbook.ts";
import type { KnownSheet } from "./memory.ts";

/** A block of cells as Excel gives it. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

const errors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!"]);

/** A used range as the port's grid, from A1. Excel gives blanks as "", errors as their text, and dates as serials. */
export function gridOf({ name, hidden }: KnownSheet, blocks: readonly Block[]): Grid {
  const width = Math.max(0, ...blocks.map(({ column, values }) => column + (values[0]?.length ?? 0)));
  const height = Math.max(0, ...blocks.map(({ row, values }) => row + values.length));
  const rows: Cell[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => null));
  const formulas = new Map<string, string>();
  const percents = new Set<string>();
  for (const block of blocks) block.values.forEach((line, down) => line.forEach((value, right) => {
    const [row, column] = [block.row + down, block.column + right];
    const formula = formulaIn(block.formulas[down]?.[right], value);
    if (formula !== undefined) formulas.set(address(row, column), formula);
    rows[row]![column] = cellOf(value, formula !== undefined);
    if (typeof value === "number" && isPercent(String(block.formats[down]?.[right]))) percents.add(address(row, column));
  }));
  return { sheet: name, rows, origin: { row: 0, column: 0 }, formulas, percents, ...(hidden ? { hidden } : {}) };
}

/** Text that begins with = comes back as its own formula; no formula has itself as result. */
const formulaIn = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : undefined;

function cellOf(value: unknown, computed: boolean): Cell {
  if (value === "" && !computed) return null;
  if (typeof value === "string") return errors.has(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** A percent sign in the format's first section, outside its literal parts. */
const isPercent = (format: string): boolean => (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*./g, "").includes("%");
