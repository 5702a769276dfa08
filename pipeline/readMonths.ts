import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { gatherMonths } from "../core/tasks/gatherMonths.ts";
import { isWorkbookName } from "./findFiles.ts";
import { readFolder, type FolderRead, type Reading } from "./readFolder.ts";

/**
 * Reads folders that are a month each, or one folder that has the months' folders in it. Every month is read by itself, so that a book
 * that stood unchanged is not taken for a copy; its files are called by the month's folder.
 */
export async function readMonths(places: readonly string[], reading: Reading = {}): Promise<FolderRead> {
  const folders = places.length === 1 ? await monthsIn(places[0]!) : places;
  const isUnique = new Set(folders.map((folder) => basename(folder))).size === folders.length;
  const reads = [];
  for (const folder of folders) {
    const name = isUnique ? basename(folder) : folder;
    reads.push({ folder: name, read: await readFolder([folder], { ...reading, prefix: name }) });
  }
  const { workbooks, findings } = gatherMonths(reads.map(({ folder, read }) => ({ folder, workbooks: read.workbooks })));
  return { manifest: { files: reads.flatMap(({ read }) => read.manifest.files) }, workbooks, papers: reads.flatMap(({ read }) => read.papers), findings: [...reads.flatMap(({ read }) => read.findings), ...findings] };
}

/** The folders in a folder that holds no workbooks itself; else the folder, a month of its own. */
async function monthsIn(place: string): Promise<readonly string[]> {
  // Neither what earlier runs remember, nor what any program hides.
  const entries = (await readdir(place).catch(() => [])).filter((entry) => !entry.startsWith(".")).sort();
  if (entries.some(isWorkbookName)) return [place];
  const kinds = await Promise.all(entries.map(async (entry) => ({ path: join(place, entry), isFolder: (await stat(join(place, entry)).catch(() => undefined))?.isDirectory() === true })));
  const folders = kinds.filter(({ isFolder }) => isFolder).map(({ path }) => path);
  return folders.length > 0 ? folders : [place];
}
