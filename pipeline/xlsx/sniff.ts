/** What a file really is, told by its first bytes and never by its name. The words for them live in core/text (`words`). */
export type Content = "zip" | "empty" | "cfb" | "html" | "xml" | "text" | "lock" | "unknown";

/** Excel's lock files hold the user's name in 165 bytes: its length in the first byte, then mostly blanks. */
const lockSize = 165;

export function sniff(bytes: Uint8Array): Content {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0x50, 0x4b])) return "zip";
  // Compound File Binary: .xls before 2007, and any workbook saved with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "cfb";
  if (bytes.length === lockSize && bytes[0]! < 0x40) return "lock";
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table|meta)/.test(head)) return "html";
  if (head.startsWith("<?xml") || head.startsWith("<")) return head.includes("<html") ? "html" : "xml";
  // eslint-disable-next-line no-control-regex -- a control character is what tells binary from text
  return /[\u0000-\u0008\u000e-\u001f]/.test(head) ? "unknown" : "text";
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

const encodingOf = (bytes: Uint8Array): string =>
  startsWith(bytes, [0xff, 0xfe]) ? "utf-16le" : startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : "utf-8";
