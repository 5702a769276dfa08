import type { HostSheet, HostTable } from "../book/hostBook.ts";
import type { ExcelHost } from "../excelHost.ts";
import { notFound } from "../hostError.ts";
import { HostCollection, HostObject } from "./hostObject.ts";
import { Range } from "./range.ts";

export class Tables extends HostCollection<Table> {
  readonly #sheets: readonly HostSheet[];
  constructor(host: ExcelHost, sheets: readonly HostSheet[]) { super(host); this.#sheets = sheets; }
  items(): readonly Table[] { return this.#sheets.flatMap((sheet) => sheet.tables.map((table) => new Table(this.host, sheet, table))); }
  GetItemOrNullObject(sought: string): Table | null { return this.items().find(({ Name }) => Name.toLowerCase() === sought.toLowerCase()) ?? null; }
  GetItem(sought: string): Table { const found = this.GetItemOrNullObject(sought); if (!found) throw notFound(); return found; }
  _Index(sought: string): Table { return this.GetItem(sought); }
}

export class Table extends HostObject {
  readonly #sheet: HostSheet;
  readonly #table: HostTable;
  constructor(host: ExcelHost, sheet: HostSheet, table: HostTable) { super(host); this.#sheet = sheet; this.#table = table; }
  override identity(): Record<string, unknown> { return { Id: this.Name }; }
  get Id(): string { return this.#table.name; }
  get Name(): string { return this.#table.name; }
  GetRange(): Range { return new Range(this.host, this.#sheet, this.#table.box); }
  GetHeaderRowRange(): Range { return new Range(this.host, this.#sheet, { ...this.#table.box, height: 1 }); }
  GetDataBodyRange(): Range {
    const { box, totals } = this.#table;
    return new Range(this.host, this.#sheet, { ...box, row: box.row + 1, height: box.height - 1 - (totals ? 1 : 0) });
  }
}
