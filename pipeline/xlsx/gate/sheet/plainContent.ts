import type { Cell } from "../../../../core/workbook.ts";
import type { Shown } from "../../shownAs.ts";
import { Letter } from "../xml/letter.ts";
import { textEnd } from "../xml/textEnd.ts";
import { cellValue, moved } from "./cellValue.ts";
import type { Surroundings } from "./surroundings.ts";

/** The cell read last: its zero-based column, its value, null when it has none, how it is shown, and its formula, "" when it has none. */
export interface PlainCell { column: number; value: Cell; shown: Shown; formula: string }

/** So many digits make a number without rounding, wherever the point stands. */
const exact = 15;
const tenTo = Array.from({ length: exact + 1 }, (_, power) => 10 ** power);

/** Reads what stands behind a cell's `<c …>` and returns where its `</c>` ends; -1 when that is not plain, or a text that is not there. */
export function plainContent(cell: PlainCell, text: string, from: number, type: string, around: Surroundings): number {
  let at = from;
  let isFormula = false;
  const first = text.charCodeAt(at + 1);
  if (first === Letter.f && text.startsWith("<f>", at)) {
    const end = textEnd(text, at + 3);
    if (!text.startsWith("</f>", end)) return -1;
    isFormula = true;
    cell.formula = text.slice(at + 3, end);
    at = end + 4;
  } else if (first === Letter.i && type === "inlineStr" && text.startsWith("<is><t", at)) {
    const start = text.startsWith(">", at + 6) ? at + 7 : text.startsWith(' xml:space="preserve">', at + 6) ? at + 28 : text.length;
    const end = textEnd(text, start);
    if (!text.startsWith("</t></is></c>", end)) return -1;
    setValue(cell, type, undefined, text.slice(start, end), false, around);
    return end + 13;
  }
  if (text.startsWith("<v>", at)) {
    at += 3;
    let end = type === "s" ? readText(cell, text, at, around) : type === "" || type === "n" ? readNumber(cell, text, at, around) : 0;
    if (end === 0) {
      end = textEnd(text, at);
      setValue(cell, type, text.slice(at, end), undefined, isFormula, around);
    }
    return text.startsWith("</v></c>", end) ? end + 8 : -1;
  }
  setValue(cell, type, undefined, undefined, isFormula, around);
  return text.startsWith("</c>", at) ? at + 4 : -1;
}

function setValue(cell: PlainCell, type: string, value: string | undefined, inline: string | undefined, isFormula: boolean, around: Surroundings): void {
  cell.value = cellValue({ type, value, inline, isFormula, shown: cell.shown }, around, nowhere);
}
/** Only a text that is not there is told with its place, and that is left to the scanner. */
const nowhere = (): string => "";

/** The number that begins here, and where it ends; 0 when it is to be read with more care. */
function readNumber(cell: PlainCell, text: string, from: number, around: Surroundings): number {
  const isNegative = text.charCodeAt(from) === Letter.minus;
  let at = isNegative ? from + 1 : from;
  let digits = 0;
  let count = 0;
  let pointAt = -1;
  for (; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= Letter.zero && code <= Letter.nine) { digits = digits * 10 + code - Letter.zero; count += 1; }
    else if (code === Letter.point && pointAt < 0) pointAt = at;
    else if (code === Letter.less && count > 0 && count <= exact) break;
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
  for (let code = text.charCodeAt(at); code >= Letter.zero && code <= Letter.nine && at < from + exact; code = text.charCodeAt(at += 1)) index = index * 10 + code - Letter.zero;
  if (at === from || index >= strings.length) return text.length;
  cell.value = strings[index]!;
  return at;
}
