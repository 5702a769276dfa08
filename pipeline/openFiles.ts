import type { Finding } from "../core/finding.ts";
import { isWorkbookName, workbookOfLock, type FoundFile } from "./findFiles.ts";

/** What Excel's lock files tell: the name of each, by the file to speak of, which is the workbook it locks when that is among the files. */
export type OpenFiles = ReadonlyMap<string, string>;

export function openFiles(files: readonly FoundFile[]): OpenFiles {
  const names = new Set(files.map(({ name }) => name));
  return new Map(files.flatMap(({ name, isTemplate }) => {
    const locked = workbookOfLock(name);
    if (locked === undefined || isTemplate || !isWorkbookName(locked)) return [];
    return [[names.has(locked) ? locked : name, name.slice(name.lastIndexOf("/") + 1)] as const];
  }));
}

/** That somebody has the file open, when somebody has. */
export function sayOpen(file: string, open: OpenFiles): readonly Finding[] {
  const name = open.get(file);
  return name === undefined ? [] : [{ code: "file-locked", severity: "warning", where: { file }, values: { name } }];
}
