import { areAlike } from "./areAlike.ts";
import type { Entry } from "./directory.ts";

interface Known { readonly packed: Uint8Array; readonly bytes: Uint8Array }

/**
 * Small parts that were unpacked and found sound. Book after book has the same relations, styles and lists of sheets, to the byte;
 * what is made of them can be remembered by the bytes, which are one object for all of them. Nobody writes in a part.
 */
const known = new Map<number, Known>();
const smallest = 2048;
const mostRemembered = 200;

const isSmall = ({ method, packed }: Entry): boolean => method === 8 && packed.length <= smallest;

/** The bytes of a part that is packed just as one before it. */
export function unpackedBefore(entry: Entry): Uint8Array | undefined {
  const same = isSmall(entry) ? known.get(entry.crc) : undefined;
  return same && same.bytes.length === entry.size && areAlike(same.packed, entry.packed) ? same.bytes : undefined;
}

export function rememberUnpacked(entry: Entry, bytes: Uint8Array): void {
  if (!isSmall(entry)) return;
  if (known.size >= mostRemembered) known.clear();
  known.set(entry.crc, { packed: entry.packed.slice(), bytes });
}
