import { cp } from "node:fs/promises";
import { join } from "node:path";
import { start } from "../support/programs.ts";
import { judge, outputsIn, type Files } from "./outputSet.ts";

const [product, books] = ["dist/samfordel.js", "workbooks/eksempel-2025"];

/** A run of the built program over the example year. */
export const consolidate = (out: string, ...more: string[]) => start([product, "consolidate", books, "--out", out, "--quiet", ...more], { quiet: true });

/** The folder of an older report, and what a run over it leads from and to. */
export interface TwoReports { readonly older: string; readonly before: Files; readonly after: Files }

/** The older report is of another language and of fewer books: most files differ, some are new, and none may be lost. */
export async function twoReports(place: string): Promise<TwoReports> {
  const [older, newer] = [join(place, "older"), join(place, "newer")];
  const few = ["okonomirapport-2024-11.xlsx", "kundeservice-2024-10.xlsx"].map((name) => join(books, name));
  await start([product, "consolidate", ...few, "--out", older, "--quiet", "--lang", "en"], { quiet: true }).ended;
  await cp(older, newer, { recursive: true });
  const { code } = await consolidate(newer).ended;
  if (code !== 0) throw new Error(`the run ended with ${code}`);
  const [before, after] = [await outputsIn(older), await outputsIn(newer)];
  if (judge(after, before, before) === "old") throw new Error("the two reports are the same");
  return { older, before, after };
}
