import { inExcel } from "./inExcel.ts";
import { attempt, type Refused } from "./refusal.ts";

/** The first cell that is selected, and where. */
export interface Selected { readonly sheet: string; readonly cell: string }

export const selected = (): Promise<Selected | Refused> => attempt(() => inExcel("", async (context) => {
  const first = context.workbook.getSelectedRange().untrack().getCell(0, 0).untrack();
  first.load("address,worksheet/name");
  await context.sync();
  return { sheet: first.worksheet.name, cell: first.address.slice(first.address.lastIndexOf("!") + 1) };
}));

/** Tells when another cell is selected, with the cell; the returned function stops it. */
export const watchSelection = (tell: (selected: Selected) => void): Promise<(() => Promise<void>) | Refused> => attempt(async () => {
  const registered = await inExcel("", async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async () => {
      const now = await selected();
      if ("cell" in now) tell(now);
    });
    await context.sync();
    return handler;
  });
  return async () => { registered.remove(); await registered.context.sync(); };
});
