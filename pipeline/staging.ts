import { dirname, isAbsolute, join } from "node:path";
import type { Disk } from "./disk.ts";
import type { Outputs } from "./outputs.ts";

/**
 * A staging folder holds `new/` (what shall be in place), `old/` (what was) and a plan. While the plan is not there, nothing has
 * been touched. Once it is there as `ready.json`, all that is new is on the disk, and whoever finds the folder puts it in place;
 * as `undo.json`, whoever finds it puts back what was. So a run that is killed leaves the old set or, after the next run has begun,
 * the new one.
 */
interface Plan {
  readonly files: readonly string[];
  /** Those of the files that were not there before. */
  readonly made: readonly string[];
  /** Files that were there and shall go. */
  readonly gone: readonly string[];
}

/** Whether a name in an output folder is such a folder's. */
export const isStaging = (name: string): boolean => name.startsWith("samfordel.tmp-");

/** Writes and flushes everything beside its place. The folder is ready only when it can be put in place whole. */
export async function stage(folder: string, outputs: Outputs, stale: readonly string[], disk: Disk): Promise<string> {
  const staging = join(folder, `samfordel.tmp-${process.pid}`);
  const made: string[] = [];
  try {
    for (const place of foldersOf(outputs.keys())) await disk.mkdir(join(folder, place), { recursive: true });
    for (const place of foldersOf([...outputs.keys(), ...stale])) for (const half of ["new", "old"]) await disk.mkdir(join(staging, half, place), { recursive: true });
    for (const [name, content] of outputs) {
      await writeFlushed(join(staging, "new", name), content, disk);
      if (!(await keep(folder, staging, name, disk))) made.push(name);
    }
    const gone: string[] = [];
    for (const name of stale) if (!outputs.has(name) && (await keep(folder, staging, name, disk))) gone.push(name);
    const plan: Plan = { files: [...outputs.keys()], made, gone };
    await writeFlushed(join(staging, "plan.json"), JSON.stringify(plan), disk);
    await disk.rename(join(staging, "plan.json"), join(staging, "ready.json"));
    return staging;
  } catch (error) {
    await disk.rm(staging, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

/** Puts the new files in place, one rename each. What cannot be put in place whole is taken back, and the error thrown. */
export async function putInPlace(folder: string, staging: string, disk: Disk): Promise<void> {
  try {
    await forward(folder, staging, disk);
  } catch (error) {
    try {
      await disk.rename(join(staging, "ready.json"), join(staging, "undo.json"));
      await back(folder, staging, disk);
    } catch {
      throw Object.assign(error as Error, { unsettled: true });
    }
    await clear(staging, "undo.json", disk);
    throw error;
  }
  await clear(staging, "ready.json", disk);
}

/** Finishes what runs that were killed had begun; only whoever holds the folder may. */
export async function finishAbandoned(folder: string, disk: Disk): Promise<void> {
  for (const name of await disk.readdir(folder)) {
    if (!isStaging(name)) continue;
    const staging = join(folder, name);
    const entries = await disk.readdir(staging);
    if (entries.includes("undo.json")) { await back(folder, staging, disk); await disk.unlink(join(staging, "undo.json")); }
    else if (entries.includes("ready.json")) { await forward(folder, staging, disk); await disk.unlink(join(staging, "ready.json")); }
    await disk.rm(staging, { recursive: true, force: true });
  }
}

const foldersOf = (names: Iterable<string>): ReadonlySet<string> => new Set([...names].map((name) => dirname(name)));

async function forward(folder: string, staging: string, disk: Disk): Promise<void> {
  const { files, gone } = await readPlan(join(staging, "ready.json"), disk);
  // All at one go: each file changes at once, and the moment in which some are old and some new is as short as can be.
  for (const name of files) move(join(staging, "new", name), join(folder, name), disk);
  for (const name of gone) disk.rmSync(join(folder, name), { force: true });
  for (const place of new Set([".", ...foldersOf(files)])) await flushFolder(join(folder, place), disk);
}

async function back(folder: string, staging: string, disk: Disk): Promise<void> {
  const { files, made, gone } = await readPlan(join(staging, "undo.json"), disk);
  // What is still in `new/` never came in place: there is nothing to take back, and it may be where nothing can be changed.
  const waiting = new Set<string>();
  for (const name of files) if (await isThere(join(staging, "new", name), disk)) waiting.add(name);
  for (const name of gone) if (await isThere(join(folder, name), disk)) waiting.add(name);
  for (const name of made) if (!waiting.has(name)) disk.rmSync(join(folder, name), { force: true });
  for (const name of [...files, ...gone]) if (!made.includes(name) && !waiting.has(name)) move(join(staging, "old", name), join(folder, name), disk);
}

/** Without its plan a staging folder means nothing, so that goes first. Left-overs are no reason to fail: the next run clears them. */
const clear = (staging: string, plan: string, disk: Disk): Promise<void> =>
  disk.unlink(join(staging, plan)).then(() => disk.rm(staging, { recursive: true, force: true })).catch(() => undefined);

/** What has been moved already, before a run was killed, is where it shall be. */
function move(from: string, to: string, disk: Disk): void {
  try { disk.renameSync(from, to); } catch (error) { if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error; }
}

async function readPlan(path: string, disk: Disk): Promise<Plan> {
  const plan = JSON.parse(await disk.readFile(path, "utf8")) as Plan;
  const outside = [...plan.files, ...plan.made, ...plan.gone].find((name) => isAbsolute(name) || name.split(/[\\/]/).includes(".."));
  if (outside !== undefined) throw new Error(`${path} names ${outside}`);
  return plan;
}

const oneNameOnly = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV"];

async function writeFlushed(path: string, content: Uint8Array | string, disk: Disk): Promise<void> {
  const file = await disk.open(path, "wx");
  try { await file.writeFile(content); await file.sync(); } finally { await file.close(); }
}

/**
 * Keeps the file that is in the name's place in `old/`; tells whether there was one. A folder in its place cannot be replaced.
 * A second name for the file costs no room on the disk, and makes the rename over it quick; where files have one name only, it is copied.
 */
async function keep(folder: string, staging: string, name: string, disk: Disk): Promise<boolean> {
  const there = await isThere(join(folder, name), disk);
  if (!there) return false;
  if (!there.isFile()) throw Object.assign(new Error(`${name} is in the way`), { code: "EISDIR" });
  const [from, to] = [join(folder, name), join(staging, "old", name)];
  await disk.link(from, to).catch((error: NodeJS.ErrnoException) => {
    if (!oneNameOnly.includes(error.code ?? "")) throw error;
    return disk.copyFile(from, to);
  });
  return true;
}

const isThere = (path: string, disk: Disk) => disk.stat(path).catch((error: NodeJS.ErrnoException) => {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
  throw error;
});

/** Makes renames last through a power cut. Not every system lets a folder be opened or flushed; there the system sees to it. */
async function flushFolder(folder: string, disk: Disk): Promise<void> {
  const cannot = ["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP", "EBADF"];
  try {
    const opened = await disk.open(folder, "r");
    try { await opened.sync(); } finally { await opened.close(); }
  } catch (error) {
    if (!cannot.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
