import { repairPatches } from "../../core/repair/repairPatches.ts";
import { paneTexts } from "../../core/text/pane/paneTexts.ts";
import type { Language } from "../../core/text/texts.ts";
import { preview, type Door as Commands } from "../excel/preview.ts";
import { confirm } from "../excel/recompute.ts";
import { isRefused } from "../excel/refusal.ts";
import { repair } from "../excel/repair.ts";
import { restore, undo } from "../excel/undo.ts";
import type { Door } from "../taskpane/door.ts";
import { filesView } from "./filesView.ts";
import { newBook } from "./openBook.ts";
import { sheetView } from "./sheetView.ts";
import { openBooks, targetOf, type Shelf } from "./shelf.ts";

/** The pane's door to files opened in a browser: read and written in memory on the user's own machine, sent nowhere. */
export function browserDoor(why: Shelf["why"]): Door {
  const shelf: Shelf = { why, books: [], findings: [], results: newBook(paneTexts.nb.browser.resultBook), looked: undefined, tell: () => undefined };
  const read = async () => Promise.all(openBooks(shelf).map(async (book) => ({ file: book.file, grids: await book.read() })));
  const commands = async (language: Language): Promise<Commands> => {
    const book = targetOf(shelf);
    return { book, language, now: () => new Date(), others: (await read()).filter(({ file }) => file !== book.file) };
  };
  const book = { get book() { return targetOf(shelf); } };
  return {
    kind: "browser",
    files: (desk) => filesView(desk, shelf),
    sheets: (desk) => sheetView(desk, shelf),
    isOpen: () => shelf.books.length > 0,
    read: async () => ({ books: await read(), findings: shelf.findings, target: targetOf(shelf).file }),
    preview: async (task, language) => preview(task, await commands(language)),
    confirm: async (shown, language) => confirm(shown, await commands(language)),
    async repair(proposed) {
      const [repaired, target] = [shelf.books.find((one) => one.file === proposed.file) ?? targetOf(shelf), targetOf(shelf)];
      // The journal is in the workbook of the results: of several, none of them is repaired there.
      if (repaired !== target) return repaired.write(repairPatches(proposed));
      const outcome = await repair(proposed, { book: target, now: () => new Date() });
      return isRefused(outcome) ? outcome : undefined;
    },
    undo: () => undo(book),
    restore: (number) => restore(number, book),
    goTo: async ({ file = targetOf(shelf).file, sheet = "", cell = "A1" }) => { shelf.looked = { file, sheet, cell: cell.replace(/:.*/, "") }; },
    onEdit: async () => undefined,
    onSelect: async (tell) => { shelf.tell = tell; },
  };
}
