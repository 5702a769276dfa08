import { address, type Cell, type Grid, type Patch, type PatchCell } from "../workbook.ts";
import type { TaskName } from "./task.ts";

/** One recompute, or one repaired cell, as the workbook remembers it: enough to say what was done, and to undo it exactly. */
export interface JournalEntry {
  readonly number: number;
  readonly when: string;
  readonly task: TaskName | "repair";
  /** Of a recompute's inputs, or of what a repair wrote. */
  readonly fingerprint: string;
  /** Grand total written, as plain decimal text. */
  readonly total: string;
  readonly state: "begun" | "done" | "undone";
  readonly before: readonly Patch[];
}

export const journalSheet = "Samfordel historikk";
const headings = ["Nr", "Når", "Oppgave", "Avtrykk", "Sum", "Status", "Før (for å angre)"];
/** Excel keeps 32 767 characters in a cell; longer texts go on in the next. */
const room = 32_000;
const stateColumn = headings.indexOf("Status");

/** Cells as they are under the patches, so that writing them again puts everything back. */
export function beforeOf(patches: readonly Patch[], grids: readonly Grid[]): Patch[] {
  return patches.map((patch): Patch => {
    const grid = grids.find(({ sheet }) => sheet === patch.sheet);
    if (!grid) return { sheet: patch.sheet, row: 0, column: 0, rows: [], remove: true };
    return { sheet: patch.sheet, row: patch.row, column: patch.column, rows: patch.rows.map((row, down) => row.map((_, right) => cellAt(grid, patch.row + down, patch.column + right))) };
  });
}

function cellAt({ rows, origin, formulas }: Grid, row: number, column: number): PatchCell {
  const value = rows[row - origin.row]?.[column - origin.column] ?? null;
  const formula = formulas.get(address(row, column));
  if (formula !== undefined) return { formula, result: typeof value === "object" ? null : value };
  return value ?? "";
}

/** The journal's next line as a patch; `begun` first, and `done` when everything is written. */
export function journalPatch(entry: JournalEntry, journal: Grid | undefined): Patch {
  const text = JSON.stringify(entry.before);
  const chunks = Array.from({ length: Math.ceil(text.length / room) }, (_, index) => text.slice(index * room, (index + 1) * room));
  const line: Cell[] = [entry.number, entry.when, entry.task, entry.fingerprint, entry.total, entry.state, ...chunks];
  const row = journal ? journal.origin.row + journal.rows.length : 1;
  return journal
    ? { sheet: journalSheet, row, column: 0, rows: [line] }
    : { sheet: journalSheet, row: 0, column: 0, rows: [headings, line], roles: [headings.map(() => "heading")], widths: [6, 20, 16, 20, 14, 10, 40] };
}

/** Marks an entry's state. */
export const statePatch = (row: number, state: JournalEntry["state"]): Patch => ({ sheet: journalSheet, row, column: stateColumn, rows: [[state]] });

export interface KeptEntry extends JournalEntry { readonly row: number }

/** The journal's entries, oldest first. A line that cannot be read is left out: the journal is a sheet people can touch. */
export function readJournal(journal: Grid | undefined): readonly KeptEntry[] {
  return (journal?.rows ?? []).flatMap((cells, index): KeptEntry[] => {
    const [number, when, task, fingerprint, total, state, ...chunks] = cells;
    if (typeof number !== "number" || (state !== "begun" && state !== "done" && state !== "undone")) return [];
    const before = parsePatches(chunks.filter((chunk) => typeof chunk === "string").join(""));
    return before ? [{ number, when: String(when), task: task as KeptEntry["task"], fingerprint: String(fingerprint), total: String(total ?? ""), state, before, row: journal!.origin.row + index }] : [];
  });
}

function parsePatches(text: string): readonly Patch[] | undefined {
  try {
    const patches: unknown = JSON.parse(text);
    return Array.isArray(patches) && patches.every((patch) => typeof patch === "object" && patch !== null && "sheet" in patch && "rows" in patch) ? (patches as Patch[]) : undefined;
  } catch { return undefined; }
}

/** What may be undone: the newest entry that is not undone already. */
export const undoable = (entries: readonly KeptEntry[]): KeptEntry | undefined => entries.filter(({ state }) => state !== "undone").at(-1);
