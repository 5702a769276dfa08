import { damaged } from "../refusal.ts";
import { plainText } from "./plainText.ts";
import { attribute, findTag, nameEnd, noTag, type Tag } from "./tag.ts";

export interface Listener {
  /** An element begins; the tag is only to be read from now. True: its own text is wanted when it ends. */
  open(name: string, tag: Tag, parent: string): boolean;
  close(name: string, text: string, parent: string): void;
  /** Reads what it knows how to of the element `within`, told from the text itself; from where it stops, the scanner goes on. */
  readonly plain?: { readonly within: string; readonly read: (text: string, at: number) => number };
}

/** No honest tag, comment or text comes near it: Excel's longest text is 32 767 characters. */
const longest = 1 << 24;
const deepest = 256;
/** The root and its children: no deeper is anything plain. */
const shallow = 2;
const ours = /^https?:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/(?:spreadsheetml|package)\//;

/**
 * Reads XML once, front to back, from pieces that may break anywhere. Names come without a prefix when it means spreadsheets,
 * with it when it means something else. Refuses document types, tags that do not match, entities of its own, and an early end.
 */
export function scanXml(pieces: Iterable<string>, part: string, on: Listener): void {
  const scanner = scanning(part, on);
  for (const piece of pieces) scanner.read(piece);
  scanner.end();
}

/** The same for whoever has the pieces one at a time. */
export function scanning(part: string, on: Listener): { read(piece: string): void; end(): void } {
  /** Names as they are written, and as they are meant, of the elements we are in; their texts when wanted. */
  const written: string[] = [];
  const meant: string[] = [];
  const texts: (string | undefined)[] = [];
  const prefixes = new Set<string>();
  const tag = noTag();
  const { within, read } = on.plain ?? {};
  let rooted = false;
  let rest = "";
  return {
    read(piece) {
      const text = rest + piece;
      rest = text.slice(consume(text));
      if (rest.length > longest) throw damaged("bad-xml", part);
    },
    end() { if (!rooted || written.length > 0 || rest.trim() !== "") throw damaged("cut", part); },
  };

  /** Reads every whole token; returns where the first one begins that is not whole yet. */
  function consume(text: string): number {
    for (let at = 0; ;) {
      if (read && meant[meant.length - 1] === within && meant.length <= shallow) at = read(text, at);
      const mark = text.indexOf("<", at);
      if (mark < 0) return at;
      const next = text.charCodeAt(mark + 1);
      const end = next === 0x21 ? declarationEnd(text, mark) : next === 0x3f ? after(text, "?>", mark) : findTag(tag, text, mark + 1, part);
      if (end < 0) return at;
      if (mark > at && (texts.length === 0 || texts[texts.length - 1] !== undefined)) addText(plainText(text.slice(at, mark), part));
      if (next === 0x2f) closeTag(text, mark + 2, end - 1);
      else if (next === 0x21) { if (text.charCodeAt(mark + 2) === 0x5b) addText(text.slice(mark + 9, end - 3)); }
      else if (next !== 0x3f) openTag(text);
      at = end;
    }
  }

  function addText(more: string): void {
    const top = texts.length - 1;
    if (top < 0) { if (more.trim() !== "") throw damaged("bad-xml", part); }
    else if (texts[top] !== undefined) texts[top] += more;
  }

  function declarationEnd(text: string, mark: number): number {
    if (text.startsWith("<!--", mark)) return after(text, "-->", mark + 4);
    if (text.startsWith("<![CDATA[", mark) && written.length > 0) return after(text, "]]>", mark + 9);
    if (text.length < mark + 9) return -1;
    throw damaged("doctype", part);
  }

  function openTag(text: string): void {
    const isEmpty = text.charCodeAt(tag.end - 1) === 0x2f;
    if (isEmpty) tag.end -= 1;
    const name = text.slice(tag.start, nameEnd(tag));
    const parent = meant[meant.length - 1] ?? "";
    if (name === "" || rooted && written.length === 0 || written.length >= deepest) throw damaged("bad-xml", part);
    rooted = true;
    const meaning = meaningOf(name);
    const wants = on.open(meaning, tag, parent);
    if (isEmpty) { on.close(meaning, "", parent); return; }
    written.push(name);
    meant.push(meaning);
    texts.push(wants ? "" : undefined);
  }

  function closeTag(text: string, start: number, end: number): void {
    const name = written.pop();
    if (name === undefined || !text.startsWith(name, start) || start + name.length !== end && text.slice(start, end).trimEnd() !== name) throw damaged("bad-xml", part);
    on.close(meant.pop()!, texts.pop() ?? "", meant[meant.length - 1] ?? "");
  }

  /** Without its prefix, if that is bound to a namespace of ours here or further out. */
  function meaningOf(name: string): string {
    const colon = name.indexOf(":");
    if (colon < 0) return name;
    const prefix = name.slice(0, colon);
    if (!prefixes.has(prefix) && ours.test(attribute(tag, `xmlns:${prefix}`) ?? "")) prefixes.add(prefix);
    return prefixes.has(prefix) ? name.slice(colon + 1) : name;
  }
}

const after = (text: string, end: string, from: number): number => {
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
};
