import { readFile } from "node:fs/promises";
import type { Grid } from "../../core/workbook.ts";
import { unpackZlib } from "../unpackZlib.ts";
import { defaultLimits } from "../xlsx/gate/limits.ts";
import { readXlsx, type Unreadable } from "../xlsx/readXlsx.ts";
import { readSecond } from "../xlsx/second/readSecond.ts";
import { compareGrids, type Compared } from "./compareGrids.ts";

/** What our reader made of a file. `broken` is what must never be: an exception. */
export type First =
  | { readonly outcome: "read"; readonly ms: number; readonly sheets: number; readonly cells: number }
  | { readonly outcome: "refused"; readonly ms: number; readonly why: Unreadable }
  | { readonly outcome: "broken"; readonly ms: number; readonly error: string };
/** What the second reader made of it: it may fail as it likes. */
export type Second = { readonly outcome: "read"; readonly compared: Compared } | { readonly outcome: "failed" | "killed"; readonly error: string };

/** Reads one file with our reader, says how it went, then with the second one. */
export async function readTwice(path: string, tell: (first: First) => void): Promise<Second> {
  const bytes = new Uint8Array(await readFile(path));
  const start = performance.now();
  const took = (): number => performance.now() - start;
  let ours: readonly Grid[] | undefined;
  try {
    const read = await readXlsx(bytes, undefined, { limits: defaultLimits, unpack: unpackZlib });
    if ("problem" in read) tell({ outcome: "refused", ms: took(), why: read });
    else tell({ outcome: "read", ms: took(), sheets: read.length, cells: countCells(ours = read) });
  } catch (error) {
    tell({ outcome: "broken", ms: took(), error: String((error as Error).stack ?? error) });
  }
  try { return { outcome: "read", compared: compareGrids(ours ?? [], await readSecond(bytes)) }; } catch (error) { return { outcome: "failed", error: String(error).slice(0, 200) }; }
}

const countCells = (grids: readonly Grid[]): number => grids.reduce((sum, { rows }) => sum + rows.reduce((count, row) => count + row.filter((cell) => cell !== null).length, 0), 0);
