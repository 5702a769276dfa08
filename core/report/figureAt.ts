import { resultMark } from "../sheets/resultMark.ts";
import { languages } from "../text/texts.ts";
import type { Grid } from "../workbook.ts";
import type { FoundFigure } from "./findFigure.ts";
import { headerRowOf } from "./resultSheet.ts";
import { shownHeading } from "./shown.ts";
import type { ReportTable } from "./table.ts";

/** The figure of the tables that a cell of a result sheet shows, whatever language the sheet was written in. */
export function figureAt(tables: readonly ReportTable[], grid: Grid, cell: { readonly row: number; readonly column: number }): FoundFigure | undefined {
  const table = tables.find(({ name }) => name === resultMark(grid)?.table);
  const at = { row: cell.row - grid.origin.row, column: cell.column - grid.origin.column };
  const column = table?.columns[at.column];
  if (!table || !column || column.format.kind === "text") return undefined;
  const header = languages.map((language) => ({ row: headerRowOf(table, language), heading: shownHeading(language, column) }))
    .find(({ row, heading }) => grid.rows[row]?.[at.column] === heading);
  const row = header ? at.row - header.row - 1 : -1;
  const found = table.rows[row];
  return found ? { table, row: found, column, at: { row, column: at.column } } : undefined;
}
