import { isMoney } from "../../core/money.ts";
import { beforeOf, journalPatch, journalSheet, readJournal, statePatch, type JournalEntry } from "../../core/tasks/journal.ts";
import type { Task, TaskResult } from "../../core/tasks/task.ts";
import { preview, changedBetween, type Door, type Preview } from "./preview.ts";
import { isRefused, type Refused } from "./refusal.ts";
import { writeWhole } from "./writeWhole.ts";

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

/** The journal's line with what was there first, then the result, then the mark that it is whole: in this order, in one batch. */
async function write(now: Preview, door: Door): Promise<Recomputed | Refused> {
  const { task, grids, result, unfinished } = now;
  if (unfinished) return { refused: { code: "excel-unfinished", severity: "error", where: { sheet: journalSheet }, values: { number: unfinished.number } } };
  if (result.patches.length === 0) return { preview: now };
  const kept = grids.find(({ sheet }) => sheet === journalSheet);
  const journal = kept && kept.rows.length > 0 ? kept : undefined;
  const entry: JournalEntry = {
    number: Math.max(0, ...readJournal(journal).map(({ number }) => number)) + 1, when: minuteOf(door.now()), task: task.name,
    fingerprint: result.inputs.fingerprint, total: totalOf(result), state: "begun", before: beforeOf(result.patches, grids),
  };
  const line = journalPatch(entry, journal);
  const refused = await writeWhole([line, ...result.patches, statePatch(line.row + line.rows.length - 1, "done")], entry, door.book);
  return refused ?? { preview: now, written: { ...entry, state: "done" } };
}

/** The first amount of the first table's last total. */
function totalOf({ tables }: TaskResult): string {
  const total = tables[0]?.rows.filter(({ kind }) => kind === "total").at(-1)?.figures.find(({ value }) => isMoney(value))?.value;
  return isMoney(total) ? total.toFixed() : "";
}

/** Local time as it is read in the history, e.g. 2025-01-31 14:05. */
const minuteOf = (time: Date): string => {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
};
