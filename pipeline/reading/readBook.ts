import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import { unpackZlib } from "../unpackZlib.ts";
import type { Limits } from "../xlsx/gate/limits.ts";
import { readXlsx, type Unreadable } from "../xlsx/readXlsx.ts";
import { needsReading } from "./needsReading.ts";
import { packBook } from "./packBook.ts";

/** The map step of one workbook, from its bytes to what it says, packed. The cells themselves are gone when it is done. */
export async function readBook(bytes: Uint8Array, limits: Limits): Promise<string | Unreadable> {
  const grids = await readXlsx(bytes, undefined, { limits, unpack: unpackZlib, needsReading });
  if ("problem" in grids) return grids;
  const facts = readWorkbook("", grids);
  const contractsOf = (sheet: string): string => [...new Set(facts.sheets.filter((one) => one.sheet === sheet).map(({ contract }) => contract))].join(", ");
  return packBook({ facts, sheets: grids.map(({ sheet }) => ({ sheet, contract: contractsOf(sheet) || null })) });
}
