import { hull, overlap, parseA1, quoted, toA1, type Box } from "../book/a1.ts";
import type { HostCell, HostSheet, Value } from "../book/hostBook.ts";
import { type } from "../book/typing.ts";
import type { ExcelHost } from "../excelHost.ts";
import { denied, HostError, HostGap } from "../hostError.ts";
import { DataValidation } from "./dataValidation.ts";
import { Format } from "./format.ts";
import { HostObject } from "./hostObject.ts";
import { Worksheet } from "./worksheet.ts";

/** Excel's own ceiling for one range's answer. */
const mostCells = 5_000_000;

export class Range extends HostObject {
  readonly sheet: HostSheet;
  readonly box: Box;
  constructor(host: ExcelHost, sheet: HostSheet, box: Box) { super(host); this.sheet = sheet; this.box = box; }
  override identity(): Record<string, unknown> { return { _ReferenceId: "" }; }

  get Worksheet(): Worksheet { return new Worksheet(this.host, this.sheet); }
  get Format(): Format { return new Format(this.host, this); }
  get DataValidation(): DataValidation { return new DataValidation(this.host, this); }
  get Address(): string { return `${quoted(this.sheet.name)}!${toA1(this.box)}`; }
  get RowIndex(): number { return this.box.row; }
  get ColumnIndex(): number { return this.box.column; }
  get RowCount(): number { return this.box.height; }
  get ColumnCount(): number { return this.box.width; }
  get CellCount(): number { return this.box.height * this.box.width; }

  get Values(): unknown[][] { this.host.settle(); return this.#each((cell) => shownValue(cell, this.Address)); }
  set Values(rows: unknown) { this.#type(rows); }
  get Formulas(): unknown[][] { this.host.settle(); return this.#each((cell) => (cell?.formula === undefined ? shownValue(cell, this.Address) : `=${cell.formula}`)); }
  set Formulas(rows: unknown) { this.#type(rows); }
  get ValueTypes(): string[][] { return this.#each((cell) => typeOf(cell?.value ?? "")); }
  get NumberFormat(): string[][] { return this.#each((cell) => cell?.format ?? "General"); }
  set NumberFormat(rows: unknown) {
    this.guard();
    const at = this.#shaped(rows);
    this.#eachPlace((row, column, down, right) => { const format = at(down, right); if (format !== null) this.sheet.put(row, column).format = String(format); });
  }

  GetCell(row: number, column: number): Range { return this.#at({ row: this.box.row + row, column: this.box.column + column, height: 1, width: 1 }); }
  GetRow(row: number): Range { return this.#at({ ...this.box, row: this.box.row + row, height: 1 }); }
  GetColumn(column: number): Range { return this.#at({ ...this.box, column: this.box.column + column, width: 1 }); }
  GetOffsetRange(rows: number, columns: number): Range { return this.#at({ ...this.box, row: this.box.row + rows, column: this.box.column + columns }); }
  GetResizedRange(rows: number, columns: number): Range { return this.#at({ ...this.box, height: this.box.height + rows, width: this.box.width + columns }); }
  GetBoundingRect(other: Range | string): Range { return this.#at(hull(this.box, other instanceof Range ? other.box : parseA1(other))); }
  Select(): void {
    this.host.book.active = this.host.book.sheets.indexOf(this.sheet);
    this.host.book.selection = this.box;
    this.host.events.raise("selectionChanged", this.sheet.id, { address: toA1(this.box), worksheetId: this.sheet.id });
  }
  _ValidateArraySize(rows: number, columns: number): void { if (rows !== this.box.height || columns !== this.box.width) throw mismatch(); }

  guard(): void { if (this.sheet.protected) throw denied(); }

  #at(box: Box): Range { return new Range(this.host, this.sheet, box); }

  #type(rows: unknown): void {
    this.guard();
    const at = this.#shaped(rows);
    this.host.stats.cellsWritten += this.CellCount;
    this.#eachPlace((row, column, down, right) => {
      const typed = at(down, right);
      if (typed !== null && !this.sheet.isBehind(row, column)) type(this.sheet.put(row, column), typed);
    });
    this.host.touch({ sheet: this.sheet, box: this.box });
    this.host.undoSteps.push(`write ${this.Address}`);
    this.host.raiseChanged(this.sheet, toA1(this.box), "Local", "ThisLocalAddin");
  }

  /** One value for every cell, or an array of just the range's shape. */
  #shaped(rows: unknown): (down: number, right: number) => unknown {
    if (!Array.isArray(rows)) return () => rows;
    if (rows.length !== this.box.height || !rows.every((row) => Array.isArray(row) && row.length === this.box.width)) throw mismatch();
    return (down, right) => (rows as unknown[][])[down]![right];
  }

  #eachPlace(visit: (row: number, column: number, down: number, right: number) => void): void {
    if (this.CellCount > mostCells) throw new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
    for (let down = 0; down < this.box.height; down += 1) for (let right = 0; right < this.box.width; right += 1) visit(this.box.row + down, this.box.column + right, down, right);
  }

  #each<T>(answer: (cell: HostCell | undefined) => T): T[][] {
    this.host.stats.cellsRead += this.CellCount;
    const rows: T[][] = [];
    const merged = this.sheet.merges.some((box) => overlap(box, this.box));
    this.#eachPlace((row, column, down) => { (rows[down] ??= []).push(answer(merged && this.sheet.isBehind(row, column) ? undefined : this.sheet.at(row, column))); });
    return rows;
  }
}

const mismatch = (): HostError => new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

function shownValue(cell: HostCell | undefined, where: string): unknown {
  if (cell?.gap !== undefined) throw new HostGap(`a value in ${where}: ${cell.gap}`);
  const value = cell?.value ?? "";
  return typeof value === "object" ? value.error : value;
}

const typeOf = (value: Value): string => (value === "" ? "Empty" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : typeof value === "object" ? "Error" : "String");
