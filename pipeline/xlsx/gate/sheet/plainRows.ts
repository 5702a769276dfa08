import { address, type Cell } from "../../../../core/workbook.ts";
import { plainCell } from "./plainCell.ts";
import type { PlainCell } from "./plainContent.ts";
import type { SheetCells } from "./sheetCells.ts";
import type { Surroundings } from "./surroundings.ts";

const [quote, apostrophe, slash, zero, nine, less, greater, c] = [0x22, 0x27, 0x2f, 0x30, 0x39, 0x3c, 0x3e, 0x63];

/**
 * Reads rows as Excel and most programs write them, `<row r="1" …><c r="A1" s="2" t="s"><v>0</v></c>…</row>`, several times as fast as
 * the scanner. It refuses nothing: a row with anything else in it, one that is there already and one that a limit forbids are left,
 * untouched, to the scanner. Returns where the first of these begins.
 */
export function plainRows(cells: SheetCells, around: Surroundings): (text: string, at: number) => number {
  const cell: PlainCell = { column: 0, value: null, shown: "plain", formula: "" };
  const line: Cell[] = [];
  const percents: number[] = [];
  const formulas: [column: number, formula: string][] = [];
  return (text, from) => {
    for (let at = from; ;) {
      const end = readRow(text, at);
      if (end < 0) return at;
      at = end;
    }
  };

  /** Where the row ends that begins at `from`; -1 when it is left. */
  function readRow(text: string, from: number): number {
    if (!text.startsWith('<row r="', from)) return -1;
    let at = from + 8;
    let row = 0;
    let code = text.charCodeAt(at);
    for (const most = at + 7; code >= zero && code <= nine && at < most; code = text.charCodeAt(at += 1)) row = row * 10 + code - zero;
    if (code !== quote || row < 1 || row > 1_048_576) return -1;
    for (code = text.charCodeAt(at += 1); code !== greater; code = text.charCodeAt(at += 1)) {
      if (code === quote) at = text.indexOf('"', at + 1);
      if (code === less || code === apostrophe || at < 0 || at >= text.length) return -1;
    }
    const isEmpty = text.charCodeAt(at - 1) === slash;
    at += 1;
    line.length = percents.length = formulas.length = 0;
    if (!isEmpty) {
      while (text.charCodeAt(at + 1) === c) {
        if (!text.startsWith("<c ", at)) return -1;
        at = plainCell(cell, text, at, row, around);
        if (at < 0 || cell.value !== null && !take()) return -1;
      }
      if (!text.startsWith("</row>", at)) return -1;
      at += 6;
    }
    return line.length === 0 || keep(row - 1) ? (cells.last = row - 1, at) : -1;
  }

  /** Puts the cell in its place, if it stands behind the others of its row. */
  function take(): boolean {
    const { column, value, shown, formula } = cell;
    if (column < line.length) return false;
    while (line.length < column) line.push(null);
    line.push(value);
    if (shown === "percent" && typeof value === "number") percents.push(column);
    if (formula !== "") formulas.push([column, formula]);
    return true;
  }

  /** Keeps the row, if it may be kept. */
  function keep(row: number): boolean {
    const { limits, before } = around;
    const width = Math.max(cells.width, line.length);
    if (cells.rows[row] !== undefined || row >= limits.rows || width > limits.columns || before + (cells.filled + 1) * width > limits.cells) return false;
    while (line.length < width) line.push(null);
    cells.rows[row] = line.slice();
    cells.filled += 1;
    cells.width = width;
    for (const column of percents) cells.percents.add(address(row, column));
    for (const [column, formula] of formulas) cells.formulas.set(address(row, column), formula);
    return true;
  }
}
