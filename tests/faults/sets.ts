import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeOutputs } from "../../pipeline/writeOutputs.ts";
import { watchedDisk, type Call } from "../support/faultyDisk.ts";
import { start } from "../support/programs.ts";
import { outputsIn, type Files } from "./outputSet.ts";

/** An older set of outputs and a newer one that replaces, adds and removes files: each way in which writing can go wrong is in it. */
export const older = { "report.xlsx": "gammel", "tables/a.csv": "gammel a", "tables/gone.csv": "gammel", "manifest.json": "gammel" };
export const newer = new Map([["report.xlsx", "ny"], ["tables/a.csv", "ny a"], ["tables/b.csv", "ny b"], ["manifest.json", "ny"]]);
const stale = ["tables/gone.csv"];
export const replacing = { stale: () => Promise.resolve(stale) };

export interface Whole { readonly before: Files; readonly after: Files; readonly calls: readonly Call[] }

/** The two sets as they stand when nothing goes wrong, and the calls to the disk between them. */
export async function whenAllIsWell(): Promise<Whole> {
  const folder = await withOlder();
  const before = await outputsIn(folder);
  const { disk, calls } = watchedDisk(() => undefined);
  await writeOutputs(folder, newer, { ...replacing, disk });
  const after = await outputsIn(folder);
  await rm(folder, { recursive: true });
  return { before, after, calls };
}

/** A fresh folder with the older set. */
export async function withOlder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "samfordel-faults-"));
  for (const [name, content] of Object.entries(older)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A process that writes the newer set and kills itself before a call (0: never). */
export const killedAt = (writer: string, folder: string, call: number) =>
  start([writer, folder, JSON.stringify(Object.fromEntries(newer)), JSON.stringify(stale), String(call)]).ended;
