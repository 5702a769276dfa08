import type { Grid } from "../workbook.ts";
import { normaliseText, type Contract } from "./contract.ts";
import { headingsOf, type Headed } from "./headings.ts";

/** Where a contract's headings stand in a grid: zero-based within the grid. */
export interface Header {
  readonly row: number;
  readonly columns: Readonly<Record<string, number>>;
  readonly missing: readonly string[];
  readonly duplicates: readonly { readonly heading: string; readonly column: number }[];
}

export interface Match { readonly contract: Contract; readonly header: Header; readonly named: boolean }

/** A row that may be a table's headings: at least two texts, of which some head columns. */
interface Candidate { readonly row: number; readonly cells: readonly { readonly column: number; readonly text: string; readonly heads: readonly Headed[] }[] }

/** The contract a sheet keeps: its headings decide, its name breaks ties; undefined for a sheet nobody knows. */
export function identify(grid: Grid, contracts: readonly Contract[]): Match | undefined {
  const rows = candidates(grid, contracts);
  const matches = contracts.flatMap((contract): Match[] => {
    const header = bestHeader(contract, rows);
    return header ? [{ contract, header, named: isNamed(grid.sheet, contract) }] : [];
  });
  const complete = matches.filter((match) => match.header.missing.length === 0);
  const pool = complete.length > 0 ? complete : matches.filter((match) => match.named);
  const found = (match: Match): number => Object.keys(match.header.columns).length;
  return pool.sort((a, b) => Number(b.named) - Number(a.named) || found(b) - found(a))[0];
}

/** The first row with two texts, and after it those of them that head anything: most rows of a long table do not. */
function candidates(grid: Grid, contracts: readonly Contract[]): readonly Candidate[] {
  const heads = headingsOf(contracts, "headings");
  const rows: Candidate[] = [];
  grid.rows.forEach((row, index) => {
    let texts = 0;
    for (const cell of row) if (typeof cell === "string") texts += 1;
    if (texts < 2) return;
    const cells = row.flatMap((text, column) => (typeof text === "string" && heads(text).length > 0 ? [{ column, text, heads: heads(text) }] : []));
    if (cells.length > 0 || rows.length === 0) rows.push({ row: index, cells });
  });
  return rows;
}

function isNamed(sheet: string, contract: Contract): boolean {
  const seen = normaliseText(sheet);
  return [contract.sheet, ...(contract.aliases ?? [])].some((name) => seen.startsWith(normaliseText(name)));
}

function bestHeader(contract: Contract, rows: readonly Candidate[]): Header | undefined {
  let best: Header | undefined;
  for (const row of rows) {
    if (best && !row.cells.some(({ heads }) => heads.some((one) => one.contract === contract))) continue;
    const header = headerAt(contract, row);
    if (!best || header.missing.length < best.missing.length) best = header;
    if (best.missing.length === 0) return best;
  }
  return best && Object.keys(best.columns).length > 0 ? best : undefined;
}

function headerAt(contract: Contract, { row, cells }: Candidate): Header {
  const columns: Record<string, number> = {};
  const duplicates: { heading: string; column: number }[] = [];
  for (const { column, text, heads } of cells) {
    const name = heads.find((one) => one.contract === contract)?.name;
    if (name === undefined) continue;
    if (name in columns) duplicates.push({ heading: text, column });
    else columns[name] = column;
  }
  const missing = Object.entries(contract.columns)
    .filter(([name, column]) => !(name in columns) && !column.optional && !column.output)
    .map(([, column]) => column.heading);
  return { row, columns, missing, duplicates };
}
