import { withMore } from "../../withMore.ts";
import { info, type Finding } from "../../finding.ts";
import { address, type Grid } from "../../workbook.ts";
import type { Table } from "./findTables.ts";
import { headingText } from "./headingTexts.ts";
import { labelsIn } from "./labelsIn.ts";
import { isBlank } from "./line.ts";
import type { ReadTable } from "./readTable.ts";

type Read = Pick<ReadTable, "seen" | "others"> & { readonly parts: readonly Table[] };

/**
 * What of a sheet no table has read: columns under headings nobody knows, and numbers that stand outside every table. Texts
 * outside the tables are nobody's business.
 */
export function notRead(file: string, grid: Grid, tables: readonly Read[]): readonly Finding[] {
  const place = (row: number, column: number): Finding["where"] => ({ file, sheet: grid.sheet, cell: address(grid.origin.row + row, grid.origin.column + column) });
  const columns = tables.flatMap(({ parts: [table], others, seen }) => others.filter(({ column }) => [...seen].some((row) => !isBlank(grid.rows[row]![column])))
    .map(({ column, text }) => info("column-not-read", place(table!.bottom, column), { heading: text })));
  const spare = spareNumbers(grid, tables);
  return [...columns, ...(spare.first ? [info("figures-not-read", place(spare.first.row, spare.first.column), { count: spare.count })] : [])];
}

interface Spare { first?: { readonly row: number; readonly column: number }; count: number }

/** Numbers no table has read and no label explains; years in a title are no figures. */
function spareNumbers(grid: Grid, tables: readonly Read[]): Spare {
  const spare: Spare = { count: 0 };
  const parts = tables.flatMap(({ parts: own, seen }) => own.map((part) => withMore(part, { seen })));
  const isWhollyRead = (row: number, width: number): boolean => parts.some(({ seen, bottom, from, to }) => seen.has(row) && row > bottom && from === 0 && to >= width);
  grid.rows.forEach((cells, row) => {
    if (isWhollyRead(row, cells.length)) return;
    const here = parts.filter(({ top, end }) => row >= top && row < end);
    const isTaken = (column: number, cell: number): boolean => here.some((part) => column >= part.from && column < part.to && (row <= part.bottom ? headingText(cell) !== undefined : part.missing.length > 0 || part.seen.has(row)));
    let values: ReadonlySet<number> | undefined;
    cells.forEach((cell, column) => {
      if (typeof cell !== "number" || isTaken(column, cell)) return;
      if (here.length === 0 && (headingText(cell) !== undefined || (values ??= valuesIn(grid, row)).has(column))) return;
      spare.first ??= { row, column };
      spare.count += 1;
    });
  });
  return spare;
}

/** The columns of a row in which a label's value stands. */
const valuesIn = (grid: Grid, row: number): ReadonlySet<number> => new Set(labelsIn(grid, { row, from: 0, to: grid.rows[row]!.length }).map(({ at }) => at));
