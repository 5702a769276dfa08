import { inflateSync } from "fflate";

/** How parts are unpacked and checked: Node has both built in, a browser neither. */
export interface Unpack {
  /** Inflates raw deflate data that claims to become `size` bytes; never makes more. Throws when it is damaged. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** The checksum of bytes, going on from that of the bytes before them. */
  crc32(bytes: Uint8Array, before?: number): number;
  /** Inflates a large part piece by piece, where that can be done. */
  pieces?(packed: Uint8Array): AsyncIterable<Uint8Array>;
}

/** Works everywhere. */
export const plainUnpack: Unpack = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  crc32: (bytes, before = 0) => {
    let sum = before ^ -1;
    for (let at = 0; at < bytes.length; at += 1) sum = table[(sum ^ bytes[at]!) & 0xff]! ^ (sum >>> 8);
    return (sum ^ -1) >>> 0;
  },
};

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
