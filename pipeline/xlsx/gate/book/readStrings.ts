import type { Limits } from "../limits.ts";
import { hold } from "../refusal.ts";
import { decode } from "../xml/decode.ts";
import { unescapeCell } from "../xml/plainText.ts";
import { scanXml } from "../xml/scanXml.ts";

/** The texts that cells point to: rich text as plain, without the readings of Japanese text. */
export function readStrings(bytes: Uint8Array, part: string, limits: Limits): readonly string[] {
  const strings: string[] = [];
  let current = "";
  let isReading = false;
  scanXml(decode(bytes, part), part, {
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
