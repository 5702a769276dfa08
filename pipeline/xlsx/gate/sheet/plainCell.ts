import { plainContent, type PlainCell } from "./plainContent.ts";
import type { Surroundings } from "./surroundings.ts";

const [space, quote, slash, zero, nine, equals, greater] = [0x20, 0x22, 0x2f, 0x30, 0x39, 0x3d, 0x3e];
const [A, Z, r, s, t] = [0x41, 0x5a, 0x72, 0x73, 0x74];
const types = ["s", "n", "str", "b", "e", "inlineStr", "d"];
const columns = 16_384;

/**
 * Reads the cell whose `<c ` begins at `from`, if it is as nearly all are: its reference first, then a style and a type; inside a
 * formula and a value or an inline text, nothing between them and nothing escaped. Returns where it ends; -1 when it is any other.
 */
export function plainCell(cell: PlainCell, text: string, from: number, row: number, around: Surroundings): number {
  if (text.charCodeAt(from + 3) !== r || text.charCodeAt(from + 4) !== equals || text.charCodeAt(from + 5) !== quote) return -1;
  let at = from + 6;
  let code = text.charCodeAt(at);
  let column = 0;
  for (const most = at + 3; code >= A && code <= Z && at < most; code = text.charCodeAt(at += 1)) column = column * 26 + code - A + 1;
  let digits = 0;
  for (const most = at + 7; code >= zero && code <= nine && at < most; code = text.charCodeAt(at += 1)) digits = digits * 10 + code - zero;
  if (code !== quote || digits !== row || column < 1 || column > columns) return -1;
  let style = -1;
  let type = "";
  for (code = text.charCodeAt(at += 1); code === space; code = text.charCodeAt(at += 1)) {
    const name = text.charCodeAt(at + 1);
    if (text.charCodeAt(at + 2) !== equals || text.charCodeAt(at + 3) !== quote) return -1;
    at += 4;
    if (name === s && style < 0) {
      code = text.charCodeAt(at);
      if (code < zero || code > nine) return -1;
      style = 0;
      for (const most = at + 7; code >= zero && code <= nine && at < most; code = text.charCodeAt(at += 1)) style = style * 10 + code - zero;
    } else if (name === t && type === "") {
      type = typeAt(text, at);
      if (type === "") return -1;
      at += type.length;
    } else return -1;
    if (text.charCodeAt(at) !== quote) return -1;
  }
  cell.column = column - 1;
  cell.value = null;
  cell.formula = "";
  if (code === slash) return text.charCodeAt(at + 1) === greater ? at + 2 : -1;
  if (code !== greater) return -1;
  cell.shown = around.formats[style] ?? "plain";
  return plainContent(cell, text, at + 1, type, around);
}

function typeAt(text: string, at: number): string {
  for (const type of types) if (text.charCodeAt(at + type.length) === quote && text.startsWith(type, at)) return type;
  return "";
}
