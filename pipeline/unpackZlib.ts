import { crc32, inflateRawSync } from "node:zlib";
import type { Unpack } from "./xlsx/gate/zip/unpack.ts";

/** Node's own zlib: three times as fast as what works everywhere. */
export const unpackZlib: Unpack = {
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }),
  crc32: (bytes) => crc32(bytes),
};
