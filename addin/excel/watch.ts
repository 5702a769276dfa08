import type { ExcelWorkbook } from "./excelWorkbook.ts";
import { inExcel } from "./inExcel.ts";
import { attempt, type Refused } from "./refusal.ts";

export interface Watching {
  /** Milliseconds without further edits before `tell` is called. */
  readonly pause?: number;
  /** Ids of the sheets edited since the last time. Called from an event: it must never open a dialog nor write. */
  readonly tell: (sheetIds: ReadonlySet<string>) => void;
}

/**
 * Tells when people, here or elsewhere, have edited, added or taken away sheets. What the add-in itself wrote is passed over:
 * edits by their trigger source, sheets because the workbook port knows them already. The returned function stops it.
 */
export const watch = (book: ExcelWorkbook, { pause = 400, tell }: Watching): Promise<(() => Promise<void>) | Refused> => attempt(async () => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let edited = new Set<string>();
  const isKnown = (id: string): boolean => book.known()?.sheets.some((sheet) => sheet.id === id) ?? false;
  const soon = (id: string): void => {
    edited.add(id);
    clearTimeout(timer);
    timer = setTimeout(() => { const ids = edited; edited = new Set(); if (ids.size > 0) tell(ids); }, pause);
  };
  // A sheet of our own is known only once its sync is done: looked at after the pause.
  const later = (id: string, isNews: () => boolean): void => { setTimeout(() => { if (isNews()) soon(id); }, pause); };
  const handlers = await inExcel("", async (context) => {
    const { worksheets } = context.workbook;
    const made = [
      worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => { if (triggerSource !== "ThisLocalAddin") soon(worksheetId); }),
      worksheets.onAdded.add(async ({ worksheetId }) => later(worksheetId, () => !isKnown(worksheetId))),
      worksheets.onDeleted.add(async ({ worksheetId }) => later(worksheetId, () => isKnown(worksheetId))),
    ];
    await context.sync();
    return made;
  });
  return async () => {
    clearTimeout(timer);
    for (const handler of handlers) handler.remove();
    await handlers[0]!.context.sync();
  };
});
