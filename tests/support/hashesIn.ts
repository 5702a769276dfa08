import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../../pipeline/sha256.ts";

/** SHA-256 of every file below a folder, by name. */
export async function hashesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const all = await Promise.all(entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1), sha256(await readFile(path))] as const;
  }));
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
