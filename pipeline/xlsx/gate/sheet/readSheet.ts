import { address, isError, type Cell, type Grid } from "../../../../core/workbook.ts";
import type { SheetPart } from "../book/readBook.ts";
import { megabyte } from "../limits.ts";
import { damaged, hold } from "../refusal.ts";
import { decode, decoding } from "../xml/decode.ts";
import { scanning, scanXml, type Listener } from "../xml/scanXml.ts";
import { attribute, type Tag } from "../xml/tag.ts";
import { cellValue } from "./cellValue.ts";
import { addMerge, coverMerged } from "./merges.ts";
import { plainRows } from "./plainRows.ts";
import { columnOf, rowOf } from "./reference.ts";
import { moveFormula, type Place } from "./sharedFormula.ts";
import { noCells, putCell, type SheetCells } from "./sheetCells.ts";
import type { Surroundings } from "./surroundings.ts";

/** One sheet's cells, from A1 to its last row and column with a value. One pass; what has no value costs nothing. */
export function readSheet(bytes: Uint8Array, sheet: SheetPart, around: Surroundings): Grid {
  const { listener, grid } = readingSheet(sheet, around);
  scanXml(decode(bytes, sheet.part), sheet.part, listener);
  return grid();
}

/** The same from pieces; what is wrong with the XML is told only when they have turned out to be what they should be. */
export async function readLargeSheet(pieces: AsyncIterable<Uint8Array>, sheet: SheetPart, around: Surroundings): Promise<Grid> {
  const { listener, grid } = readingSheet(sheet, around);
  const textOf = decoding(sheet.part);
  const scanner = scanning(sheet.part, listener);
  let refusal: unknown;
  for await (const piece of pieces) try { if (refusal === undefined) scanner.read(textOf(piece, false)); } catch (error) { refusal = error; }
  if (refusal !== undefined) throw refusal;
  scanner.read(textOf(new Uint8Array(), true));
  scanner.end();
  return grid();
}

/** Listens to a sheet's XML, and makes a grid of what it has heard in the end. */
function readingSheet({ name: sheet, part, isHidden }: SheetPart, around: Surroundings): { readonly listener: Listener; grid(): Grid } {
  const cells = noCells();
  const merges: number[] = [];
  const masters = new Map<string, Place & { readonly text: string }>();
  const clones: (Place & { readonly id: string })[] = [];
  let column = -1;
  let type: string | undefined;
  let style: string | undefined;
  let value: string | undefined;
  let inline: string | undefined;
  let shared: string | undefined;
  let formula: string | undefined;
  let isReading = false;

  return { listener: { open, close, plain: { within: "sheetData", read: plainRows(cells, around) } }, grid };

  function grid(): Grid {
    // A few letters in each cell can stand for a long text: what they come to is known before it is made.
    const written = clones.reduce((sum, { id }) => sum + (masters.get(id)?.text.length ?? 0), 0);
    hold(around.limits, "unpackedMb", written / megabyte);
    for (const { id, ...to } of clones) {
      const master = masters.get(id);
      if (master) cells.formulas.set(address(to.row, to.column), moveFormula(master.text, master, to));
    }
    coverMerged(cells, merges, sheet);
    return { sheet, rows: rectangle(cells), origin: { row: 0, column: 0 }, formulas: cells.formulas, percents: cells.percents, ...(isHidden ? { hidden: true } : {}) };
  }

  function open(name: string, tag: Tag, parent: string): boolean {
    switch (name) {
      case "v": return parent === "c";
      case "c": if (parent === "row") beginCell(tag); return false;
      case "row": if (parent === "sheetData") { cells.last = rowOf(attribute(tag, "r"), cells.last, sheet); column = -1; } return false;
      case "f":
        if (parent !== "c") return false;
        formula = "";
        shared = attribute(tag, "t") === "shared" ? attribute(tag, "si") : undefined;
        return true;
      case "is": if (parent === "c") inline = ""; return false;
      case "rPh": isReading = true; return false;
      case "t": return inline !== undefined && !isReading && (parent === "is" || parent === "r");
      case "mergeCell": if (parent === "mergeCells") addMerge(merges, attribute(tag, "ref") ?? "", sheet); return false;
      default: if (parent === "" && name !== "worksheet") throw damaged("bad-xml", part); return false;
    }
  }

  function beginCell(tag: Tag): void {
    column = columnOf(attribute(tag, "r"), cells.last, column, sheet);
    type = attribute(tag, "t");
    style = attribute(tag, "s");
    value = inline = shared = formula = undefined;
  }

  function close(name: string, text: string, parent: string): void {
    switch (name) {
      case "v": if (parent === "c") value = text; return;
      case "c": if (parent === "row") endCell(); return;
      case "f": if (parent === "c") formula = text; return;
      case "rPh": isReading = false; return;
      case "t": if (inline !== undefined) inline += text;
    }
  }

  function endCell(): void {
    const row = cells.last;
    if (value === undefined && formula === undefined && inline === undefined) return;
    const shown = (style === undefined ? undefined : around.formats[Number(style)]) ?? "plain";
    const held = cellValue({ type, value, inline, isFormula: formula !== undefined, shown }, around, () => `${sheet}!${address(row, column)}`);
    if (held === null) return;
    const before = cells.rows[row]?.[column] ?? null;
    if (before !== null && !isSame(before, held)) throw damaged("twice", `${sheet}!${address(row, column)}`);
    putCell(cells, row, column, held, around.limits, around.before);
    if (shown === "percent" && typeof held === "number") cells.percents.add(address(row, column));
    if (formula) cells.formulas.set(address(row, column), formula);
    if (shared !== undefined) {
      if (formula) masters.set(shared, { row, column, text: formula });
      else clones.push({ row, column, id: shared });
    }
  }
}

const isSame = (a: Cell, b: Cell): boolean => a === b || (isError(a) && isError(b) && a.error === b.error);

/** Rows of equal length; those without a value share one. */
function rectangle({ rows, width }: SheetCells): Grid["rows"] {
  const blank: Cell[] = [];
  while (blank.length < width) blank.push(null);
  return Array.from(rows, (row) => {
    if (row === undefined) return blank;
    while (row.length < width) row.push(null);
    return row;
  });
}
