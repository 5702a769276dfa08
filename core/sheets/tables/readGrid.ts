import { info, type Finding } from "../../finding.ts";
import type { Grid } from "../../workbook.ts";
import type { SheetFacts } from "../facts.ts";
import { findTables, type Table } from "./findTables.ts";
import { notRead } from "./notRead.ts";
import { saysTotal } from "./saysTotal.ts";
import { readTable } from "./readTable.ts";

/** What a sheet says: each of its tables, and what is to be said of it. */
export interface ReadGrid { readonly tables: readonly SheetFacts[]; readonly findings: readonly Finding[] }

/** Reads every table of a sheet; undefined for a sheet nobody knows. */
export function readGrid(file: string, grid: Grid): ReadGrid | undefined {
  const found = findTables(grid);
  if (found.length === 0) return undefined;
  const groups = goingOn(grid, found);
  const read = groups.map((parts) => ({ parts, ...readTable(file, grid, parts, groups.length === 1) }));
  const findings = [
    ...(grid.hidden ? [info("sheet-hidden", { file, sheet: grid.sheet })] : []),
    ...read.flatMap((one) => one.findings),
    ...notRead(file, grid, read),
  ];
  // What is said above several tables is found with each of them.
  return { tables: read.map(({ facts }) => facts), findings: [...new Map(findings.map((finding) => [`${finding.code} ${finding.where.cell ?? ""}`, finding])).values()] };
}

/** Headings said again, on a new page, go on with the table above, unless that ended in a sum. */
function goingOn(grid: Grid, tables: readonly Table[]): readonly (readonly Table[])[] {
  const groups: Table[][] = [];
  for (const table of tables) {
    const before = table.again ? groups.filter(([first]) => first!.contract === table.contract && first!.from === table.from).at(-1) : undefined;
    if (before && !isClosed(grid, before.at(-1)!)) before.push(table);
    else groups.push([table]);
  }
  return groups;
}

const isClosed = ({ rows }: Grid, { contract, hits, bottom, end }: Table): boolean => contract.totals !== false
  && rows.slice(bottom + 1, end).some((row) => saysTotal(hits.map(({ column }) => row[column]).find((cell) => typeof cell === "string")));
