import { beforeOf, journalPatch, journalSheet, readJournal, statePatch, type JournalEntry } from "../../core/tasks/journal.ts";
import type { Grid, Patch } from "../../core/workbook.ts";
import type { Door } from "./preview.ts";
import { isRefused, type Refused } from "./refusal.ts";
import { writeWhole } from "./writeWhole.ts";

/** What is done, and what the journal says about it. */
export interface Work extends Pick<JournalEntry, "task" | "fingerprint" | "total"> { readonly patches: readonly Patch[] }

/** The journal's line with what was there first, then the work, then the mark that it is whole: in this order, in one batch. */
export async function writeJournalled({ patches, ...said }: Work, grids: readonly Grid[], { book, now }: Pick<Door, "book" | "now">): Promise<JournalEntry | Refused> {
  const kept = grids.find(({ sheet }) => sheet === journalSheet);
  const journal = kept && kept.rows.length > 0 ? kept : undefined;
  const entries = readJournal(journal);
  const last = entries.at(-1);
  if (last?.state === "begun") return { refused: { code: "excel-unfinished", severity: "error", where: { sheet: journalSheet }, values: { number: last.number } } };
  const entry: JournalEntry = { ...said, number: Math.max(0, ...entries.map(({ number }) => number)) + 1, when: minuteOf(now()), state: "begun", before: beforeOf(patches, grids) };
  const line = journalPatch(entry, journal);
  const refused = await writeWhole([line, ...patches, statePatch(line.row + line.rows.length - 1, "done")], entry, book);
  return isRefused(refused) ? refused : { ...entry, state: "done" };
}

/** Local time as it is read in the history, e.g. 2025-01-31 14:05. */
const minuteOf = (time: Date): string => {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
};
