import type { Finding } from "../finding.ts";
import type { Grid } from "../workbook.ts";
import type { SheetFacts } from "./facts.ts";
import { resultMark } from "./resultMark.ts";
import { readGrid } from "./tables/readGrid.ts";

/** What one workbook says: the map step. Pure and plain data, independent of every other workbook. */
export interface WorkbookFacts {
  readonly file: string;
  readonly sheets: readonly SheetFacts[];
  /** Sheets that keep no known contract: listed, not errors. */
  readonly unknown: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads every sheet that keeps a contract; sheets the product has written as results are never inputs. */
export function readWorkbook(file: string, grids: readonly Grid[]): WorkbookFacts {
  const read = grids.filter((grid) => !resultMark(grid)).map((grid) => ({ sheet: grid.sheet, ...readGrid(file, grid) }));
  return {
    file,
    sheets: read.flatMap(({ tables = [] }) => tables),
    unknown: read.flatMap(({ sheet, tables }) => (tables ? [] : [sheet])),
    findings: read.flatMap(({ findings = [] }) => findings),
  };
}
