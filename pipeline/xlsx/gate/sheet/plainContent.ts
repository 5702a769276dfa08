import type { Cell } from "../../../../core/workbook.ts";
import type { Shown } from "../../shownAs.ts";
import { textEnd } from "../xml/textEnd.ts";
import { cellValue, moved } from "./cellValue.ts";
import type { Surroundings } from "./surroundings.ts";

/** The cell read last: its zero-based column, its value, null when it has none, how it is shown, and its formula, "" when it has none. */
export interface PlainCell { column: number; value: Cell; shown: Shown; formula: string }

const [minus, point, zero, nine, less] = [0x2d, 0x2e, 0x30, 0x39, 0x3c];
/** So many digits make a number without rounding, wherever the point stands. */
const exact = 15;
const tenTo = Array.from({ length: exact + 1 }, (_, power) => 10 ** power);

/** Reads what stands behind a cell's `<c …>` and returns where its `</c>` ends; -1 when that is not plain, or a text that is not there. */
export function plainContent(cell: PlainCell, text: string, from: number, type: string, around: Surroundings): number {
  let at = from;
  let isFormula = false;
  const valueOf = (value: string | undefined, inline?: string): Cell => cellValue({ type, value, inline, isFormula, shown: cell.shown }, around, () => "");
  if (text.startsWith("<f>", at)) {
    const end = textEnd(text, at + 3);
    if (!text.startsWith("</f>", end)) return -1;
    isFormula = true;
    cell.formula = text.slice(at + 3, end);
    at = end + 4;
  } else if (text.startsWith("<is><t", at) && type === "inlineStr") {
    const start = text.startsWith(">", at + 6) ? at + 7 : text.startsWith(' xml:space="preserve">', at + 6) ? at + 28 : text.length;
    const end = textEnd(text, start);
    if (!text.startsWith("</t></is></c>", end)) return -1;
    cell.value = valueOf(undefined, text.slice(start, end));
    return end + 13;
  }
  if (text.startsWith("<v>", at)) {
    at += 3;
    let end = type === "s" ? readText(cell, text, at, around) : type === "" || type === "n" ? readNumber(cell, text, at, around) : 0;
    if (end === 0) {
      end = textEnd(text, at);
      cell.value = valueOf(text.slice(at, end));
    }
    at = text.startsWith("</v>", end) ? end + 4 : text.length;
  } else cell.value = valueOf(undefined);
  return text.startsWith("</c>", at) ? at + 4 : -1;
}

/** The number that begins here, and where it ends; 0 when it is to be read with more care. */
function readNumber(cell: PlainCell, text: string, from: number, around: Surroundings): number {
  const isNegative = text.charCodeAt(from) === minus;
  let at = isNegative ? from + 1 : from;
  let digits = 0;
  let count = 0;
  let pointAt = -1;
  for (; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) { digits = digits * 10 + code - zero; count += 1; }
    else if (code === point && pointAt < 0) pointAt = at;
    else if (code === less && count > 0 && count <= exact) break;
    else return 0;
  }
  const size = pointAt < 0 ? digits : digits / tenTo[at - pointAt - 1]!;
  cell.value = moved(isNegative ? -size : size, cell.shown === "date" ? around.dateShift : 0);
  return at;
}

/** The shared text whose number begins here, and where that ends; the end of all there is when there is no such text. */
function readText(cell: PlainCell, text: string, from: number, { strings }: Surroundings): number {
  let index = 0;
  let at = from;
  for (let code = text.charCodeAt(at); code >= zero && code <= nine && at < from + exact; code = text.charCodeAt(at += 1)) index = index * 10 + code - zero;
  if (at === from || index >= strings.length) return text.length;
  cell.value = strings[index]!;
  return at;
}
