import { hold, damaged } from "../refusal.ts";
import type { Limits } from "../limits.ts";
import { areAlike } from "./areAlike.ts";
import { findEnd } from "./findEnd.ts";
import { zip64 } from "./zip64.ts";

/** One entry of the package, as its directory and its own header agree it is. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly isEncrypted: boolean;
  /** Another entry has this name and holds something else: which one is meant nobody knows. */
  readonly isAmbiguous: boolean;
}

const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

/**
 * The entries of a zip file by name in lower case, `/` between folders; nothing is unpacked. What a damaged or made-up
 * directory can do is refused here: too many entries, headers that disagree, data that overlaps or runs out.
 */
export function directory(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  hold(limits, "entries", end.count);
  const entries = new Map<string, Entry>();
  const ranges: [number, number][] = [];
  let at = end.directory;
  for (let count = 0; count < end.count; count += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) throw damaged("unzip");
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw damaged("cut");
    const wide = zip64(view, nameEnd, extraEnd, { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) });
    const rawName = bytes.subarray(at + 46, nameEnd);
    const name = nameOf(rawName, (flags & 0x800) !== 0);
    const start = wide.offset + end.shift;
    const data = dataStart(view, bytes, start, rawName, name);
    if (data + wide.packed > bytes.length) throw damaged("cut", name);
    ranges.push([start, data + wide.packed]);
    if (!name.endsWith("/")) {
      const [twin, crc] = [entries.get(name.toLowerCase()), view.getUint32(at + 16, true)];
      const isAmbiguous = twin !== undefined && (twin.isAmbiguous || twin.crc !== crc || twin.size !== wide.size);
      const packed = bytes.subarray(data, data + wide.packed);
      entries.set(name.toLowerCase(), { name, method: view.getUint16(at + 10, true), crc, packed, size: wide.size, isEncrypted: (flags & 1) === 1, isAmbiguous });
    }
    at = extraEnd + view.getUint16(at + 32, true);
  }
  // A count that is too low would leave the last parts out in silence.
  if (at !== end.directoryEnd) throw damaged("unzip");
  ranges.sort((a, b) => a[0] - b[0]);
  if (ranges.some(([start], index) => index > 0 && start < ranges[index - 1]![1])) throw damaged("overlap");
  return entries;
}

/** Where an entry's data begins, once its own header says the same name. */
function dataStart(view: DataView, bytes: Uint8Array, start: number, rawName: Uint8Array, name: string): number {
  if (start < 0 || start + 30 > bytes.length || view.getUint32(start, true) !== localHeader) throw damaged("unzip", name);
  const length = view.getUint16(start + 26, true);
  const own = bytes.subarray(start + 30, start + 30 + length);
  if (!areAlike(own, rawName)) throw damaged("names", name);
  return start + 30 + length + view.getUint16(start + 28, true);
}

const utf8 = new TextDecoder();
const latin1 = new TextDecoder("latin1");

/** Some writers use backslashes, or begin at the root. */
const nameOf = (raw: Uint8Array, isUtf8: boolean): string => (isUtf8 ? utf8 : latin1).decode(raw).replaceAll("\\", "/").replace(/^\/+/, "");
