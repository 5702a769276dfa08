import type { ExcelWorkbook } from "./excelWorkbook.ts";
import { inExcel } from "./inExcel.ts";
import { sheetNamed } from "./memory.ts";
import { attempt, Refusal, type Refused } from "./refusal.ts";

/** Shows a sheet and selects a cell or range in it. A hidden sheet stays hidden: that is for the user to change. */
export const goTo = (sheet: string, cell: string, book: ExcelWorkbook): Promise<void | Refused> => attempt(async () => {
  const memory = book.known() ?? await book.open();
  if (sheetNamed(memory, sheet)?.hidden) throw new Refusal({ code: "excel-sheet-hidden", severity: "warning", where: { sheet }, values: { sheet } });
  await inExcel(sheet, async (context) => {
    const there = context.workbook.worksheets.getItem(sheet);
    there.activate();
    there.getRange(cell).untrack().select();
    await context.sync();
  });
});
