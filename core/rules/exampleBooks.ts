import { placeOf, type Cell, type Grid } from "../workbook.ts";
import type { Example, ExampleSheet } from "./example.ts";

interface ExampleBook { readonly file: string; readonly grids: readonly Grid[] }

/** The example's sheets as workbooks, as they are sound or with the fault in them. */
export function exampleBooks(example: Example, state: "sound" | "faulty"): readonly ExampleBook[] {
  const grids = example.sheets.map((sheet, index) => ({ file: sheet.file ?? "eksempel.xlsx", grid: gridOf(state === "faulty" && index === (example.in ?? 0) ? withFault(sheet, example) : sheet) }));
  return [...new Set(grids.map(({ file }) => file))].map((file) => ({ file, grids: grids.filter((one) => one.file === file).map(({ grid }) => grid) }));
}

function withFault(sheet: ExampleSheet, { fault, formulas = {} }: Example): ExampleSheet {
  const rows = sheet.rows.map((row) => [...row]);
  for (const [cell, value] of Object.entries(fault)) {
    const { row, column } = placeOf(cell)!;
    const cells: Cell[] = (rows[row] ??= []);
    for (let at = cells.length; at < column; at += 1) cells.push(null);
    cells[column] = value;
  }
  const kept = Object.entries({ ...sheet.formulas, ...formulas }).flatMap(([cell, formula]) => (formula === null ? [] : [[cell, formula] as const]));
  return { ...sheet, rows, formulas: Object.fromEntries(kept) };
}

function gridOf({ sheet, rows, formulas = {}, percents = [] }: ExampleSheet): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    sheet, rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)),
    origin: { row: 0, column: 0 }, formulas: new Map(Object.entries(formulas)), percents: new Set(percents),
  };
}
