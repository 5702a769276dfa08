import { resolve } from "node:path";
import type { Finding } from "../core/finding.ts";
import type { Template } from "../core/paper/writePaper.ts";
import type { WorkbookFacts } from "../core/sheets/readWorkbook.ts";
import { disk as realDisk, type Disk } from "./disk.ts";
import { findFiles } from "./findFiles.ts";
import { openFiles, sayOpen } from "./openFiles.ts";
import { noCache, type FactsCache } from "./reading/factsCache.ts";
import { mapInOrder } from "./reading/mapInOrder.ts";
import { fated, readFile, type FileRead } from "./reading/readFile.ts";
import { rooms } from "./reading/rooms.ts";
import { startReaders, together } from "./reading/readers.ts";
import { threads } from "./reading/threadPool.ts";
import { saidTogether } from "./reading/saidTogether.ts";
import { seenFiles } from "./reading/seenFiles.ts";
import { turns } from "./reading/turns.ts";
import type { FileEntry, Manifest } from "./report/manifest.ts";
import { defaultLimits, type Limits } from "./xlsx/gate/limits.ts";

export interface FolderRead {
  readonly manifest: Manifest;
  readonly workbooks: readonly WorkbookFacts[];
  /** Templates of the meeting paper found beside the workbooks. */
  readonly papers: readonly Template[];
  /** About files and folders; what the sheets themselves say is in each workbook's own findings. */
  readonly findings: readonly Finding[];
}

export type Progress = (done: number, total: number, file: string) => void;
export interface Reading { readonly progress?: Progress | undefined; readonly limits?: Limits; readonly disk?: Disk; readonly cache?: FactsCache; readonly prefix?: string;
  /** Called once when others have started to read: until they are done there is time for something else. */
  readonly meanwhile?: () => void;
}

/** While some books are read others are fetched from the disk: as many for each thread as it takes together, and no more, for who waits takes room; all of them no larger than this. */
const lanes = together * threads;
const bytesAtATime = 64 << 20;

/** Reads every workbook in the folders. No file is skipped in silence and none is changed. The order of the files decides the outcome, whichever is read first. */
export async function readFolder(places: readonly string[], { progress = () => undefined, limits = defaultLimits, disk = realDisk, cache = noCache, prefix, meanwhile = () => undefined }: Reading = {}): Promise<FolderRead> {
  const found = await findFiles(places, disk, prefix);
  const readers = startReaders(limits, { files: found.files.length, started: meanwhile });
  const [inTurn, inRoom] = [turns(bytesAtATime), rooms()];
  const set = [prefix, ...places.map((place) => resolve(place))];
  const [seen, said] = [await seenFiles(cache, set), await saidTogether(cache, set)];
  const reads = await mapInOrder(found.files, lanes, (file, index) => {
    progress(index, found.files.length, file.name);
    return readFile(file, { limits, disk, readers, said, inTurn, inRoom, seen });
  }).finally(() => readers.close());
  await Promise.all([seen.keep(), said.keep()]);
  progress(found.files.length, found.files.length, "");

  const findings: Finding[] = [...found.findings];
  const workbooks: WorkbookFacts[] = [];
  const papers: Template[] = [];
  const files: FileEntry[] = [];
  const open = openFiles(found.files);
  for (const { entry, facts, paper, finding } of onceEach(reads)) {
    const about = [...(finding ? [finding] : []), ...sayOpen(entry.file, open)];
    files.push({ ...entry, findings: [...new Set([...entry.findings, ...about.map(({ code }) => code)])].sort() });
    if (facts) workbooks.push(facts);
    if (paper) papers.push(paper);
    findings.push(...about);
  }
  if (workbooks.length === 0) findings.push({ code: "nothing-readable", severity: "error", where: {}, values: {} });
  return { manifest: { files }, workbooks, papers, findings };
}

/** Of workbooks with the same content the first is read, and the others say which. */
function onceEach(reads: readonly FileRead[]): readonly FileRead[] {
  const firstWith = new Map<string, string>();
  return reads.map((read) => {
    const { file, sha256 } = read.entry;
    const other = sha256 === null || !read.facts ? undefined : firstWith.get(sha256);
    if (other !== undefined) return fated({ ...read.entry, sheets: [] }, "duplicate", { code: "file-duplicate", severity: "warning", where: { file }, values: { other } });
    if (sha256 !== null && read.facts) firstWith.set(sha256, file);
    return read;
  });
}
