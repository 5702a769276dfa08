import type { Patch, Workbook } from "../../core/workbook.ts";
import { inExcel } from "./inExcel.ts";
import { askForMemory, sheetNamed, type Memory } from "./memory.ts";
import { pieces } from "./pieces.ts";
import { readPiecewise, readSheets, type Snapshot } from "./readSheets.ts";
import { Refusal } from "./refusal.ts";
import { writePieces } from "./writePieces.ts";

export interface ExcelWorkbook extends Workbook {
  /** Learns the workbook's sheets and names in one sync, so that reading and writing need one each from then on. */
  open(): Promise<Memory>;
  /** What the last sync told; undefined before the first. */
  known(): Memory | undefined;
}

/**
 * The workbook port over Office.js, for the workbook the add-in stands in: one sync to read, one to write, more only when a
 * request would pass Excel's payload limit. Whatever Excel refuses is a `Refusal`; callers get it as a finding by `attempt`.
 */
export function excelWorkbook(): ExcelWorkbook {
  let memory: Memory | undefined;
  const open = (): Promise<Memory> => inExcel("", async (context) => {
    const asked = askForMemory(context);
    await context.sync();
    return (memory = asked());
  });
  const keep = ({ memory: seen, grids }: Snapshot) => { memory = seen; return grids; };
  return {
    open,
    known: () => memory,
    async read(sheets) {
      const known = memory?.sheets ?? [];
      try {
        return keep(await inExcel(sheets?.join(", ") ?? "", (context) => readSheets(context, known, sheets)));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.finding.code === "excel-payload") return keep(await inExcel(sheets?.join(", ") ?? "", (context) => readPiecewise(context, sheets)));
        // A sheet we knew is gone, and this Excel does not pass over it: look again without remembering.
        if (error.finding.code === "excel-sheet-gone" && known.length > 0) return keep(await inExcel(sheets?.join(", ") ?? "", (context) => readSheets(context, [], sheets)));
        throw error;
      }
    },
    async write(patches) {
      const known = memory ?? await open();
      refuseProtected(patches, known);
      const batches = pieces(patches);
      // Cut short, a write may have made sheets we do not know of: only a whole one leaves something to remember.
      memory = undefined;
      await inExcel([...new Set(patches.map(({ sheet }) => sheet))].join(", "), async (context) => {
        const added = new Set<string>();
        for (const [index, batch] of batches.entries()) {
          writePieces(context, batch, known, added);
          const asked = index === batches.length - 1 ? askForMemory(context) : undefined;
          await context.sync();
          if (asked) memory = asked();
        }
      });
    },
  };
}

/** Said before anything is written: a batch that stops halfway keeps what it wrote first. */
function refuseProtected(patches: readonly Patch[], memory: Memory): void {
  const [sheet] = patches.flatMap((patch) => sheetNamed(memory, patch.sheet) ?? []).filter((one) => one.protected);
  if (sheet) throw new Refusal({ code: "excel-sheet-protected", severity: "error", where: { sheet: sheet.name }, values: { sheet: sheet.name } });
}
