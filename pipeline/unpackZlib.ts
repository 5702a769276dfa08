import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import type { Unpack } from "./xlsx/gate/zip/unpack.ts";

/** Node's own zlib: three times as fast as what works everywhere. */
export const unpackZlib: Unpack = {
  // One byte more than there should be: all of it comes at once, and too much of it is noticed.
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) }),
  crc32: (bytes, before = 0) => crc32(bytes, before),
  pieces(packed) {
    const inflater = createInflateRaw({ chunkSize: 1 << 20 });
    inflater.end(packed);
    return inflater;
  },
};
