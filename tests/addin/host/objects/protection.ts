import type { HostSheet } from "../book/hostBook.ts";
import type { ExcelHost } from "../excelHost.ts";
import { HostObject } from "./hostObject.ts";

/** Protected sheets have every cell locked, as Excel has unless somebody unlocks some. */
export class Protection extends HostObject {
  readonly #sheet: HostSheet;
  constructor(host: ExcelHost, sheet: HostSheet) { super(host); this.#sheet = sheet; }
  get Protected(): boolean { return this.#sheet.protected; }
}
