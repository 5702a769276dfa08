import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, unlink, utimes, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { disk } from "../disk.ts";
import { sha256 } from "../sha256.ts";
import { readerVersion } from "./readerVersion.ts";
import type { Limits } from "../xlsx/gate/limits.ts";

/** Keeps what workbooks said, by their content, and what runs said: JSON, all of it. It never fails: what it cannot keep or find is made again. */
export interface FactsCache {
  get(sha256: string): Promise<string | undefined>;
  put(sha256: string, facts: string): Promise<void>;
  /** Makes room when something was put in: the entries used longest ago go first. */
  tidy(): Promise<void>;
}

export const noCache: FactsCache = { get: () => Promise.resolve(undefined), put: () => Promise.resolve(), tidy: () => Promise.resolve() };

export const cacheName = ".samfordel";
/** Bytes of all entries together: some ten thousand ordinary books. */
const mostBytes = 256 << 20;
const day = 86_400_000;
/** A temporary file this old was left by a run that was killed. */
const abandoned = 3_600_000;

/**
 * The cache beside an output folder. An entry is one file, named by the content of the workbook, the program that read it and the
 * limits it was read within; its first line is the checksum of the rest, so that a torn or damaged one counts for nothing. Its letters
 * are of one byte and are fetched as they lie.
 * It is written under a name of its own and renamed: two runs at once, or one that is killed, leave whole entries only.
 */
export function factsCache(out: string, limits: Limits, version = readerVersion, most = mostBytes): FactsCache {
  const folder = join(dirname(resolve(out)), cacheName);
  const readBy = sha256(`${version} ${JSON.stringify(limits)}`).slice(0, 16);
  const fileOf = (content: string): string => `${folder}${sep}${readBy}-${content}`;
  const used = new Set<string>();
  let ready: Promise<unknown> | undefined;
  return {
    async get(content) {
      const file = fileOf(content);
      const bytes = await disk.readFile(file).catch(() => Buffer.of());
      const end = bytes.indexOf("\n");
      const facts = bytes.subarray(end + 1);
      if (end < 0 || bytes.toString("latin1", 0, end) !== sha256(facts)) return undefined;
      used.add(file);
      return facts.toString("latin1");
    },
    async put(content, facts) {
      const file = fileOf(content);
      const temporary = `${file}.${randomUUID()}.tmp`;
      try {
        await (ready ??= makeFolder(folder));
        const bytes = Buffer.from(inNarrow(facts), "latin1");
        await writeFile(temporary, Buffer.concat([Buffer.from(`${sha256(bytes)}\n`), bytes]), { flag: "wx" });
        await rename(temporary, file);
        used.add(file);
      } catch { await unlink(temporary).catch(() => undefined); }
    },
    async tidy() {
      if (ready) await makeRoom(folder, used, most).catch(() => undefined);
    },
  };
}

/** The same JSON in letters of one byte: a single one of two would make all of them twice as long. */
export const inNarrow = (json: string): string => json.replace(/[\u0100-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** It holds what the workbooks say, and belongs in no repository. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, ".gitignore"), "*\n");
}

async function makeRoom(folder: string, used: ReadonlySet<string>, most: number): Promise<void> {
  const now = Date.now();
  const files = await Promise.all((await readdir(folder)).filter((name) => name !== ".gitignore").map(async (name) => {
    const file = join(folder, name);
    const { size, mtimeMs } = await disk.stat(file);
    return { file, size, age: now - mtimeMs };
  }));
  const isLeft = ({ file, age }: { file: string; age: number }): boolean => file.endsWith(".tmp") && age > abandoned;
  const entries = files.filter((one) => !one.file.endsWith(".tmp")).sort((a, b) => Number(used.has(b.file)) - Number(used.has(a.file)) || a.age - b.age);
  let bytes = 0;
  const tooMany = entries.filter(({ size }) => (bytes += size) > most);
  await Promise.all([...files.filter(isLeft), ...tooMany].map(({ file }) => unlink(file).catch(() => undefined)));
  // Marked as used once a day: often enough to tell which are no longer.
  await Promise.all(entries.filter(({ file, age }) => used.has(file) && age > day).map(({ file }) => utimes(file, new Date(now), new Date(now)).catch(() => undefined)));
}
