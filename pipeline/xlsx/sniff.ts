/** What a file really is, told by its first bytes and never by its name. The words for them live in core/text (`words`). */
export type Content = "zip" | "empty" | "encrypted" | "xls" | "cfb" | "html" | "xml" | "text" | "lock" | "unknown";

export function sniff(bytes: Uint8Array): Content {
  if (bytes.length === 0) return "empty";
  // A text may begin with PK too; what follows in a zip file is never a letter.
  if (startsWith(bytes, [0x50, 0x4b]) && bytes[2]! < 0x20) return "zip";
  // Compound File Binary: .xls before 2007, and any workbook saved with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return holds(bytes, "EncryptedPackage") ? "encrypted" : holds(bytes, "Workbook") || holds(bytes, "Book") ? "xls" : "cfb";
  if (isOldStream(bytes)) return "xls";
  if (isLock(bytes)) return "lock";
  if (beginsLate(bytes)) return "zip";
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table|meta)/.test(head)) return "html";
  if (head.startsWith("<?xml") || head.startsWith("<")) return head.includes("<html") ? "html" : "xml";
  // eslint-disable-next-line no-control-regex -- a control character is what tells binary from text
  return /[\u0000-\u0008\u000e-\u001f]/.test(head) ? "unknown" : "text";
}

/** Excel 2 to 4 wrote bare records: the first one says which version, and that sheets follow. */
const isOldStream = (bytes: Uint8Array): boolean => bytes[0] === 0x09 && [0, 2, 4].includes(bytes[1]!) && (bytes[2] === 4 || bytes[2] === 6) && bytes[3] === 0;

/** Excel's lock files are small and hold the user's name: its length, then the name, filled up with blanks to 54 bytes. */
const isLock = (bytes: Uint8Array): boolean =>
  bytes.length > 54 && bytes.length < 512 && bytes[0]! > 0 && bytes[0]! < 0x20 && bytes.subarray(1 + bytes[0]!, 54).every((byte) => byte === 0x20);

/** A zip file behind a few bytes that some program printed first: a blank line, a byte order mark, a warning. */
function beginsLate(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  for (let at = head.indexOf(0x50); at >= 0; at = head.indexOf(0x50, at + 1)) if (startsWith(head.subarray(at), [0x50, 0x4b, 3, 4])) return true;
  return false;
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

const encodingOf = (bytes: Uint8Array): string =>
  startsWith(bytes, [0xff, 0xfe]) ? "utf-16le" : startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : "utf-8";

/** Whether a compound file has a stream of a name: its directory writes names in UTF-16, ended by a zero. */
function holds(bytes: Uint8Array, stream: string): boolean {
  const name = Uint8Array.from([...`${stream}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(name[0]!); at >= 0; at = bytes.indexOf(name[0]!, at + 1)) {
    if (name.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
