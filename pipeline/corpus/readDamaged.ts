import type { Grid } from "../../core/workbook.ts";
import type { Unreadable } from "../xlsx/readXlsx.ts";
import { damageBytes, damageDirectory, damageParts, dice } from "./damage.ts";

/** How damaged copies of a workbook came out. What must never be: `changed`, read without a word as something else, and `broken`, an exception. */
export interface Damaged { readonly asWhole: number; readonly refused: number; readonly changed: number; readonly broken: number }

const kinds = [damageBytes, damageDirectory, damageParts];

/** Reads so many damaged copies of a workbook that was read whole; the same copies every time. */
export async function readDamaged(bytes: Uint8Array, whole: readonly Grid[], copies: number, read: (bytes: Uint8Array) => Promise<readonly Grid[] | Unreadable>): Promise<Damaged> {
  const counts = { asWhole: 0, refused: 0, changed: 0, broken: 0 };
  const expected = copies > 0 ? everything(whole) : "";
  for (let copy = 0; copy < copies; copy += 1) {
    const damaged = kinds[copy % kinds.length]!(bytes, dice(bytes.length * 31 + copy));
    try {
      const grids = await read(damaged);
      counts["problem" in grids ? "refused" : everything(grids) === expected ? "asWhole" : "changed"] += 1;
    } catch { counts.broken += 1; }
  }
  return counts;
}

/** All that a reading says, as text to compare. */
const everything = (grids: readonly Grid[]): string => JSON.stringify(grids.map((grid) => ({ ...grid, formulas: [...grid.formulas], percents: [...grid.percents] })));
