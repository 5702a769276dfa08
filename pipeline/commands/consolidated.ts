import { sortFindings } from "../../core/finding.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import type { Language } from "../../core/text/texts.ts";
import { readFolder, type FolderRead } from "../readFolder.ts";
import { findingLine } from "./findingLine.ts";

/** Reads the folders and computes every table without writing anything; says why on stderr when there was nothing to read. */
export async function consolidated(folders: readonly string[], language: Language): Promise<{ consolidation: Consolidation; read: FolderRead } | undefined> {
  const read = await readFolder(folders.length > 0 ? folders : ["workbooks"]);
  if (read.workbooks.length > 0) return { consolidation: consolidate(read.workbooks, {}), read };
  for (const finding of sortFindings(read.findings)) process.stderr.write(`${findingLine(language, finding)}\n`);
  return undefined;
}

/** SHA-256 by file name. */
export const hashesOf = ({ manifest }: FolderRead): ReadonlyMap<string, string> =>
  new Map(manifest.files.flatMap(({ file, sha256 }) => (sha256 === null ? [] : [[file, sha256] as const])));
