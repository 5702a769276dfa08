import type { HostSheet } from "../book/hostBook.ts";
import type { ExcelHost } from "../excelHost.ts";
import { HostObject } from "./hostObject.ts";

export class FreezePanes extends HostObject {
  readonly #sheet: HostSheet;
  constructor(host: ExcelHost, sheet: HostSheet) { super(host); this.#sheet = sheet; }
  FreezeRows(count: number): void { this.#sheet.frozenRows = count; }
}
