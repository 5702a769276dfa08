import type { Seen } from "../readSteady.ts";
import { sha256 } from "../sha256.ts";
import type { FactsCache } from "./factsCache.ts";

/** Which content files had when they were last read, told by what the disk says of them: one that nobody has touched need not be read to know what is in it. */
export interface SeenFiles {
  has(path: string): boolean;
  /** The checksum of a file's content, when the disk says what it said then. */
  contentOf(path: string, now: Seen): string | undefined;
  note(path: string, now: Seen, content: string): void;
  /** Keeps what was noted, when that is anything new. */
  keep(): Promise<void>;
}

/** Size, the time it was written, the time anything of it was changed (which nobody can set back), and which file it is. */
type Marks = readonly [size: number, written: number, changed: number, file: number];
type Noted = readonly [path: string, marks: Marks, content: string];
const marksOf = ({ size, mtimeMs, ctimeMs, ino }: Seen): Marks => [size, mtimeMs, ctimeMs, ino];
const areAlike = (one: Marks, other: Marks): boolean => one.every((mark, index) => mark === other[index]);

/** A file written to so lately, in milliseconds, could be written to again and say the same time: it is read the next time too. */
const settled = 3000;

/** What the cache remembers of the files of some folders. */
export async function seenFiles(cache: FactsCache, folders: unknown): Promise<SeenFiles> {
  const name = sha256(`seen ${JSON.stringify(folders)}`);
  const kept = await cache.get(name);
  const before = new Map((kept === undefined ? [] : JSON.parse(kept) as readonly Noted[]).map((noted) => [noted[0], noted]));
  const now: Noted[] = [];
  let isNew = false;
  return {
    has: (path) => before.has(path),
    contentOf(path, seen) {
      const noted = before.get(path);
      return noted && areAlike(noted[1], marksOf(seen)) ? noted[2] : undefined;
    },
    note(path, seen, content) {
      if (Date.now() - Math.max(seen.mtimeMs, seen.ctimeMs) < settled) return;
      const marks = marksOf(seen);
      const noted = before.get(path);
      isNew ||= noted === undefined || noted[2] !== content || !areAlike(noted[1], marks);
      now.push([path, marks, content]);
    },
    keep: () => (isNew ? cache.put(name, JSON.stringify(now.sort(([a], [b]) => (a < b ? -1 : 1)))) : Promise.resolve()),
  };
}
