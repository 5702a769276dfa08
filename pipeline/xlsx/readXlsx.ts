import type { Grid } from "../../core/workbook.ts";
import { defaultLimits, type Limits } from "./gate/limits.ts";
import { readGrids, type NeedsReading } from "./gate/readGrids.ts";
import { Refusal, type Unreadable } from "./gate/refusal.ts";
import { plainUnpack, type Unpack } from "./gate/zip/unpack.ts";
import { sniff } from "./sniff.ts";

export type { Unreadable } from "./gate/refusal.ts";

/** How to read: within which limits, with what to unpack, and which sheets may come without their cells. */
export interface ReadHow { readonly limits: Limits; readonly unpack: Unpack; readonly needsReading?: NeedsReading }
const plainly: ReadHow = { limits: defaultLimits, unpack: plainUnpack };

/** Reads whole used ranges from an .xlsx or .xlsm file, of every sheet or the wanted ones; whatever fails comes back as a value. */
export async function readXlsx(bytes: Uint8Array, wanted?: readonly string[], how: ReadHow = plainly): Promise<readonly Grid[] | Unreadable> {
  const content = sniff(bytes);
  if (content === "encrypted") return { problem: "encrypted", detail: content };
  if (content !== "zip") return { problem: "not-workbook", detail: content };
  try {
    return await readGrids(bytes, wanted, how.limits, how.unpack, how.needsReading);
  } catch (error) {
    if (error instanceof Refusal) return error.why;
    throw error;
  }
}
