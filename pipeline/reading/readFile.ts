import { extname } from "node:path";
import type { Finding } from "../../core/finding.ts";
import type { Template } from "../../core/paper/writePaper.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { withMore } from "../../core/withMore.ts";
import type { Disk } from "../disk.ts";
import { isLockName, isPaperName, isWorkbookName, type FoundFile } from "../findFiles.ts";
import { look, readSteady, type Seen, type Steady } from "../readSteady.ts";
import type { Fate, FileEntry } from "../report/manifest.ts";
import { megabyte, type Limits } from "../xlsx/gate/limits.ts";
import { sniff } from "../xlsx/sniff.ts";
import { unreadableFinding } from "../xlsx/unreadableFinding.ts";
import { unpackBook } from "./packBook.ts";
import type { Readers } from "./readers.ts";
import type { rooms } from "./rooms.ts";
import type { SaidTogether } from "./saidTogether.ts";
import type { SeenFiles } from "./seenFiles.ts";
import type { turns } from "./turns.ts";

export interface FileRead { readonly entry: FileEntry; readonly facts?: WorkbookFacts; readonly paper?: Template; readonly finding?: Finding }
export interface ReadWith { readonly limits: Limits; readonly disk: Disk; readonly readers: Readers; readonly said: SaidTogether; readonly inTurn: ReturnType<typeof turns>; readonly inRoom: ReturnType<typeof rooms>; readonly seen: SeenFiles }

type Entry = Omit<FileEntry, "fate" | "findings">;

/** One file and its fate: what it says when it is a workbook that can be read, or why it says nothing. */
export async function readFile(file: FoundFile, how: ReadWith): Promise<FileRead> {
  const { name, path, isTemplate } = file;
  let before: Seen;
  try { before = await (how.seen.has(path) ? how.disk.statOpen(path) : look(path, how.disk)); } catch (error) { return unreadable(name, error); }
  const { size } = before;
  const content = how.seen.contentOf(path, before);
  const known = content === undefined ? undefined : await how.said.get(content);
  if (content !== undefined && known !== undefined) {
    how.seen.note(path, before, content);
    return readAs({ ...unseen(name), sha256: content, bytes: size }, known);
  }
  // What is too large is not even read: the memory would be spent before anybody could refuse it.
  if (size > how.limits.fileMb * megabyte && !isTemplate) {
    const entry = { ...unseen(name), bytes: size };
    const tooLarge = { problem: "too-large", detail: "fileMb", seen: Math.ceil(size / megabyte), limit: how.limits.fileMb } as const;
    return isWorkbookName(name) ? fated(entry, "refused", unreadableFinding(name, tooLarge)) : fated(entry, "ignored");
  }
  return how.inTurn(() => how.inRoom((room) => readContent(file, before, room, how)), size);
}

async function readContent({ name, path, isTemplate }: FoundFile, before: Seen, room: Uint8Array, { disk, readers, said, seen: files }: ReadWith): Promise<FileRead> {
  const seen = unseen(name);
  let steady: Steady | "unsteady";
  try { steady = await readSteady(path, before, room, disk); } catch (error) { return unreadable(name, error); }
  if (steady === "unsteady") return isWorkbookName(name) ? fated(seen, "refused", about(name, "file-unsteady", "error")) : fated(seen, isLockName(name) ? "locked" : "ignored");
  const { bytes, sha256, changed } = steady;
  const entry = { ...seen, sha256, bytes: bytes.length };
  if (isLockName(name)) return fated(entry, "locked");
  if (isTemplate) return fated(entry, "template");
  if (isPaperName(name)) return { ...fated(entry, "paper"), paper: { file: name, text: new TextDecoder().decode(bytes) } };
  if (!isWorkbookName(name)) {
    const ending = extname(name).slice(1).toLowerCase();
    return /^(?:xls|xlsb|ods|csv)$/.test(ending) ? fated(entry, "refused", about(name, "file-not-workbook", "warning", { kind: otherKind(ending, bytes) })) : fated(entry, "ignored");
  }
  const known = await said.get(sha256);
  const packed = known ?? await readers.read(bytes);
  if (typeof packed !== "string") return fated(entry, "refused", unreadableFinding(name, packed));
  if (known === undefined) await said.put(sha256, packed);
  if (!changed) files.note(path, steady.seen, sha256);
  const read = readAs(entry, packed);
  return changed ? { ...read, finding: about(name, "file-changed", "warning") } : read;
}

function readAs(entry: Entry, packed: string): FileRead {
  const { facts, sheets } = unpackBook(packed, entry.file);
  return { entry: withMore(entry, { sheets, fate: "read" as const, findings: facts.findings.map(({ code }) => code) }), facts };
}

const unseen = (file: string): Entry => ({ file, sha256: null, bytes: null, sheets: [] });
const about = (file: string, code: Finding["code"], severity: Finding["severity"], values: Finding["values"] = {}): Finding => ({ code, severity, where: { file }, values });

function unreadable(name: string, error: unknown): FileRead {
  const cause = (error as NodeJS.ErrnoException).code ?? String(error);
  return isLockName(name) ? fated(unseen(name), "locked") : fated(unseen(name), "refused", about(name, "file-unreadable", "error", { cause }));
}

/** A file that is not read, and why when somebody should know. */
export const fated = (entry: Entry, fate: Fate, finding?: Finding): FileRead => ({ entry: withMore(entry, { fate, findings: [] }), ...(finding ? { finding } : {}) });

/** What a file with another spreadsheet's ending holds: its content decides, the ending only tells zipped kinds apart. */
function otherKind(ending: string, content: Uint8Array): string {
  const kind = sniff(content);
  return kind === "zip" ? (ending === "ods" || ending === "xlsb" ? ending : "zip") : kind;
}
