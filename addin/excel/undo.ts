import { journalSheet, readJournal, statePatch, undoable, type KeptEntry } from "../../core/tasks/journal.ts";
import type { Door } from "./preview.ts";
import { attempt, isRefused, type Refused } from "./refusal.ts";
import { editedSince } from "./repair.ts";

/** Every recompute and repair the workbook remembers, oldest first: one sync. */
export async function history({ book }: Pick<Door, "book">): Promise<readonly KeptEntry[] | Refused> {
  const grids = await attempt(() => book.read([journalSheet]));
  return isRefused(grids) ? grids : readJournal(grids[0]);
}

/** Takes back the newest recompute or repair that stands: what was there before, cell by cell; a sheet it made goes again. */
export async function undo(door: Pick<Door, "book">): Promise<readonly KeptEntry[] | Refused> {
  const entries = await history(door);
  if (isRefused(entries)) return entries;
  return takeBack(door, [undoable(entries)].filter((entry) => entry !== undefined));
}

/** Puts the results back as they were before a recompute: it and every later one are taken back, newest first. */
export async function restore(number: number, door: Pick<Door, "book">): Promise<readonly KeptEntry[] | Refused> {
  const entries = await history(door);
  if (isRefused(entries)) return entries;
  return takeBack(door, entries.filter((entry) => entry.state !== "undone" && entry.number >= number).reverse());
}

/** The marks come last: cut anywhere, the same command once more does the rest. */
async function takeBack({ book }: Pick<Door, "book">, entries: readonly KeptEntry[]): Promise<readonly KeptEntry[] | Refused> {
  if (entries.length === 0) return { refused: { code: "excel-nothing-to-undo", severity: "info", where: { sheet: journalSheet }, values: {} } };
  const repaired = entries.filter(({ task }) => task === "repair").flatMap(({ before }) => before.map(({ sheet }) => sheet));
  const grids = repaired.length === 0 ? [] : await attempt(() => book.read([...new Set(repaired)]));
  if (isRefused(grids)) return grids;
  const [edited] = editedSince(entries, grids);
  if (edited !== undefined) return { refused: { code: "excel-edited-since", severity: "error", where: { sheet: edited }, values: { sheet: edited } } };
  const written = await attempt(() => book.write([...entries.flatMap(({ before }) => before), ...entries.map(({ row }) => statePatch(row, "undone"))]));
  return isRefused(written) ? written : entries;
}
