import { isTelling, mayHoldTable } from "../../core/sheets/tables/mayHoldTable.ts";

interface Telling { readonly texts: ReadonlyMap<string, string>; readonly cells: RegExp }
const known = new WeakMap<readonly string[], Telling>();

/**
 * Whether a sheet may hold a table, from its bytes: which of the workbook's few telling texts its cells point to. Most sheets that
 * no contract knows are told by this, at a fraction of what reading their cells costs. What is written so that the bytes do not
 * tell (texts in the sheet itself, prefixes, other encodings) is always read.
 */
export function needsReading(part: Uint8Array, strings: readonly string[]): boolean {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString("latin1");
  if (!text.includes("<sheetData")) return true;
  const { texts, cells } = tellingOf(strings);
  const own = new Set<string>();
  for (const [, index] of text.matchAll(cells)) {
    own.add(texts.get(index!)!);
    if (mayHoldTable(own)) return true;
  }
  return unclear.some((mark) => mark.test(text));
}

/** Texts that are no shared strings; values with blanks around them, in CDATA or in entities. One by one they are found by leaps. */
const unclear = [/inlineStr/, /t=["']str/, /<v>\s/, /\s<\/v>/, /!\[CDATA\[/, /&#/];

function tellingOf(strings: readonly string[]): Telling {
  const before = known.get(strings);
  if (before) return before;
  const texts = new Map<string, string>();
  strings.forEach((text, index) => { if (isTelling(text)) texts.set(String(index), text); });
  const telling = { texts, cells: new RegExp(`>(${[...texts.keys()].join("|") || "none"})</v>`, "g") };
  known.set(strings, telling);
  return telling;
}
