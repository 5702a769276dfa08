import type { Grid } from "../workbook.ts";
import { headsColumn, normaliseText, type Contract } from "./contract.ts";

/** Where a contract's headings stand in a grid: zero-based within the grid. */
export interface Header {
  readonly row: number;
  readonly columns: Readonly<Record<string, number>>;
  readonly missing: readonly string[];
  readonly duplicates: readonly { readonly heading: string; readonly column: number }[];
}

export interface Match { readonly contract: Contract; readonly header: Header; readonly named: boolean }

/** The contract a sheet keeps: its headings decide, its name breaks ties; undefined for a sheet nobody knows. */
export function identify(grid: Grid, contracts: readonly Contract[]): Match | undefined {
  const textRows = grid.rows.flatMap((row, index) => (row.filter((cell) => typeof cell === "string").length >= 2 ? [index] : []));
  const matches = contracts.flatMap((contract): Match[] => {
    const header = bestHeader(grid, contract, textRows);
    return header ? [{ contract, header, named: isNamed(grid.sheet, contract) }] : [];
  });
  const complete = matches.filter((match) => match.header.missing.length === 0);
  const pool = complete.length > 0 ? complete : matches.filter((match) => match.named);
  const found = (match: Match): number => Object.keys(match.header.columns).length;
  return pool.sort((a, b) => Number(b.named) - Number(a.named) || found(b) - found(a))[0];
}

function isNamed(sheet: string, contract: Contract): boolean {
  const seen = normaliseText(sheet);
  return [contract.sheet, ...(contract.aliases ?? [])].some((name) => seen.startsWith(normaliseText(name)));
}

function bestHeader(grid: Grid, contract: Contract, rows: readonly number[]): Header | undefined {
  let best: Header | undefined;
  for (const row of rows) {
    const header = headerAt(grid, contract, row);
    if (!best || header.missing.length < best.missing.length) best = header;
    if (best.missing.length === 0) return best;
  }
  return best && Object.keys(best.columns).length > 0 ? best : undefined;
}

function headerAt(grid: Grid, contract: Contract, row: number): Header {
  const columns: Record<string, number> = {};
  const duplicates: { heading: string; column: number }[] = [];
  grid.rows[row]!.forEach((cell, at) => {
    if (typeof cell !== "string" || cell === "") return;
    const name = Object.keys(contract.columns).find((key) => headsColumn(contract.columns[key]!, cell));
    if (name === undefined) return;
    if (name in columns) duplicates.push({ heading: cell, column: at });
    else columns[name] = at;
  });
  const missing = Object.entries(contract.columns)
    .filter(([name, column]) => !(name in columns) && !column.optional && !column.output)
    .map(([, column]) => column.heading);
  return { row, columns, missing, duplicates };
}
