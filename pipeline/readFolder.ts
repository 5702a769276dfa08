import { extname } from "node:path";
import type { Finding } from "../core/finding.ts";
import { readWorkbook, type WorkbookFacts } from "../core/sheets/readWorkbook.ts";
import { disk as realDisk, type Disk } from "./disk.ts";
import { findFiles, isLockName, isWorkbookName, type FoundFile } from "./findFiles.ts";
import { openFiles, sayOpen } from "./openFiles.ts";
import { readSteady, type Steady } from "./readSteady.ts";
import type { Fate, FileEntry, Manifest } from "./report/manifest.ts";
import { readXlsx } from "./xlsx/readXlsx.ts";
import { sniff } from "./xlsx/sniff.ts";

export interface FolderRead {
  readonly manifest: Manifest;
  readonly workbooks: readonly WorkbookFacts[];
  /** About files and folders; what the sheets themselves say is in each workbook's own findings. */
  readonly findings: readonly Finding[];
}

export type Progress = (done: number, total: number, file: string) => void;

/** Reads every workbook in the folders. No file is skipped in silence and none is changed. */
export async function readFolder(places: readonly string[], progress: Progress = () => undefined, disk: Disk = realDisk): Promise<FolderRead> {
  const found = await findFiles(places, disk);
  const findings: Finding[] = [...found.findings];
  const workbooks: WorkbookFacts[] = [];
  const files: FileEntry[] = [];
  const firstWith = new Map<string, string>();
  const open = openFiles(found.files);
  for (const [index, file] of found.files.entries()) {
    progress(index, found.files.length, file.name);
    const { entry, facts, finding } = await readOne(file, firstWith, disk);
    const about = [...(finding ? [finding] : []), ...sayOpen(file.name, open)];
    files.push({ ...entry, findings: [...new Set([...entry.findings, ...about.map(({ code }) => code)])].sort() });
    if (facts) workbooks.push(facts);
    findings.push(...about);
  }
  progress(found.files.length, found.files.length, "");
  if (workbooks.length === 0) findings.push({ code: "nothing-readable", severity: "error", where: {}, values: {} });
  return { manifest: { files }, workbooks, findings };
}

interface ReadOne { readonly entry: FileEntry; readonly facts?: WorkbookFacts; readonly finding?: Finding }

async function readOne({ name, path, isTemplate }: FoundFile, firstWith: Map<string, string>, disk: Disk): Promise<ReadOne> {
  const seen = { file: name, sha256: null, bytes: null, sheets: [], findings: [] };
  const fated = (entry: Omit<FileEntry, "fate" | "findings">, fate: Fate, code?: Finding["code"], severity: Finding["severity"] = "error", values: Finding["values"] = {}): ReadOne =>
    ({ entry: { ...entry, fate, findings: [] }, ...(code === undefined ? {} : { finding: { code, severity, where: { file: name }, values } }) });

  let steady: Steady | "unsteady";
  try { steady = await readSteady(path, disk); } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? String(error);
    return isLockName(name) ? fated(seen, "locked") : fated(seen, "refused", "file-unreadable", "error", { cause });
  }
  if (steady === "unsteady") return isWorkbookName(name) ? fated(seen, "refused", "file-unsteady") : fated(seen, isLockName(name) ? "locked" : "ignored");
  const { bytes: content, sha256, changed } = steady;
  const entry = { ...seen, sha256, bytes: content.length };
  if (isLockName(name)) return fated(entry, "locked");
  if (isTemplate) return fated(entry, "template");
  if (!isWorkbookName(name)) {
    return /^\.(?:xls|xlsb|ods|csv)$/i.test(extname(name))
      ? fated(entry, "refused", "file-not-workbook", "warning", { kind: otherKind(extname(name).slice(1).toLowerCase(), content) }) : fated(entry, "ignored");
  }
  const other = firstWith.get(sha256);
  if (other !== undefined) return fated(entry, "duplicate", "file-duplicate", "warning", { other });

  const grids = await readXlsx(content);
  if ("problem" in grids) {
    return grids.problem === "damaged" ? fated(entry, "refused", "file-damaged", "error", { cause: grids.detail })
      : fated(entry, "refused", "file-not-workbook", "error", { kind: grids.detail });
  }
  firstWith.set(sha256, name);
  const facts = readWorkbook(name, grids);
  const contracts = new Map(facts.sheets.map(({ sheet, contract }) => [sheet, contract]));
  const sheets = grids.map(({ sheet }) => ({ sheet, contract: contracts.get(sheet) ?? null }));
  const read: ReadOne = { entry: { ...entry, fate: "read", sheets, findings: facts.findings.map(({ code }) => code) }, facts };
  return changed ? { ...read, finding: { code: "file-changed", severity: "warning", where: { file: name }, values: {} } } : read;
}

/** What a file with another spreadsheet's ending holds: its content decides, the ending only tells zipped kinds apart. */
function otherKind(ending: string, content: Uint8Array): string {
  const kind = sniff(content);
  return kind === "zip" ? (ending === "ods" || ending === "xlsb" ? ending : "zip") : kind;
}
