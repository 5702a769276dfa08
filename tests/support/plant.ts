import type { SheetFacts } from "../../core/sheets/facts.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";

type Values = Record<string, string | number | null>;
type Which = number | "total" | ((values: Values) => boolean);

/** A copy of the workbooks with other values in some rows of one kind of sheet: by position in the first, the total, or a test. */
export function plant(facts: readonly WorkbookFacts[], contract: string, which: Which, values: Values): readonly WorkbookFacts[] {
  let first = true;
  return facts.map((book) => ({ ...book, sheets: book.sheets.map((sheet) => {
    if (sheet.contract !== contract || (!first && typeof which !== "function")) return sheet;
    first = false;
    const changed = (row: SheetFacts["rows"][number], hit: boolean) => (hit ? { ...row, values: { ...row.values, ...values } as typeof row.values } : row);
    return {
      ...sheet,
      rows: sheet.rows.map((row, index) => changed(row, typeof which === "function" ? which(row.values as unknown as Values) : index === which)),
      totals: sheet.totals.map((row) => changed(row, which === "total")),
    };
  }) }));
}
