import { fingerprint } from "../../core/fingerprint.ts";
import { beforeOf, journalSheet, type JournalEntry, type KeptEntry } from "../../core/tasks/journal.ts";
import type { Repair } from "../../core/tasks/proposeRepair.ts";
import type { Grid, Patch } from "../../core/workbook.ts";
import type { Door } from "./preview.ts";
import { attempt, isRefused, type Refused } from "./refusal.ts";
import { writeJournalled } from "./writeJournalled.ts";

/** Makes the edit a finding proposed, if the cell still holds what was shown, and keeps in the journal what was there. */
export async function repair({ before, patch }: Repair, door: Pick<Door, "book" | "now">): Promise<JournalEntry | Refused> {
  const grids = await attempt(() => door.book.read([patch.sheet, journalSheet]));
  if (isRefused(grids)) return grids;
  if (beforeOf([patch], grids)[0]?.rows[0]?.[0] !== before) return { refused: { code: "excel-changed-meanwhile", severity: "error", where: { sheet: patch.sheet }, values: { sheets: patch.sheet } } };
  return writeJournalled({ task: "repair", fingerprint: heldBy([patch]), total: "", patches: [patch] }, grids, door);
}

/** Sheets with a repaired cell that a person has typed in since: putting back what was there would take away their work. */
export function editedSince(entries: readonly KeptEntry[], grids: readonly Grid[]): readonly string[] {
  const repairs = entries.filter(({ task, state }) => task === "repair" && state === "done");
  // Of a cell repaired twice, the newest repair is what should stand there.
  const newest = repairs.filter((one, index) => repairs.findIndex((other) => placeOf(other) === placeOf(one)) === index);
  return newest.filter((one) => heldBy(beforeOf(one.before, grids)) !== one.fingerprint).map(({ before }) => before[0]!.sheet);
}

const placeOf = ({ before }: KeptEntry): string => JSON.stringify(before.map(({ sheet, row, column }) => [sheet, row, column]));
const heldBy = (patches: readonly Patch[]): string => fingerprint(JSON.stringify(patches.map(({ rows }) => rows)));
