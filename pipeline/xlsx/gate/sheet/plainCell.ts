import { Letter } from "../xml/letter.ts";
import { plainContent, type PlainCell } from "./plainContent.ts";
import type { Surroundings } from "./surroundings.ts";

const types = ["s", "n", "str", "b", "e", "inlineStr", "d"];
const columns = 16_384;

/**
 * Reads the cell whose `<c` begins at `from`, if it is as nearly all are: its reference first, then a style and a type; inside a
 * formula and a value or an inline text, nothing between them and nothing escaped. Returns where it ends; -1 when it is any other.
 */
export function plainCell(cell: PlainCell, text: string, from: number, row: number, around: Surroundings): number {
  if (text.charCodeAt(from + 2) !== Letter.space || text.charCodeAt(from + 3) !== Letter.r || text.charCodeAt(from + 4) !== Letter.equals || text.charCodeAt(from + 5) !== Letter.quote) return -1;
  let at = from + 6;
  let code = text.charCodeAt(at);
  let column = 0;
  for (const most = at + 3; code >= Letter.A && code <= Letter.Z && at < most; code = text.charCodeAt(at += 1)) column = column * 26 + code - Letter.A + 1;
  let digits = 0;
  for (const most = at + 7; code >= Letter.zero && code <= Letter.nine && at < most; code = text.charCodeAt(at += 1)) digits = digits * 10 + code - Letter.zero;
  if (code !== Letter.quote || digits !== row || column < 1 || column > columns) return -1;
  let style = -1;
  let type = "";
  for (code = text.charCodeAt(at += 1); code === Letter.space; code = text.charCodeAt(at += 1)) {
    const name = text.charCodeAt(at + 1);
    if (text.charCodeAt(at + 2) !== Letter.equals || text.charCodeAt(at + 3) !== Letter.quote) return -1;
    at += 4;
    if (name === Letter.s && style < 0) {
      code = text.charCodeAt(at);
      if (code < Letter.zero || code > Letter.nine) return -1;
      style = 0;
      for (const most = at + 7; code >= Letter.zero && code <= Letter.nine && at < most; code = text.charCodeAt(at += 1)) style = style * 10 + code - Letter.zero;
    } else if (name === Letter.t && type === "") {
      type = typeAt(text, at);
      if (type === "") return -1;
      at += type.length;
    } else return -1;
    if (text.charCodeAt(at) !== Letter.quote) return -1;
  }
  cell.column = column - 1;
  cell.value = null;
  cell.formula = "";
  if (code === Letter.slash) return text.charCodeAt(at + 1) === Letter.greater ? at + 2 : -1;
  if (code !== Letter.greater) return -1;
  const { formats } = around;
  // What is not there is not asked for: whoever does is slower for good.
  cell.shown = style >= 0 && style < formats.length ? formats[style]! : "plain";
  return plainContent(cell, text, at + 1, type, around);
}

function typeAt(text: string, at: number): string {
  for (const type of types) if (text.charCodeAt(at + type.length) === Letter.quote && text.startsWith(type, at)) return type;
  return "";
}
