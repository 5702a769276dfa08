import { journalSheet, readJournal, statePatch, type JournalEntry, type KeptEntry } from "../../core/tasks/journal.ts";
import type { Patch } from "../../core/workbook.ts";
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
  const seen = await kept(book, number);
  // While a cell is edited Excel turns every request away at the door; only a later one of several can have left something behind.
  if (isRefused(seen)) return outcome.refused.code === "excel-editing-cell" && pieces(patches).length === 1 ? outcome : unfinished(number);
  if (seen === undefined) return outcome;
  return seen.state === "done" ? undefined : takeBack(seen, book);
}

async function takeBack({ before, row, number }: KeptEntry, book: ExcelWorkbook): Promise<Refused> {
  const restored = await attempt(() => book.write([...before, statePatch(row, "undone")]));
  return isRefused(restored) ? unfinished(number) : { refused: { code: "excel-restored", severity: "error", where: {}, values: {} } };
}

const unfinished = (number: number): Refused => ({ refused: { code: "excel-unfinished", severity: "error", where: { sheet: journalSheet }, values: { number } } });

async function kept(book: ExcelWorkbook, number: number): Promise<KeptEntry | undefined | Refused> {
  const grids = await attempt(() => book.read([journalSheet]));
  return isRefused(grids) ? grids : readJournal(grids[0]).find((entry) => entry.number === number);
}
