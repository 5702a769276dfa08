import type { Language } from "../../core/text/texts.ts";
import { chartChange, chartDistribution } from "../excel/charts.ts";
import { excelWorkbook } from "../excel/excelWorkbook.ts";
import { goTo } from "../excel/goTo.ts";
import { insertSheet } from "../excel/insertSheet.ts";
import { preview } from "../excel/preview.ts";
import { confirm } from "../excel/recompute.ts";
import { attempt, isRefused } from "../excel/refusal.ts";
import { repair } from "../excel/repair.ts";
import { watchSelection } from "../excel/selection.ts";
import { restore, undo } from "../excel/undo.ts";
import { watch } from "../excel/watch.ts";
import type { Door } from "./door.ts";

/** The pane's door to the workbook it stands in. */
export function excelDoor(): Door {
  const book = excelWorkbook();
  const commands = (language: Language) => ({ book, language, now: () => new Date() });
  const stays = (outcome: unknown) => (isRefused(outcome) ? outcome : undefined);
  return {
    kind: "excel",
    isOpen: () => true,
    async read() {
      const grids = await attempt(() => book.read());
      const file = book.known()?.file ?? "";
      return isRefused(grids) ? grids : { books: [{ file, grids }], findings: [], target: file };
    },
    preview: (task, language) => preview(task, commands(language)),
    confirm: (shown, language) => confirm(shown, commands(language)),
    repair: async (proposed) => stays(await repair(proposed, { book, now: () => new Date() })),
    undo: () => undo({ book }),
    restore: (number) => restore(number, { book }),
    goTo: ({ sheet = "", cell = "A1" }) => goTo(sheet, cell, book),
    onEdit: async (tell) => stays(await watch(book, { tell })),
    onSelect: async (tell) => stays(await watchSelection(tell)),
    insertSheet: (contract, year) => insertSheet(contract, year, book),
    async addCharts(distribution, change, row, language) {
      const bars = await chartDistribution(distribution, language, book);
      if (isRefused(bars)) return bars;
      const steps = change && await chartChange(change, row, language, book);
      return isRefused(steps) ? steps : [bars.sheet, ...(steps ? [steps.sheet] : [])];
    },
  };
}
