import { beforeOf, journalSheet, readJournal, statePatch, type JournalEntry, type KeptEntry } from "../../core/tasks/journal.ts";
import type { Grid, Patch } from "../../core/workbook.ts";
import type { ExcelWorkbook } from "./excelWorkbook.ts";
import { pieces } from "./pieces.ts";
import { attempt, isRefused, type Refused } from "./refusal.ts";

/**
 * Writes a recompute whole or takes it back. Excel keeps what a batch did before it stopped, so after a failure the journal is
 * asked how far it came: not begun, nothing was written; done, only the answer was lost; begun, what was there before is put
 * back. Where even that fails, the journal still holds it, and the next command will not write before it is taken back.
 */
export async function writeWhole(patches: readonly Patch[], { number }: JournalEntry, book: ExcelWorkbook): Promise<Refused | undefined> {
  const outcome = await attempt(() => book.write(patches));
  if (!isRefused(outcome)) return undefined;
  const grids = await attempt(() => book.read([...new Set([journalSheet, ...patches.map(({ sheet }) => sheet)])]));
  // While a cell is edited Excel turns every request away at the door; only a later one of several can have left something behind.
  if (isRefused(grids)) return outcome.refused.code === "excel-editing-cell" && pieces(patches).length === 1 ? outcome : unfinished(number);
  const kept = readJournal(grids.find(({ sheet }) => sheet === journalSheet)).find((entry) => entry.number === number);
  if (kept === undefined) return outcome;
  return kept.state === "done" ? undefined : takeBack(kept, grids, book);
}

async function takeBack({ before, row, number }: KeptEntry, grids: readonly Grid[], book: ExcelWorkbook): Promise<Refused> {
  const reached = before.filter((patch) => !holds(patch, grids));
  const restored = await attempt(() => book.write([...reached, statePatch(row, "undone")]));
  return isRefused(restored) ? unfinished(number) : { refused: { code: "excel-restored", severity: "error", where: {}, values: {} } };
}

/** A sheet the writing did not come to is left alone: it may be the very one that stopped it. */
const holds = (patch: Patch, grids: readonly Grid[]): boolean => JSON.stringify(beforeOf([patch], grids)[0]!.rows) === JSON.stringify(patch.rows) && (!patch.remove || grids.every(({ sheet }) => sheet !== patch.sheet));

const unfinished = (number: number): Refused => ({ refused: { code: "excel-unfinished", severity: "error", where: { sheet: journalSheet }, values: { number } } });
