import { fingerprint } from "../../core/fingerprint.ts";
import { beforeOf, journalSheet, type JournalEntry, type KeptEntry } from "../../core/tasks/journal.ts";
import type { Repair } from "../../core/repair/repair.ts";
import { repairPatches } from "../../core/repair/repairPatches.ts";
import { isFormula, type Grid, type Patch, type PatchCell } from "../../core/workbook.ts";
import type { Door } from "./preview.ts";
import { attempt, isRefused, type Refused } from "./refusal.ts";
import { writeJournalled } from "./writeJournalled.ts";

/** Makes the edit a finding proposed, if its cells still hold what was shown, and keeps in the journal what was there. */
export async function repair(proposed: Repair, door: Pick<Door, "book" | "now">): Promise<JournalEntry | Refused> {
  const patches = repairPatches(proposed);
  const grids = await attempt(() => door.book.read([proposed.sheet, journalSheet]));
  if (isRefused(grids)) return grids;
  const moved = beforeOf(patches, grids).some(({ rows }, index) => valueOf(rows[0]?.[0]) !== valueOf(proposed.edits[index]!.before));
  if (moved) return { refused: { code: "excel-changed-meanwhile", severity: "error", where: { sheet: proposed.sheet }, values: { sheets: proposed.sheet } } };
  return writeJournalled({ task: "repair", fingerprint: heldBy(patches), total: "", patches }, grids, door);
}

/** Sheets with a repaired cell that a person has typed in since: putting back what was there would take away their work. */
export function editedSince(entries: readonly KeptEntry[], grids: readonly Grid[]): readonly string[] {
  const repairs = entries.filter(({ task, state }) => task === "repair" && state === "done");
  // Of a cell repaired twice, the newest repair is what should stand there.
  const newest = repairs.filter((one, index) => repairs.findIndex((other) => placeOf(other) === placeOf(one)) === index);
  return newest.filter((one) => heldBy(beforeOf(one.before, grids)) !== one.fingerprint).map(({ before }) => before[0]!.sheet);
}

/** What a person sees in a cell; a blank is nothing, however it is said. */
const valueOf = (cell: PatchCell | undefined): unknown => { const seen = isFormula(cell) ? cell.result : cell; return seen === "" ? null : seen ?? null; };
const placeOf = ({ before }: KeptEntry): string => JSON.stringify(before.map(({ sheet, row, column }) => [sheet, row, column]));
const heldBy = (patches: readonly Patch[]): string => fingerprint(JSON.stringify(patches.map(({ rows }) => rows)));
