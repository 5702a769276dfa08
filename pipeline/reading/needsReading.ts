import { nothingNoted, type Noted } from "../xlsx/gate/readGrids.ts";
import { isTelling, mayHoldTable } from "../../core/sheets/tables/mayHoldTable.ts";

interface Telling { readonly texts: ReadonlyMap<string, string>; readonly cells: RegExp }
const known = new WeakMap<readonly string[], Telling>();

/**
 * Whether a sheet may hold a table, from its bytes: which of the workbook's few telling texts its cells point to. Most sheets that
 * no contract knows are told by this, at a fraction of what reading their cells costs. What is written so that the bytes do not
 * tell (texts in the sheet itself, prefixes, other encodings) is always read.
 */
export function needsReading(part: Uint8Array, strings: readonly string[], noted: Noted = nothingNoted()): boolean {
  const text = noted.tail + Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString("latin1");
  noted.isSheet ||= text.includes("<sheetData");
  if (!noted.isSheet) return true;
  noted.tail = text.slice(-longest);
  const { texts, cells } = tellingOf(strings);
  for (const [, index] of text.matchAll(cells)) {
    noted.texts.add(texts.get(index!)!);
    if (mayHoldTable(noted.texts)) return true;
  }
  return unclear.some((mark) => mark.test(text));
}

/** Nothing that is looked for is longer, so that none is missed where two pieces meet. */
const longest = 32;

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
