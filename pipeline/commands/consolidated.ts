import { sortFindings } from "../../core/finding.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import type { Language } from "../../core/text/texts.ts";
import { readFolder, type FolderRead } from "../readFolder.ts";
import type { Limits } from "../xlsx/gate/limits.ts";
import { complain } from "./findingLine.ts";
import { placesOf } from "./parse.ts";

/** Reads the folders and computes every table without writing anything; says why on stderr when there was nothing to read. */
export async function consolidated(folders: readonly string[], language: Language, limits: Limits): Promise<{ consolidation: Consolidation; read: FolderRead } | undefined> {
  const read = await readFolder(placesOf(folders), { limits });
  if (read.workbooks.length > 0) return { consolidation: consolidate(read.workbooks, {}), read };
  complain(language, sortFindings(read.findings));
  return undefined;
}

/** SHA-256 by file name. */
export const hashesOf = ({ manifest }: FolderRead): ReadonlyMap<string, string> =>
  new Map(manifest.files.flatMap(({ file, sha256 }) => (sha256 === null ? [] : [[file, sha256] as const])));
