import { realpath } from "node:fs/promises";
import { dirname, join, relative, resolve, basename, isAbsolute } from "node:path";
import { WrongUsage } from "./parse.ts";

/**
 * Refuses an output folder at or below an input folder: there the report would overwrite workbooks, or be read as one next
 * time. Links are followed first, so that another name for the same folder is no way around.
 */
export async function refuseInputs(out: string, folders: readonly string[]): Promise<void> {
  const target = await realOf(out);
  for (const folder of folders) {
    const way = relative(await realOf(folder), target);
    if (!(way === ".." || /^\.\.[/\\]/.test(way) || isAbsolute(way))) throw new WrongUsage("outInInputs", { out, folder });
  }
}

/** The real path, also of what is not there yet: its nearest existing folder is followed. */
async function realOf(path: string): Promise<string> {
  const full = resolve(path);
  return realpath(full).catch(async () => (dirname(full) === full ? full : join(await realOf(dirname(full)), basename(full))));
}
