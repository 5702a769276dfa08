import { parseA1, wholeSheet } from "../book/a1.ts";
import type { HostSheet } from "../book/hostBook.ts";
import type { ExcelHost } from "../excelHost.ts";
import { HostError } from "../hostError.ts";
import { Charts } from "./charts.ts";
import { Comments } from "./comments.ts";
import { FreezePanes } from "./freezePanes.ts";
import { HostObject } from "./hostObject.ts";
import { Protection } from "./protection.ts";
import { Range } from "./range.ts";
import { Tables } from "./tables.ts";

export class Worksheet extends HostObject {
  readonly sheet: HostSheet;
  constructor(host: ExcelHost, sheet: HostSheet) { super(host); this.sheet = sheet; }
  override identity(): Record<string, unknown> { return { Id: this.Id }; }

  get Id(): string { return this.sheet.id; }
  get Name(): string { return this.sheet.name; }
  set Name(name: string) { this.sheet.name = name; }
  get Visibility(): string { return this.sheet.visibility; }
  set Visibility(visibility: string) { this.sheet.visibility = visibility; }
  get Position(): number { return this.host.book.sheets.indexOf(this.sheet); }
  get Protection(): Protection { return new Protection(this.host, this.sheet); }
  get Charts(): Charts { return new Charts(this.host, this.sheet); }
  get Tables(): Tables { return new Tables(this.host, [this.sheet]); }
  get Comments(): Comments { return new Comments(this.host, this.sheet); }
  get FreezePanes(): FreezePanes { return new FreezePanes(this.host, this.sheet); }

  GetRange(address?: string): Range { return new Range(this.host, this.sheet, address === undefined || address === null ? wholeSheet : parseA1(address.replace(/^.*!/, ""))); }
  GetRangeByIndexes(row: number, column: number, height: number, width: number): Range { return new Range(this.host, this.sheet, { row, column, height, width }); }
  GetCell(row: number, column: number): Range { return this.GetRangeByIndexes(row, column, 1, 1); }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null { const box = this.sheet.used(valuesOnly); return box ? new Range(this.host, this.sheet, box) : null; }
  GetUsedRange(valuesOnly = false): Range { return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0); }

  Activate(): void {
    if (this.sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "This operation is not permitted for the current object.");
    this.host.book.active = this.Position;
  }

  Delete(): void {
    const { book, events, undoSteps } = this.host;
    if (book.sheets.filter(({ visibility }) => visibility === "Visible").length === 1 && this.sheet.visibility === "Visible") throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    book.sheets.splice(this.Position, 1);
    for (const [name, formula] of book.names) if (new RegExp(`^='?${this.sheet.name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}'?!`).test(formula)) book.names.set(name, "=#REF!");
    undoSteps.length = 0;
    events.raise("deleted", this.sheet.id, { source: "Local", worksheetId: this.sheet.id });
  }

  _RegisterDataChangedEvent(): void { this.host.events.listen("changed", this.Id); }
  _UnregisterDataChangedEvent(): void { this.host.events.stop("changed", this.Id); }
}
