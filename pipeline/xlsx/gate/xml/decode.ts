import { damaged } from "../refusal.ts";
import { Letter } from "./letter.ts";

type Decoder = InstanceType<typeof TextDecoder>;

const pieceSize = 1 << 20;

/** A part's text in pieces, so that a large part never stands in memory twice. */
export function* decode(bytes: Uint8Array, part: string): Generator<string> {
  const textOf = decoding(part);
  for (let at = 0; at < bytes.length; at += pieceSize) yield textOf(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
}

/** Decodes a part's bytes, piece after piece, whatever letter one ends in. UTF-8 unless the bytes or the declaration say otherwise. */
export function decoding(part: string): (piece: Uint8Array, isLast: boolean) => string {
  let decoder: Decoder | undefined;
  let rest = new Uint8Array();
  let isBegun = false;
  return (piece, isLast) => {
    decoder ??= decoderOf(piece, part);
    try {
      if (decoder.encoding !== "utf-8") return decoder.decode(piece, { stream: !isLast });
      const bytes = rest.length === 0 ? piece : joined(rest, piece);
      const end = isLast ? bytes.length : wholeEnd(bytes);
      rest = bytes.slice(end);
      // Only the part itself may begin with a mark of the byte order: further on it is a character like any other.
      const own = isBegun ? utf8 : decoder;
      isBegun ||= end > 0;
      return own.decode(bytes.subarray(0, end));
    } catch { throw damaged("encoding", part); }
  };
}

const utf8: Decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Nearly every part's; what it decodes is whole, so that it carries nothing from one to the next. */
const markedUtf8: Decoder = new TextDecoder("utf-8", { fatal: true });
const latin1: Decoder = new TextDecoder("latin1");

/** Where the bytes end that can be decoded by themselves, which is many times as fast: behind a tag, or else before the last character. */
function wholeEnd(bytes: Uint8Array): number {
  const tagEnd = bytes.lastIndexOf(Letter.greater);
  if (tagEnd >= 0) return tagEnd + 1;
  let end = bytes.length - 1;
  for (const least = end - 3; end > 0 && end > least && (bytes[end]! & 0xc0) === 0x80;) end -= 1;
  return Math.max(0, end);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}

function decoderOf(bytes: Uint8Array, part: string): Decoder {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe || first === 0x3c && second === 0 ? "utf-16le" : first === 0xfe && second === 0xff || first === 0 && second === 0x3c ? "utf-16be" : undefined;
  const declared = /^[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(latin1.decode(bytes.subarray(0, 200)))?.[1];
  // Text that declares itself UTF-16 but could be read this far is UTF-8.
  const label = wide ?? (declared === undefined || /^utf-?16/i.test(declared) ? "utf-8" : declared);
  if (/^utf-?8$/i.test(label)) return markedUtf8;
  try { return new TextDecoder(label, { fatal: true }); } catch { throw damaged("encoding", part); }
}
