import { damaged } from "../refusal.ts";

const pieceSize = 1 << 20;

/** A part's text in pieces, so that a large part never stands in memory twice. UTF-8 unless the bytes or the declaration say otherwise. */
export function* decode(bytes: Uint8Array, part: string): Generator<string> {
  const decoder = decoderOf(bytes, part);
  for (let at = 0; at < bytes.length; at += pieceSize) {
    try { yield decoder.decode(bytes.subarray(at, at + pieceSize), { stream: at + pieceSize < bytes.length }); } catch { throw damaged("encoding", part); }
  }
}

function decoderOf(bytes: Uint8Array, part: string): InstanceType<typeof TextDecoder> {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe || first === 0x3c && second === 0 ? "utf-16le" : first === 0xfe && second === 0xff || first === 0 && second === 0x3c ? "utf-16be" : undefined;
  const declared = /^[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)))?.[1];
  // Text that declares itself UTF-16 but could be read this far is UTF-8.
  const label = wide ?? (declared === undefined || /^utf-?16/i.test(declared) ? "utf-8" : declared);
  try { return new TextDecoder(label, { fatal: true }); } catch { throw damaged("encoding", part); }
}
