import { extname } from "node:path";
import type { Finding } from "../core/finding.ts";
import type { Template } from "../core/paper/writePaper.ts";
import { readWorkbook, type WorkbookFacts } from "../core/sheets/readWorkbook.ts";
import { disk as realDisk, type Disk } from "./disk.ts";
import { findFiles, isLockName, isPaperName, isWorkbookName, type FoundFile } from "./findFiles.ts";
import { openFiles, sayOpen } from "./openFiles.ts";
import { readSteady, type Steady } from "./readSteady.ts";
import type { Fate, FileEntry, Manifest } from "./report/manifest.ts";
import { unpackZlib } from "./unpackZlib.ts";
import { defaultLimits, megabyte, type Limits } from "./xlsx/gate/limits.ts";
import { readXlsx } from "./xlsx/readXlsx.ts";
import { sniff } from "./xlsx/sniff.ts";
import { unreadableFinding } from "./xlsx/unreadableFinding.ts";

export interface FolderRead {
  readonly manifest: Manifest;
  readonly workbooks: readonly WorkbookFacts[];
  /** Templates of the meeting paper found beside the workbooks. */
  readonly papers: readonly Template[];
  /** About files and folders; what the sheets themselves say is in each workbook's own findings. */
  readonly findings: readonly Finding[];
}

export type Progress = (done: number, total: number, file: string) => void;
export interface Reading { readonly progress?: Progress | undefined; readonly limits?: Limits; readonly disk?: Disk }

/** Reads every workbook in the folders. No file is skipped in silence and none is changed. */
export async function readFolder(places: readonly string[], { progress = () => undefined, limits = defaultLimits, disk = realDisk }: Reading = {}): Promise<FolderRead> {
  const found = await findFiles(places, disk);
  const findings: Finding[] = [...found.findings];
  const workbooks: WorkbookFacts[] = [];
  const papers: Template[] = [];
  const files: FileEntry[] = [];
  const firstWith = new Map<string, string>();
  const open = openFiles(found.files);
  for (const [index, file] of found.files.entries()) {
    progress(index, found.files.length, file.name);
    const { entry, facts, paper, finding } = await readOne(file, firstWith, limits, disk);
    const about = [...(finding ? [finding] : []), ...sayOpen(file.name, open)];
    files.push({ ...entry, findings: [...new Set([...entry.findings, ...about.map(({ code }) => code)])].sort() });
    if (facts) workbooks.push(facts);
    if (paper) papers.push(paper);
    findings.push(...about);
  }
  progress(found.files.length, found.files.length, "");
  if (workbooks.length === 0) findings.push({ code: "nothing-readable", severity: "error", where: {}, values: {} });
  return { manifest: { files }, workbooks, papers, findings };
}

type Entry = Omit<FileEntry, "fate" | "findings">;
interface ReadOne { readonly entry: FileEntry; readonly facts?: WorkbookFacts; readonly paper?: Template; readonly finding?: Finding }

async function readOne({ name, path, isTemplate }: FoundFile, firstWith: Map<string, string>, limits: Limits, disk: Disk): Promise<ReadOne> {
  const seen = { file: name, sha256: null, bytes: null, sheets: [] };
  const about = (code: Finding["code"], severity: Finding["severity"], values: Finding["values"] = {}): Finding => ({ code, severity, where: { file: name }, values });
  const fated = (entry: Entry, fate: Fate, finding?: Finding): ReadOne => ({ entry: { ...entry, fate, findings: [] }, ...(finding ? { finding } : {}) });

  let steady: Steady | "unsteady";
  try {
    // What is too large is not even read: the memory would be spent before anybody could refuse it.
    const { size } = await disk.stat(path);
    if (size > limits.fileMb * megabyte && !isTemplate) {
      const entry = { ...seen, bytes: size };
      const tooLarge = { problem: "too-large", detail: "fileMb", seen: Math.ceil(size / megabyte), limit: limits.fileMb } as const;
      return isWorkbookName(name) ? fated(entry, "refused", unreadableFinding(name, tooLarge)) : fated(entry, "ignored");
    }
    steady = await readSteady(path, disk);
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? String(error);
    return isLockName(name) ? fated(seen, "locked") : fated(seen, "refused", about("file-unreadable", "error", { cause }));
  }
  if (steady === "unsteady") return isWorkbookName(name) ? fated(seen, "refused", about("file-unsteady", "error")) : fated(seen, isLockName(name) ? "locked" : "ignored");
  const { bytes: content, sha256, changed } = steady;
  const entry = { ...seen, sha256, bytes: content.length };
  if (isLockName(name)) return fated(entry, "locked");
  if (isTemplate) return fated(entry, "template");
  if (isPaperName(name)) return { ...fated(entry, "paper"), paper: { file: name, text: new TextDecoder().decode(content) } };
  if (!isWorkbookName(name)) {
    const ending = extname(name).slice(1).toLowerCase();
    return /^(?:xls|xlsb|ods|csv)$/.test(ending) ? fated(entry, "refused", about("file-not-workbook", "warning", { kind: otherKind(ending, content) })) : fated(entry, "ignored");
  }
  const other = firstWith.get(sha256);
  if (other !== undefined) return fated(entry, "duplicate", about("file-duplicate", "warning", { other }));

  const grids = await readXlsx(content, undefined, { limits, unpack: unpackZlib });
  if ("problem" in grids) return fated(entry, "refused", unreadableFinding(name, grids));
  firstWith.set(sha256, name);
  const facts = readWorkbook(name, grids);
  const contractsOf = (sheet: string): string => [...new Set(facts.sheets.filter((one) => one.sheet === sheet).map(({ contract }) => contract))].join(", ");
  const sheets = grids.map(({ sheet }) => ({ sheet, contract: contractsOf(sheet) || null }));
  const read: ReadOne = { entry: { ...entry, fate: "read", sheets, findings: facts.findings.map(({ code }) => code) }, facts };
  return changed ? { ...read, finding: about("file-changed", "warning") } : read;
}

/** What a file with another spreadsheet's ending holds: its content decides, the ending only tells zipped kinds apart. */
function otherKind(ending: string, content: Uint8Array): string {
  const kind = sniff(content);
  return kind === "zip" ? (ending === "ods" || ending === "xlsb" ? ending : "zip") : kind;
}
