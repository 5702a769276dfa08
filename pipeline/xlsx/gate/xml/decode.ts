import { damaged } from "../refusal.ts";

type Decoder = InstanceType<typeof TextDecoder>;

const pieceSize = 1 << 20;

/** A part's text in pieces, so that a large part never stands in memory twice. UTF-8 unless the bytes or the declaration say otherwise. */
export function* decode(bytes: Uint8Array, part: string): Generator<string> {
  const decoder = decoderOf(bytes, part);
  const isUtf8 = decoder.encoding === "utf-8";
  for (let at = 0, end = 0; at < bytes.length; at = end) {
    end = isUtf8 ? wholeEnd(bytes, at) : Math.min(at + pieceSize, bytes.length);
    // Only the first piece may begin with a mark of the byte order: further on it is a character like any other.
    const own = isUtf8 && at > 0 ? utf8 : decoder;
    try { yield own.decode(bytes.subarray(at, end), { stream: !isUtf8 && end < bytes.length }); } catch { throw damaged("encoding", part); }
  }
}

const utf8: Decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const greater = 0x3e;

/** Where a piece ends that can be decoded by itself, which is many times as fast: behind a tag, or else between two characters. */
function wholeEnd(bytes: Uint8Array, at: number): number {
  if (at + pieceSize >= bytes.length) return bytes.length;
  const tagEnd = bytes.subarray(at, at + pieceSize).lastIndexOf(greater);
  if (tagEnd >= 0) return at + tagEnd + 1;
  let end = at + pieceSize;
  while ((bytes[end]! & 0xc0) === 0x80 && end > at + 1) end -= 1;
  return end;
}

function decoderOf(bytes: Uint8Array, part: string): Decoder {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe || first === 0x3c && second === 0 ? "utf-16le" : first === 0xfe && second === 0xff || first === 0 && second === 0x3c ? "utf-16be" : undefined;
  const declared = /^[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)))?.[1];
  // Text that declares itself UTF-16 but could be read this far is UTF-8.
  const label = wide ?? (declared === undefined || /^utf-?16/i.test(declared) ? "utf-8" : declared);
  try { return new TextDecoder(label, { fatal: true }); } catch { throw damaged("encoding", part); }
}
