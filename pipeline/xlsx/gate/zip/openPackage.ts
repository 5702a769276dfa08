import { damaged, hold } from "../refusal.ts";
import { megabyte, type Limits } from "../limits.ts";
import { directory, type Entry } from "./directory.ts";
import { rememberUnpacked, unpackedBefore } from "./unpackedBefore.ts";
import type { Unpack } from "./unpack.ts";

/** The parts of a workbook by name, any case. A part is unpacked when it is asked for, and never before its size is known. */
export interface Package {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The part's bytes, checked against their checksum; undefined when there is no such part. */
  part(name: string): Uint8Array | undefined;
  /** A large part, which is better not in memory all at once: gives its bytes in pieces, as often as asked; fails at the end when they are not what they should be. */
  large(name: string): (() => AsyncIterable<Uint8Array>) | undefined;
}

const ratioFrom = 8 * megabyte;
const largeFrom = 8 * megabyte;

export function openPackage(bytes: Uint8Array, limits: Limits, unpack: Unpack): Package {
  hold(limits, "fileMb", bytes.length / megabyte);
  const entries = directory(bytes, limits);
  let spent = 0;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    part(name) {
      const entry = entries.get(name.toLowerCase());
      return entry && checked(allowed(entry), unpack);
    },
    large(name) {
      const entry = entries.get(name.toLowerCase());
      const inflate = unpack.pieces?.bind(unpack);
      if (!inflate || entry?.method !== 8 || entry.size < largeFrom) return undefined;
      allowed(entry);
      return () => checkedPieces(entry, inflate, unpack);
    },
  };

  /** The entry, if it may be unpacked. */
  function allowed(entry: Entry): Entry {
    spent += entry.size;
    hold(limits, "partMb", entry.size / megabyte);
    hold(limits, "unpackedMb", spent / megabyte);
    if (entry.size > ratioFrom) hold(limits, "ratio", entry.size / Math.max(1, entry.packed.length));
    if (entry.isAmbiguous) throw damaged("twice", entry.name);
    if (entry.isEncrypted) throw damaged("encrypted-entry", entry.name);
    if (entry.method !== 0 && entry.method !== 8) throw damaged("method", entry.name);
    return entry;
  }
}

function checked(entry: Entry, unpack: Unpack): Uint8Array {
  const known = unpackedBefore(entry);
  if (known) return known;
  let bytes = entry.packed;
  if (entry.method === 8) try { bytes = unpack.inflate(entry.packed, entry.size); } catch { throw damaged("unzip", entry.name); }
  if (bytes.length !== entry.size || unpack.crc32(bytes) !== entry.crc) throw damaged("checksum", entry.name);
  rememberUnpacked(entry, bytes);
  return bytes;
}

async function* checkedPieces({ name, packed, size, crc }: Entry, inflate: NonNullable<Unpack["pieces"]>, { crc32 }: Unpack): AsyncGenerator<Uint8Array> {
  let [length, sum] = [0, 0];
  try {
    for await (const piece of inflate(packed)) {
      length += piece.length;
      if (length > size) throw damaged("unzip", name);
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch { throw damaged("unzip", name); }
  if (length !== size || sum !== crc) throw damaged("checksum", name);
}
