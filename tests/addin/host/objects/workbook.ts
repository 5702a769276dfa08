import { Application } from "./application.ts";
import { HostObject } from "./hostObject.ts";
import { Names } from "./names.ts";
import { Range } from "./range.ts";
import { Runtime } from "./runtime.ts";
import { Tables } from "./tables.ts";
import { Worksheets } from "./worksheets.ts";

export class Workbook extends HostObject {
  get Name(): string { return this.host.book.name; }
  get Worksheets(): Worksheets { return new Worksheets(this.host); }
  get Tables(): Tables { return new Tables(this.host, this.host.book.sheets); }
  get Names(): Names { return new Names(this.host); }
  get Application(): Application { return new Application(this.host); }
  get Runtime(): Runtime { return new Runtime(this.host); }
  get _Runtime(): Runtime { return this.Runtime; }
  GetSelectedRange(): Range { const { book } = this.host; return new Range(this.host, book.sheets[book.active]!, book.selection); }
  GetActiveCell(): Range { return this.GetSelectedRange().GetCell(0, 0); }
  _RemoveReference(reference: string): void { this.host.references.delete(reference); }
}
