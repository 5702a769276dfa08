import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import type { Finding } from "../core/finding.ts";

/** A file that was found: `name` is how every output calls it, the same on every machine; `path` is where it is. */
export interface FoundFile { readonly name: string; readonly path: string; readonly isTemplate: boolean }
export interface FoundFiles { readonly files: readonly FoundFile[]; readonly findings: readonly Finding[] }

/**
 * Every file below the folders, sorted by name; a file given by itself is taken as it is. Names are relative to the folder,
 * and begin with the folder's own name when there are several. A file reached twice is found once.
 */
export async function findFiles(places: readonly string[]): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const place of places) {
    const kind = await stat(place).catch(() => undefined);
    if (!kind) { findings.push({ code: "folder-missing", severity: "error", where: {}, values: { folder: place } }); continue; }
    if (!kind.isDirectory()) { await take(place, basename(place), false); continue; }
    const prefix = places.length > 1 ? slashes(place).replace(/\/$/, "") : "";
    const before = files.length;
    await walk(place, prefix, false);
    if (!files.slice(before).some(({ name }) => isWorkbookName(name))) {
      findings.push({ code: "folder-empty", severity: "warning", where: {}, values: { folder: place } });
    }
  }
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), findings };

  async function take(path: string, name: string, isTemplate: boolean): Promise<void> {
    const real = await realpath(path).catch(() => resolve(path));
    if (seen.has(real)) return;
    seen.add(real);
    files.push({ name, path, isTemplate });
  }

  async function walk(folder: string, name: string, isTemplate: boolean): Promise<void> {
    const real = await realpath(folder).catch(() => resolve(folder));
    if (seen.has(real)) return;
    seen.add(real);
    const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      findings.push({ code: "file-unreadable", severity: "error", where: { file: name }, values: { cause: error.code ?? error.message } });
      return [];
    });
    for (const entry of entries.sort()) {
      const path = join(folder, entry);
      const entryName = name === "" ? entry : `${name}/${entry}`;
      const kind = await stat(path).catch(() => undefined);
      if (kind?.isDirectory()) await walk(path, entryName, isTemplate || entry === "templates");
      else await take(path, entryName, isTemplate);
    }
  }
}

const slashes = (path: string): string => path.split(sep).join("/");

/** Workbooks we read, and not the lock files beside them. */
export const isWorkbookName = (name: string): boolean => /\.xls[xm]$/i.test(name) && !isLockName(name);
export const isLockName = (name: string): boolean => basename(name).startsWith("~$");
