import type { Role } from "../../core/workbook.ts";
import { areas } from "./areas.ts";
import { dress, pointsOf } from "./looks.ts";
import { sheetNamed, type Memory } from "./memory.ts";
import type { Piece } from "./pieces.ts";
import { isIn, isSamePlace, refersTo } from "./refersTo.ts";

/** Queues one request's writing: whole ranges, never cells. Protection, visibility and calculation mode are left as they are. */
export function writePieces({ workbook }: Excel.RequestContext, batch: readonly Piece[], memory: Memory, added: Set<string>): void {
  for (const piece of batch) {
    const { patch, from } = piece;
    const isKnown = sheetNamed(memory, patch.sheet) !== undefined || added.has(patch.sheet);
    if (patch.remove) { if (isKnown) remove(workbook, patch.sheet, memory); continue; }
    const sheet = isKnown ? workbook.worksheets.getItem(patch.sheet) : workbook.worksheets.add(patch.sheet);
    added.add(patch.sheet);
    if (from === 0) writeOnce(workbook, sheet, piece, memory);
    writeRows(sheet, piece);
  }
}

function writeRows(sheet: Excel.Worksheet, { patch, from, rows }: Piece): void {
  const top = patch.row + from;
  // Rows may differ in length: a block goes to Excel as a rectangle, and null leaves a cell as it was.
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return;
  const square = <T>(block: readonly (readonly T[])[]): (T | null)[][] => rows.map((_, down) => Array.from({ length: width }, (__, right) => block[down]?.[right] ?? null));
  const range = sheet.getRangeByIndexes(top, patch.column, rows.length, width).untrack();
  const formats = square(patch.numberFormats?.slice(from, from + rows.length) ?? []);
  if (formats.some((line) => line.some((format) => format !== null))) range.numberFormat = formats;
  range.formulas = square(rows);
  for (const area of areas<Role>(square(patch.roles?.slice(from, from + rows.length) ?? []))) {
    dress(sheet.getRangeByIndexes(top + area.row, patch.column + area.column, area.height, area.width).untrack(), area.value);
  }
}

/** What belongs to the patch as a whole: column widths and the workbook's name for its first cell. */
function writeOnce({ names }: Excel.Workbook, sheet: Excel.Worksheet, { patch }: Piece, memory: Memory): void {
  for (const { column, width, value } of areas([patch.widths ?? []])) {
    sheet.getRangeByIndexes(0, patch.column + column, 1, width).untrack().format.columnWidth = pointsOf(value);
  }
  if (patch.name === undefined) return;
  const first = sheet.getCell(patch.row, patch.column).untrack();
  const known = memory.names.get(patch.name);
  if (known !== undefined && isSamePlace(known, refersTo(patch.sheet, patch.row, patch.column))) return;
  // Its sheet was taken away by hand, or somebody moved it: the name is made anew.
  if (known !== undefined) names.getItem(patch.name).delete();
  names.add(patch.name, first);
}

function remove({ worksheets, names }: Excel.Workbook, sheet: string, memory: Memory): void {
  for (const [name, formula] of memory.names) if (name.startsWith("Samfordel_") && isIn(formula, sheet)) names.getItem(name).delete();
  worksheets.getItem(sheet).delete();
}
