import { beforeOf, journalSheet, readJournal, type KeptEntry } from "../../core/tasks/journal.ts";
import { runTaskOver } from "../../core/tasks/runTask.ts";
import type { Book, Task, TaskResult } from "../../core/tasks/task.ts";
import type { Language } from "../../core/text/texts.ts";
import type { Grid } from "../../core/workbook.ts";
import type { ExcelWorkbook } from "./excelWorkbook.ts";
import { attempt, isRefused, type Refused } from "./refusal.ts";

/** What a command needs from its surroundings: the workbook, the reader's language and the time. */
export interface Door {
  readonly book: ExcelWorkbook;
  readonly language: Language;
  readonly now: () => Date;
  /** In a browser: more workbooks of the same year, read but never written. */
  readonly others?: readonly Book[];
}

/** What a task would do to the workbook as it is now. Nothing is written. */
export interface Preview {
  readonly task: Task;
  readonly grids: readonly Grid[];
  readonly result: TaskResult;
  /** A recompute that was cut while it was written, and that has to be taken back before another one. */
  readonly unfinished?: KeptEntry;
}

/** Reads the workbook in one sync and runs the task over it. */
export async function preview(task: Task, { book, language, others = [] }: Door): Promise<Preview | Refused> {
  const grids = await attempt(() => book.read());
  if (isRefused(grids)) return grids;
  const last = readJournal(grids.find(({ sheet }) => sheet === journalSheet)).at(-1);
  return { task, grids, result: runTaskOver(task, [...others, { file: book.known()?.file ?? "", grids }], grids, { language }), ...(last?.state === "begun" ? { unfinished: last } : {}) };
}

/** Sheets whose inputs, or whose cells under the result, are not the same in the two previews. */
export function changedBetween(then: Preview, now: Preview): readonly string[] {
  const [was, is] = [saidBy(then), saidBy(now)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((sheet) => was.get(sheet) !== is.get(sheet));
}

function saidBy({ grids, result: { inputs, patches } }: Preview): ReadonlyMap<string, string> {
  const before = beforeOf(patches, grids).map((patch, index) => [patch.sheet, JSON.stringify([patch, patches[index]])] as const);
  return new Map([...inputs.sheets.map(({ sheet, fingerprint }) => [sheet, fingerprint] as const), ...before]);
}
