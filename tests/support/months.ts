import { readWorkbook, type WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import type { MonthRead } from "../../core/tasks/gatherMonths.ts";
import { monthBooks } from "../../pipeline/example/months.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { bookXlsx } from "../../pipeline/xlsx/template.ts";

/** The example's months as they are read, each in a folder of its own. */
export const exampleMonths = (): Promise<readonly MonthRead[]> => Promise.all(monthBooks.map(async ({ folder, file, sheets }): Promise<MonthRead> => {
  const grids = await readXlsx(await bookXlsx(sheets));
  if ("problem" in grids) throw new Error(`${folder}: ${grids.problem}`);
  const workbooks: readonly WorkbookFacts[] = [readWorkbook(`${folder}/${file}`, grids)];
  return { folder, workbooks };
}));
