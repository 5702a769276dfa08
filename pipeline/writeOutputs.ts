import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** File names below the output folder, with forward slashes, and what they hold. */
export type Outputs = ReadonlyMap<string, Uint8Array | string>;

const stagingName = /^samfordel\.tmp-(\d+)$/;

/**
 * Puts all the files into the folder, or leaves it as it was: everything is first written and flushed to a staging folder
 * beside them, then each file is renamed over the older one, which no reader ever sees half done. When a rename fails, those
 * already made are taken back and the error is thrown. `stale` are files of an earlier run that this one does not write.
 */
export async function writeOutputs(folder: string, outputs: Outputs, stale: readonly string[] = []): Promise<void> {
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);
  const staging = join(folder, `samfordel.tmp-${process.pid}`);
  const done: string[] = [];
  try {
    for (const [name, content] of outputs) {
      await writeFlushed(join(staging, "new", name), content);
      await backUp(join(folder, name), join(staging, "old", name));
      await mkdir(dirname(join(folder, name)), { recursive: true });
    }
    for (const name of outputs.keys()) {
      await rename(join(staging, "new", name), join(folder, name));
      done.push(name);
    }
    for (const name of stale) if (!outputs.has(name)) await rm(join(folder, name), { force: true });
  } catch (error) {
    for (const name of done.reverse()) await putBack(join(staging, "old", name), join(folder, name));
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function writeFlushed(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "wx");
  try { await file.writeFile(content); await file.sync(); } finally { await file.close(); }
}

async function backUp(path: string, copy: string): Promise<void> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) return;
  await mkdir(dirname(copy), { recursive: true });
  await copyFile(path, copy);
}

const putBack = (copy: string, path: string): Promise<void> => rename(copy, path).catch(() => rm(path, { force: true }));

/** Staging folders of runs that were killed. One whose process still lives belongs to somebody else. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = stagingName.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try { process.kill(pid, 0); return true; } catch (error) { return (error as NodeJS.ErrnoException).code === "EPERM"; }
}

/** Outputs an earlier run's manifest says it wrote here; a manifest that is not ours names none. */
export async function earlierOutputs(folder: string): Promise<readonly string[]> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as { product?: unknown; outputs?: unknown };
    if (manifest.product !== "samfordel" || !Array.isArray(manifest.outputs)) return [];
    return manifest.outputs.map((output: { file?: unknown }) => String(output.file)).filter((name) => /^(?:tables\/)?[\p{L}\d][\p{L}\d._-]*$/u.test(name));
  } catch { return []; }
}
