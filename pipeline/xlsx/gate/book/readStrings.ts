import type { Limits } from "../limits.ts";
import { hold } from "../refusal.ts";
import { decode } from "../xml/decode.ts";
import { unescapeCell } from "../xml/plainText.ts";
import { scanXml } from "../xml/scanXml.ts";
import { textEnd } from "../xml/textEnd.ts";

/** The texts that cells point to: rich text as plain, without the readings of Japanese text. */
export function readStrings(bytes: Uint8Array, part: string, limits: Limits): readonly string[] {
  const strings: string[] = [];
  let current = "";
  let isReading = false;
  const plain = { within: "sst", read: (text: string, at: number) => plainStrings(text, at, strings, limits) };
  scanXml(decode(bytes, part), part, {
    plain,
    open(name, _tag, parent) {
      if (name === "si") current = "";
      if (name === "rPh") isReading = true;
      return name === "t" && !isReading && (parent === "si" || parent === "r");
    },
    close(name, text) {
      if (name === "t") current += text;
      else if (name === "rPh") isReading = false;
      else if (name === "si") { hold(limits, "strings", strings.length + 1); strings.push(unescapeCell(current)); }
    },
  });
  return strings;
}

/** Reads texts that are one piece with nothing escaped, as most are, much faster than the scanner. Any other it leaves, and one too many. */
function plainStrings(text: string, from: number, strings: string[], limits: Limits): number {
  let at = from;
  while (strings.length < limits.strings) {
    const start = text.startsWith("<si><t>", at) ? at + 7 : text.startsWith('<si><t xml:space="preserve">', at) ? at + 28 : text.length;
    const end = textEnd(text, start);
    if (!text.startsWith("</t></si>", end)) break;
    strings.push(unescapeCell(text.slice(start, end)));
    at = end + 9;
  }
  return at;
}
