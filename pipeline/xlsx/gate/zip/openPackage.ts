import { damaged, hold } from "../refusal.ts";
import { megabyte, type Limits } from "../limits.ts";
import { directory, type Entry } from "./directory.ts";
import type { Unpack } from "./unpack.ts";

/** The parts of a workbook by name, any case. A part is unpacked when it is asked for, and never before its size is known. */
export interface Package {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The part's bytes, checked against their checksum; undefined when there is no such part. */
  part(name: string): Uint8Array | undefined;
}

const ratioFrom = 8 * megabyte;

export function openPackage(bytes: Uint8Array, limits: Limits, unpack: Unpack): Package {
  hold(limits, "fileMb", bytes.length / megabyte);
  const entries = directory(bytes, limits);
  let spent = 0;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    part(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      spent += entry.size;
      hold(limits, "partMb", entry.size / megabyte);
      hold(limits, "unpackedMb", spent / megabyte);
      if (entry.size > ratioFrom) hold(limits, "ratio", entry.size / Math.max(1, entry.packed.length));
      return checked(entry, unpack);
    },
  };
}

function checked(entry: Entry, unpack: Unpack): Uint8Array {
  if (entry.isAmbiguous) throw damaged("twice", entry.name);
  if (entry.isEncrypted) throw damaged("encrypted-entry", entry.name);
  if (entry.method !== 0 && entry.method !== 8) throw damaged("method", entry.name);
  let bytes = entry.packed;
  if (entry.method === 8) try { bytes = unpack.inflate(entry.packed, entry.size); } catch { throw damaged("unzip", entry.name); }
  if (bytes.length !== entry.size || unpack.crc32(bytes) !== entry.crc) throw damaged("checksum", entry.name);
  return bytes;
}
