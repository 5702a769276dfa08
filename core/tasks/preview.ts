import { decimal, isMoney, type Money } from "../money.ts";
import { shown, shownHeading } from "../report/shown.ts";
import type { ReportTable, TableRow } from "../report/table.ts";
import { resultMark } from "../sheets/resultMark.ts";
import { normaliseText } from "../sheets/contract.ts";
import type { Language } from "../text/texts.ts";
import type { Grid } from "../workbook.ts";

/** One figure before and after: `now` is what the workbook shows today, null when it shows nothing. */
export interface PreviewFigure { readonly now: Money | null; readonly next: Money | null; readonly changed: boolean }
export interface PreviewRow { readonly label: string; readonly kind: TableRow["kind"]; readonly figures: readonly PreviewFigure[] }

/** A table as it stands in the workbook against the one about to be written. Columns are those with figures. */
export interface Preview { readonly table: ReportTable; readonly exists: boolean; readonly columns: readonly number[]; readonly rows: readonly PreviewRow[]; readonly changes: number }

/** What writing a table would change, figure by figure, matched by row label and heading, so that moved rows are no change. */
export function previewTable(table: ReportTable, grids: readonly Grid[], language: Language): Preview {
  const old = grids.find((grid) => resultMark(grid)?.table === table.name);
  const columns = table.columns.flatMap(({ format }, index) => (format.kind === "text" || format.kind === "date" ? [] : [index]));
  const seen = old ? valuesByLabel(table, old, language) : undefined;
  const rows = table.rows.map((row): PreviewRow => {
    const label = labelOf(table, row, language);
    return { label, kind: row.kind, figures: columns.map((column) => compare(seen?.get(`${normaliseText(label)}|${column}`) ?? null, row.figures[column]?.value)) };
  });
  return { table, exists: old !== undefined, columns, rows, changes: rows.reduce((sum, { figures }) => sum + figures.filter(({ changed }) => changed).length, 0) };
}

function compare(now: Money | null, value: unknown): PreviewFigure {
  const next = isMoney(value) ? decimal(value.toSignificantDigits(15)) : null;
  return { now, next, changed: now === null || next === null ? now !== next : !now.equals(next) };
}

/** A row is named by all its texts: group and measure, municipality and category. */
const labelOf = (table: ReportTable, row: TableRow, language: Language): string => table.columns
  .map(({ format }, column) => ({ format, figure: row.figures[column] ?? { value: null } })).filter(({ figure }) => figure.value !== null && !isMoney(figure.value))
  .filter(({ format }) => format.kind === "text").map(({ format, figure }) => shown(language, figure, format)).join(" · ");

function valuesByLabel(table: ReportTable, { rows }: Grid, language: Language): ReadonlyMap<string, Money> {
  const headings = table.columns.map((column) => normaliseText(shownHeading(language, column)));
  const header = rows.findIndex((cells) => headings.every((heading) => cells.some((cell) => typeof cell === "string" && normaliseText(cell) === heading)));
  const found = new Map<string, Money>();
  for (const cells of header < 0 ? [] : rows.slice(header + 1)) {
    const label = table.columns.flatMap(({ format }, column) => { const cell = cells[column]; return format.kind === "text" && typeof cell === "string" && cell !== "" ? [cell] : []; }).join(" · ");
    table.columns.forEach((_, column) => { const cell = cells[column]; if (typeof cell === "number") found.set(`${normaliseText(label)}|${column}`, decimal(cell)); });
  }
  return found;
}
