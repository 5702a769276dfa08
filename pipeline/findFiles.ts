import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { Finding } from "../core/finding.ts";
import { cacheName } from "./reading/factsCache.ts";
import { disk as realDisk, type Disk } from "./disk.ts";

/** A file that was found: `name` is how every output calls it, the same on every machine; `path` is where it is. */
export interface FoundFile { readonly name: string; readonly path: string; readonly isTemplate: boolean }
export interface FoundFiles { readonly files: readonly FoundFile[]; readonly findings: readonly Finding[] }

/**
 * Every file below the folders, sorted by name; a file given by itself is taken as it is. Names are relative to the folder,
 * and begin with the folder's own name when there are several, or with what the folder is `called`. A file reached twice is found once.
 */
export async function findFiles(places: readonly string[], disk: Disk = realDisk, called?: string): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const place of places) {
    const kind = await disk.stat(place).catch(() => undefined);
    if (!kind) { findings.push({ code: "folder-missing", severity: "error", where: {}, values: { folder: place } }); continue; }
    if (!kind.isDirectory()) { await takeWithLocks(place); continue; }
    const prefix = called ?? (places.length > 1 ? slashes(place).replace(/\/$/, "") : "");
    const before = files.length;
    await walk(place, prefix, false);
    if (!files.slice(before).some(({ name }) => isWorkbookName(name))) {
      findings.push({ code: "folder-empty", severity: "warning", where: {}, values: { folder: place } });
    }
  }
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), findings };

  async function take(path: string, name: string, isTemplate: boolean): Promise<void> {
    add(await realpath(path).catch(() => resolve(path)), { name, path, isTemplate });
  }

  function add(real: string, file: FoundFile): void {
    if (seen.has(real)) return;
    seen.add(real);
    files.push(file);
  }

  /** A file given by itself; that it is open elsewhere stands in the folder it lies in. */
  async function takeWithLocks(place: string): Promise<void> {
    await take(place, basename(place), false);
    for (const lock of locksOf(basename(place))) {
      const path = join(dirname(place), lock);
      if (await disk.stat(path).catch(() => undefined)) await take(path, lock, false);
    }
  }

  async function walk(folder: string, name: string, isTemplate: boolean): Promise<void> {
    const real = await realpath(folder).catch(() => resolve(folder));
    if (seen.has(real)) return;
    seen.add(real);
    const entries = await disk.readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      findings.push({ code: "file-unreadable", severity: "error", where: { file: name }, values: { cause: error.code ?? error.message } });
      return [];
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      const entryName = name === "" ? entry.name : `${name}/${entry.name}`;
      // Only what is no file of this folder itself, such as a link, has to be looked up.
      if (entry.isFile()) { add(join(real, entry.name), { name: entryName, path, isTemplate }); continue; }
      const kind = await disk.stat(path).catch(() => undefined);
      // What earlier runs remember of these very files.
      if (kind?.isDirectory() && entry.name === cacheName) continue;
      if (kind?.isDirectory()) await walk(path, entryName, isTemplate || entry.name === "templates");
      else await take(path, entryName, isTemplate);
    }
  }
}

const slashes = (path: string): string => path.split(sep).join("/");

/** Workbooks we read, and not the lock files beside them. */
export const isWorkbookName = (name: string): boolean => /\.xls[xm]$/i.test(name) && !isLockName(name);
/** A template of the meeting paper: `saksframlegg.nb.md`, `saksframlegg.nn.md`, `saksframlegg.en.md`. */
export const isPaperName = (name: string): boolean => /(?:^|\/)saksframlegg\.(?:nb|nn|en)\.md$/i.test(name);
export const isLockName = (name: string): boolean => workbookOfLock(name) !== undefined;

const locksOf = (workbook: string): readonly string[] => [`~$${workbook}`, `.~lock.${workbook}#`];

/** The workbook a lock file beside it speaks of: Excel's «~$name», LibreOffice's «.~lock.name#»; nothing for other files. */
export function workbookOfLock(name: string): string | undefined {
  const [, folder = "", excels, libreOffices] = /^(.*\/)?(?:~\$(.+)|\.~lock\.(.+)#)$/.exec(name) ?? [];
  const locked = excels ?? libreOffices;
  return locked === undefined ? undefined : folder + locked;
}
