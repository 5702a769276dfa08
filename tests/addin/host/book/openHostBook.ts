import { readXlsx } from "../../../../pipeline/xlsx/readXlsx.ts";
import { openBook } from "../../../support/openBook.ts";
import { isError } from "../../../../core/workbook.ts";
import { parseA1 } from "./a1.ts";
import { HostBook, type HostSheet } from "./hostBook.ts";

/** The bytes of an .xlsx file as the workbook that is open in the host: values as the batch job reads them, formats as they stand. */
export async function openHostBook(bytes: Uint8Array, name = "Arbeidsbok.xlsx"): Promise<HostBook> {
  const grids = await readXlsx(bytes);
  if ("problem" in grids) throw new Error(`not a workbook: ${grids.detail}`);
  const file = await openBook(bytes);
  const book = new HostBook(name);
  for (const grid of grids) {
    const from = file.getWorksheet(grid.sheet)!;
    const sheet = book.add(grid.sheet);
    sheet.visibility = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" }[from.state];
    sheet.protected = Boolean((from as unknown as { sheetProtection?: unknown }).sheetProtection);
    grid.rows.forEach((row, down) => row.forEach((value, right) => {
      if (value === null) return;
      const cell = sheet.put(down, right);
      if (isError(value) && value.error === "not-calculated") cell.gap = "a formula that was never calculated";
      else cell.value = value;
    }));
    for (const [at, formula] of grid.formulas) { const { row, column } = parseA1(at); sheet.put(row, column).formula = formula; }
    addFormats(sheet, from);
    for (const range of from.model.merges ?? []) sheet.merges.push(parseA1(String(range)));
    for (const { table } of Object.values((from as unknown as { tables?: Record<string, { table: { name: string; tableRef: string; totalsRow?: boolean } }> }).tables ?? {})) {
      sheet.tables.push({ name: table.name, box: parseA1(table.tableRef), totals: table.totalsRow === true });
    }
  }
  for (const { name: called, ranges } of file.definedNames.model) if (ranges[0] !== undefined) book.names.set(called, `=${ranges[0]}`);
  return book;
}

function addFormats(sheet: HostSheet, from: import("exceljs").Worksheet): void {
  from.eachRow((row, rowNumber) => row.eachCell((cell, columnNumber) => {
    if (cell.numFmt && cell.numFmt !== "General") sheet.put(rowNumber - 1, columnNumber - 1).format = cell.numFmt;
  }));
}
