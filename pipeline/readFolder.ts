import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Finding } from "../core/finding.ts";
import { readWorkbook, type WorkbookFacts } from "../core/sheets/readWorkbook.ts";
import { findFiles, isLockName, isWorkbookName, type FoundFile } from "./findFiles.ts";
import type { Fate, FileEntry, Manifest } from "./report/manifest.ts";
import { sha256 } from "./sha256.ts";
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
export async function readFolder(places: readonly string[], progress: Progress = () => undefined): Promise<FolderRead> {
  const found = await findFiles(places);
  const findings: Finding[] = [...found.findings];
  const workbooks: WorkbookFacts[] = [];
  const files: FileEntry[] = [];
  const firstWith = new Map<string, string>();
  for (const [index, file] of found.files.entries()) {
    progress(index, found.files.length, file.name);
    const { entry, facts, finding } = await readOne(file, firstWith);
    files.push(entry);
    if (facts) workbooks.push(facts);
    if (finding) findings.push(finding);
  }
  progress(found.files.length, found.files.length, "");
  if (workbooks.length === 0) findings.push({ code: "nothing-readable", severity: "error", where: {}, values: {} });
  return { manifest: { files }, workbooks, findings };
}

interface ReadOne { readonly entry: FileEntry; readonly facts?: WorkbookFacts; readonly finding?: Finding }

async function readOne({ name, path, isTemplate }: FoundFile, firstWith: Map<string, string>): Promise<ReadOne> {
  const seen = { file: name, sha256: null, bytes: null, sheets: [], findings: [] };
  const fated = (entry: Omit<FileEntry, "fate" | "findings">, fate: Fate, code?: Finding["code"], severity: Finding["severity"] = "error", values: Finding["values"] = {}): ReadOne =>
    code === undefined ? { entry: { ...entry, fate, findings: [] } }
      : { entry: { ...entry, fate, findings: [code] }, finding: { code, severity, where: { file: name }, values } };

  let content: Uint8Array;
  try { content = await readFile(path); } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? String(error);
    return isLockName(name) ? fated(seen, "locked", "file-locked", "warning", { name }) : fated(seen, "refused", "file-unreadable", "error", { cause });
  }
  const hash = sha256(content);
  const entry = { ...seen, sha256: hash, bytes: content.length };
  if (isLockName(name)) return fated(entry, "locked", "file-locked", "warning", { name });
  if (isTemplate) return fated(entry, "template");
  if (!isWorkbookName(name)) {
    return /^\.(?:xls|xlsb|ods|csv)$/i.test(extname(name))
      ? fated(entry, "refused", "file-not-workbook", "warning", { kind: otherKind(extname(name).slice(1).toLowerCase(), content) }) : fated(entry, "ignored");
  }
  const other = firstWith.get(hash);
  if (other !== undefined) return fated(entry, "duplicate", "file-duplicate", "warning", { other });

  const grids = await readXlsx(content);
  if ("problem" in grids) {
    return grids.problem === "damaged" ? fated(entry, "refused", "file-damaged", "error", { cause: grids.detail })
      : fated(entry, "refused", "file-not-workbook", "error", { kind: grids.detail });
  }
  firstWith.set(hash, name);
  const facts = readWorkbook(name, grids);
  const contractsOf = (name: string): string => [...new Set(facts.sheets.filter(({ sheet }) => sheet === name).map(({ contract }) => contract))].join(", ");
  const sheets = grids.map(({ sheet }) => ({ sheet, contract: contractsOf(sheet) || null }));
  return { entry: { ...entry, fate: "read", sheets, findings: [...new Set(facts.findings.map(({ code }) => code))].sort() }, facts };
}

/** What a file with another spreadsheet's ending holds: its content decides, the ending only tells zipped kinds apart. */
function otherKind(ending: string, content: Uint8Array): string {
  const kind = sniff(content);
  return kind === "zip" ? (ending === "ods" || ending === "xlsb" ? ending : "zip") : kind;
}
