import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Policy } from "../../core/apportion.ts";
import { readWorkbook, type WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";

export const exampleFolder = resolve(import.meta.dirname, "../../workbooks/eksempel-2025");

export const exampleFiles = (): readonly string[] => readdirSync(exampleFolder).sort().map((file) => join(exampleFolder, file));

let facts: Promise<readonly WorkbookFacts[]> | undefined;

/** The example year's workbooks, read once as the batch job reads them. */
export const exampleFacts = (): Promise<readonly WorkbookFacts[]> => (facts ??= Promise.all(readdirSync(exampleFolder).sort().map(async (file) => {
  const grids = await readXlsx(readFileSync(join(exampleFolder, file)));
  if ("problem" in grids) throw new Error(`${file}: ${grids.problem}`);
  return readWorkbook(file, grids);
})));

export const consolidateExample = async (rounding?: Policy): Promise<Consolidation> => consolidate(await exampleFacts(), { rounding });
