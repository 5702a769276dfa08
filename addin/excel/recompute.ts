import { isMoney } from "../../core/money.ts";
import type { JournalEntry } from "../../core/tasks/journal.ts";
import type { Task, TaskResult } from "../../core/tasks/task.ts";
import { preview, changedBetween, type Door, type Preview } from "./preview.ts";
import { isRefused, type Refused } from "./refusal.ts";
import { writeJournalled } from "./writeJournalled.ts";

/** `written` is absent when a finding stops the task: then nothing is written at all. */
export interface Recomputed { readonly preview: Preview; readonly written?: JournalEntry }

/** What was previewed no longer holds; here is what holds now. */
export interface Changed extends Refused { readonly preview: Preview }

/** Reads, computes and writes: one sync to read, one to write. */
export async function recompute(task: Task, door: Door): Promise<Recomputed | Refused> {
  const now = await preview(task, door);
  return isRefused(now) ? now : write(now, door);
}

/** Writes what was previewed, if the workbook still says the same: one sync to look again, one to write. */
export async function confirm(then: Preview, door: Door): Promise<Recomputed | Changed | Refused> {
  const now = await preview(then.task, door);
  if (isRefused(now)) return now;
  const sheets = changedBetween(then, now);
  if (sheets.length === 0) return write(now, door);
  return { preview: now, refused: { code: "excel-changed-meanwhile", severity: "error", where: {}, values: { sheets: sheets.join(", ") } } };
}

async function write(now: Preview, door: Door): Promise<Recomputed | Refused> {
  const { task, grids, result, unfinished } = now;
  if (result.patches.length === 0 && !unfinished) return { preview: now };
  const written = await writeJournalled({ task: task.name, fingerprint: result.inputs.fingerprint, total: totalOf(result), patches: result.patches }, grids, door);
  return isRefused(written) ? written : { preview: now, written };
}

/** The first amount of the first table's last total. */
function totalOf({ tables }: TaskResult): string {
  const total = tables[0]?.rows.filter(({ kind }) => kind === "total").at(-1)?.figures.find(({ value }) => isMoney(value))?.value;
  return isMoney(total) ? total.toFixed() : "";
}
