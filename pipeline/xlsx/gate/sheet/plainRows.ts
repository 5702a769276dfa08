import { address, type Cell } from "../../../../core/workbook.ts";
import { Letter } from "../xml/letter.ts";
import { plainCell } from "./plainCell.ts";
import type { PlainCell } from "./plainContent.ts";
import type { SheetCells } from "./sheetCells.ts";
import type { Surroundings } from "./surroundings.ts";

const mostRows = 1_048_576;
/** A row without values, each cell of it in that row: a format that was dragged down leaves them by the hundred thousand. */
const emptyRow = /<row r="(\d{1,7})"(?: [A-Za-z:]+="[^"<>]*")*(?:\/>|>(?:<c r="(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])\1"(?: s="\d{1,7}")?\/>)*<\/row>)/y;

/**
 * Reads rows as Excel and most programs write them, `<row r="1" …><c r="A1" s="2" t="s"><v>0</v></c>…</row>`, several times as fast as
 * the scanner. It refuses nothing: a row with anything else in it, one that is there already and one that a limit forbids are left,
 * untouched, to the scanner. Returns where the first of these begins.
 */
export function plainRows(cells: SheetCells, around: Surroundings): (text: string, at: number) => number {
  const cell: PlainCell = { column: 0, value: null, shown: "plain", formula: "" };
  // Not empty, or V8 would take it for numbers only, and rows for of two kinds.
  const line: Cell[] = [null];
  let size = 0;
  const percents: number[] = [];
  const formulas: [column: number, formula: string][] = [];
  return (text, from) => {
    for (let at = from; ;) {
      // Where one row was empty the next may well be.
      let end = size === 0 ? passOver(text, at) : -1;
      if (end < 0) end = readRow(text, at);
      if (end < 0) return at;
      at = end;
    }
  };

  /** Where the empty row ends that begins at `from`; -1 when there is none. */
  function passOver(text: string, from: number): number {
    emptyRow.lastIndex = from;
    if (!emptyRow.test(text)) return -1;
    let row = 0;
    for (let at = from + 8, code = text.charCodeAt(at); code !== Letter.quote; code = text.charCodeAt(at += 1)) row = row * 10 + code - Letter.zero;
    if (row < 1 || row > mostRows) return -1;
    cells.last = row - 1;
    return emptyRow.lastIndex;
  }

  /** Where the row ends that begins at `from`; -1 when it is left. */
  function readRow(text: string, from: number): number {
    if (!text.startsWith('<row r="', from)) return -1;
    let at = from + 8;
    let row = 0;
    let code = text.charCodeAt(at);
    for (const most = at + 7; code >= Letter.zero && code <= Letter.nine && at < most; code = text.charCodeAt(at += 1)) row = row * 10 + code - Letter.zero;
    if (code !== Letter.quote || row < 1 || row > mostRows) return -1;
    for (code = text.charCodeAt(at += 1); code !== Letter.greater; code = text.charCodeAt(at += 1)) {
      if (code === Letter.quote) at = text.indexOf('"', at + 1);
      if (code === Letter.less || code === Letter.apostrophe || at < 0 || at >= text.length) return -1;
    }
    const isEmpty = text.charCodeAt(at - 1) === Letter.slash;
    at += 1;
    size = 0;
    if (percents.length > 0) percents.length = 0;
    if (formulas.length > 0) formulas.length = 0;
    if (!isEmpty) {
      while (text.charCodeAt(at) === Letter.less && text.charCodeAt(at + 1) === Letter.c) {
        at = plainCell(cell, text, at, row, around);
        if (at < 0 || cell.value !== null && !take()) return -1;
      }
      if (!text.startsWith("</row>", at)) return -1;
      at += 6;
    }
    return size === 0 || keep(row - 1) ? (cells.last = row - 1, at) : -1;
  }

  /** Puts the cell in its place, if it stands behind the others of its row. */
  function take(): boolean {
    const { column, value, shown, formula } = cell;
    if (column < size) return false;
    while (size < column) line[size++] = null;
    line[size++] = value;
    if (shown === "percent" && typeof value === "number") percents.push(column);
    if (formula !== "") formulas.push([column, formula]);
    return true;
  }

  /** Keeps the row, if it may be kept. */
  function keep(row: number): boolean {
    const { limits, before } = around;
    const width = Math.max(cells.width, size);
    if (cells.rows[row] !== undefined || row >= limits.rows || width > limits.columns || before + (cells.filled + 1) * width > limits.cells) return false;
    while (size < width) line[size++] = null;
    cells.rows[row] = line.slice(0, width);
    cells.filled += 1;
    cells.width = width;
    for (const column of percents) cells.percents.add(address(row, column));
    for (const [column, formula] of formulas) cells.formulas.set(address(row, column), formula);
    return true;
  }
}
