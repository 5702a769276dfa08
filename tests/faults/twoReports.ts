import { cp } from "node:fs/promises";
import { join } from "node:path";
import { start } from "../support/programs.ts";
import { judge, outputsIn, type Files } from "./outputSet.ts";

const named = (...names: string[]) => names.map((name) => `workbooks/eksempel-2025/${name}.xlsx`);
const books = { older: named("okonomirapport-2024-11", "kundeservice-2024-10"), newer: named("okonomirapport-2024-11", "investering-2025", "pc-og-drivere-aukra") };

/** A run of the built program over a part of the example year: enough for fifteen tables, and no longer than it must be. */
export const consolidate = (out: string, which: keyof typeof books = "newer", language = "nb") =>
  start(["dist/samfordel.js", "consolidate", ...books[which], "--out", out, "--quiet", "--lang", language], { quiet: true });

/** With 1 there are findings that are errors, as in any part of a year; the report is written. */
export const isDone = (code: number | null): boolean => code === 0 || code === 1;

/** The folder of an older report, and what a run over it leads from and to. */
export interface TwoReports { readonly older: string; readonly before: Files; readonly after: Files }

/** The older report is of another language and of other books: files are replaced, added and removed, and none may be lost. */
export async function twoReports(place: string): Promise<TwoReports> {
  const [older, newer] = [join(place, "older"), join(place, "newer")];
  await consolidate(older, "older", "en").ended;
  await cp(older, newer, { recursive: true });
  const { code } = await consolidate(newer).ended;
  if (!isDone(code)) throw new Error(`the run ended with ${code}`);
  const [before, after] = [await outputsIn(older), await outputsIn(newer)];
  if (judge(after, before, before) === "old") throw new Error("the two reports are the same");
  return { older, before, after };
}
