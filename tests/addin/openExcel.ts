import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect } from "vitest";
import { excelWorkbook, type ExcelWorkbook } from "../../addin/excel/excelWorkbook.ts";
import { ExcelHost } from "./host/excelHost.ts";
import { install, loadOffice } from "./host/loadOffice.ts";

/** The example year in one workbook, as it ships with the add-in. */
export const exampleBook = (): Uint8Array => readFileSync(join(import.meta.dirname, "../../addin/assets/eksempel-2025-samlet.xlsx"));

export interface Open { readonly host: ExcelHost; readonly book: ExcelWorkbook }

/** What the host does not model is nobody's passing test, also where the add-in took the failure kindly. */
const opened: ExcelHost[] = [];
afterEach(() => { for (const { gaps } of opened.splice(0)) expect(gaps).toEqual([]); });

/** Excel with a workbook open, and Microsoft's client where the add-in looks for it. */
export async function openExcel(bytes: Uint8Array = exampleBook(), name = "eksempel.xlsx"): Promise<Open> {
  const host = await ExcelHost.open(bytes, name);
  opened.push(host);
  install(loadOffice(host));
  return { host, book: excelWorkbook() };
}

/** What the work cost Excel: round trips, actions and bytes. */
export async function costOf(host: ExcelHost, work: () => Promise<unknown>): Promise<ExcelHost["stats"]> {
  const before = { ...host.stats };
  await work();
  const names = Object.keys(before) as (keyof ExcelHost["stats"])[];
  return Object.fromEntries(names.map((name) => [name, host.stats[name] - before[name]])) as unknown as ExcelHost["stats"];
}
