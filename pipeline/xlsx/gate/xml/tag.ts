import { damaged } from "../refusal.ts";
import { plainText } from "./plainText.ts";

/** A start tag where it stands, from its name's first letter to its `>`, and where its quotes are: opening, closing, opening, … */
export interface Tag { text: string; start: number; end: number; readonly quotes: number[]; quoteCount: number }

export const noTag = (): Tag => ({ text: "", start: 0, end: 0, quotes: [], quoteCount: 0 });

/** Finds the end of the tag whose name begins at `start`, past quoted values that hold a `>`. Returns just after it, or -1 when it is not there yet. */
export function findTag(tag: Tag, text: string, start: number, part: string): number {
  tag.text = text;
  tag.start = start;
  tag.quoteCount = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) { tag.end = at; return at + 1; }
    if (code === 0x3c) throw damaged("bad-xml", part);
    if (code !== 0x22 && code !== 0x27) continue;
    tag.quotes[tag.quoteCount++] = at;
    at = text.indexOf(code === 0x22 ? '"' : "'", at + 1);
    if (at < 0) return -1;
    tag.quotes[tag.quoteCount++] = at;
  }
  return -1;
}

/** An attribute's value; undefined when it is not there. A name that begins with `:` is found under any prefix. */
export function attribute({ text, quotes, quoteCount }: Tag, name: string): string | undefined {
  for (let index = 0; index < quoteCount; index += 2) {
    const open = quotes[index]!;
    const end = nameBefore(text, open);
    if (!text.startsWith(name, end - name.length)) continue;
    if (name.charCodeAt(0) === 0x3a || isBlank(text.charCodeAt(end - name.length - 1))) return plainText(text.slice(open + 1, quotes[index + 1]!), "");
  }
  return undefined;
}

/** Where the name ends whose value's quote is at `open`: before `=` and what blanks there are. */
function nameBefore(text: string, open: number): number {
  let at = open;
  while (isBlank(text.charCodeAt(at - 1))) at -= 1;
  if (text.charCodeAt(at - 1) !== 0x3d) return 0;
  do at -= 1; while (isBlank(text.charCodeAt(at - 1)));
  return at;
}

/** Where the tag's name ends. */
export function nameEnd({ text, start, end }: Tag): number {
  let at = start;
  while (at < end && !isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
