import type { Grid } from "../../workbook.ts";
import { cellsOf, labelled, type Line } from "./line.ts";
import { aboutField } from "./readAbout.ts";
import { isUnitLabel } from "./readUnit.ts";

/** The labels of a line that say what a table speaks for or is counted in, each with the column its value stands in. */
export const labelsIn = (grid: Grid, line: Line): readonly { readonly text: string; readonly at: number }[] => cellsOf(grid, line).flatMap(({ cell, column }) => {
  const { label, at } = labelled(grid, line, cell, column);
  return label !== undefined && (aboutField(label) !== undefined || isUnitLabel(label)) ? [{ text: String(cell), at }] : [];
});
