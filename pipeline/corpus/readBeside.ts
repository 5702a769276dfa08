import { readFile } from "node:fs/promises";
import type { Grid } from "../../core/workbook.ts";
import { unpackZlib } from "../unpackZlib.ts";
import { defaultLimits } from "../xlsx/gate/limits.ts";
import { readXlsx, type Unreadable } from "../xlsx/readXlsx.ts";
import { readSecond } from "../xlsx/second/readSecond.ts";
import { sniff } from "../xlsx/sniff.ts";
import { compareGrids, type Compared } from "./compareGrids.ts";
import { readDamaged, type Damaged } from "./readDamaged.ts";
import { readSheetJs } from "./readSheetJs.ts";
import { wrongCells, type Wrong } from "./wrongCells.ts";

/** What our reader made of a file. `broken` is what must never be: an exception. */
export type Ours =
  | { readonly outcome: "read"; readonly ms: number; readonly sheets: number; readonly cells: number }
  | { readonly outcome: "refused"; readonly ms: number; readonly why: Unreadable }
  | { readonly outcome: "broken"; readonly ms: number; readonly error: string };

/** What the others made of it: they may fail as they like. An error is why one did not read it. */
export interface Others {
  readonly sheetJs?: string;
  readonly exceljs?: string;
  /** Where both read it: cells they agree on against us. */
  readonly wrong?: Wrong;
  /** Values, formulas and percent signs beside exceljs alone. */
  readonly compared?: Compared;
  /** Our reader alone, on damaged copies of a file it read. */
  readonly damaged?: Damaged;
}

/** Reads one file with our reader, says how it went, then with SheetJS and exceljs, and then so many damaged copies of it. */
export async function readBeside(path: string, copies: number, tell: (ours: Ours) => void): Promise<Others> {
  const bytes = new Uint8Array(await readFile(path));
  const start = performance.now();
  const took = (): number => performance.now() - start;
  let grids: readonly Grid[] | undefined;
  try {
    const read = await ourReader(bytes);
    if ("problem" in read) tell({ outcome: "refused", ms: took(), why: read });
    else tell({ outcome: "read", ms: took(), sheets: read.length, cells: countCells(grids = read) });
  } catch (error) {
    tell({ outcome: "broken", ms: took(), error: String((error as Error).stack ?? error) });
  }
  // SheetJS makes something of any bytes; only zip files can be workbooks of our kind.
  const isZip = sniff(bytes) === "zip";
  const sheetJs = await attempt(() => (isZip ? readSheetJs(bytes) : fail()));
  const exceljs = await attempt(() => (isZip ? readSecond(bytes) : fail()));
  return {
    ...(typeof sheetJs === "string" ? { sheetJs } : {}), ...(typeof exceljs === "string" ? { exceljs } : {}),
    ...(grids && typeof sheetJs !== "string" && typeof exceljs !== "string" ? { wrong: wrongCells(grids, [sheetJs, exceljs]) } : {}),
    ...(grids && typeof exceljs !== "string" ? { compared: compareGrids(grids, exceljs) } : {}),
    ...(grids && copies > 0 ? { damaged: await readDamaged(bytes, grids, copies, ourReader) } : {}),
  };
}

const ourReader = (bytes: Uint8Array): Promise<readonly Grid[] | Unreadable> => readXlsx(bytes, undefined, { limits: defaultLimits, unpack: unpackZlib });

async function attempt(read: () => readonly Grid[] | Promise<readonly Grid[]>): Promise<readonly Grid[] | string> {
  try { return await read(); } catch (error) { return String(error).slice(0, 80); }
}

const fail = (): never => { throw new Error("no zip file"); };
const countCells = (grids: readonly Grid[]): number => grids.reduce((sum, { rows }) => sum + rows.reduce((count, row) => count + row.filter((cell) => cell !== null).length, 0), 0);
