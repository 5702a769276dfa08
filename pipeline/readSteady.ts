import type { Stats } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { withMore } from "../core/withMore.ts";
import type { Disk } from "./disk.ts";
import { sha256 } from "./sha256.ts";

export interface Content { readonly bytes: Uint8Array; readonly sha256: string; readonly seen: Seen }
export interface Steady extends Content {
  /** Somebody changed the file under the first reading; this is the second. */
  readonly changed: boolean;
}

/** What tells that a file has changed. */
export type Seen = Pick<Stats, "size" | "mtimeMs" | "ctimeMs" | "ino">;
export const look = (path: string, disk: Disk): Promise<Seen> => disk.stat(path);

/** Time for whoever is saving to get done, in milliseconds. */
const breath = 200;

/**
 * Reads a file, looked at just now, as it was at one moment. When size or time of change differ before and after, it is read once more; when they
 * differ again, there is no saying what was read. A file that was only touched, its content the same, has not changed. A small one is read into the room given.
 */
export async function readSteady(path: string, before: Seen, room: Uint8Array, disk: Disk): Promise<Steady | "unsteady"> {
  const first = await readOnce(path, before, room, disk);
  if (first.steady) return withMore(first.content, { changed: false });
  await pause(breath);
  const { content, steady } = await readOnce(path, await look(path, disk), room, disk);
  return steady ? withMore(content, { changed: content.sha256 !== first.content.sha256 }) : "unsteady";
}

async function readOnce(path: string, before: Seen, room: Uint8Array, disk: Disk): Promise<{ readonly content: Content; readonly steady: boolean }> {
  const bytes = await (before.size < room.length ? disk.readInto(path, room) : disk.readFile(path));
  const after = await look(path, disk);
  const steady = before.size === after.size && before.mtimeMs === after.mtimeMs && after.size === bytes.length;
  return { content: { bytes, sha256: sha256(bytes), seen: after }, steady };
}
