import { waterfall, type Step } from "../../core/report/waterfall.ts";
import { headerRowOf } from "../../core/report/resultSheet.ts";
import { shownHeading, shownTitle } from "../../core/report/shown.ts";
import type { ReportTable } from "../../core/report/table.ts";
import { freeName } from "../../core/sheets/freeName.ts";
import { markLine, resultMark } from "../../core/sheets/resultMark.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import type { PatchCell } from "../../core/workbook.ts";
import type { ExcelWorkbook } from "./excelWorkbook.ts";
import { inExcel } from "./inExcel.ts";
import { attempt, Refusal, type Refused } from "./refusal.ts";

const blue = "#2F6F9F";

/** A bar per participant beside the distribution's own result sheet, drawn by Excel from the sheet's cells: it follows them. */
export const chartDistribution = (table: ReportTable, language: Language, book: ExcelWorkbook): Promise<{ sheet: string } | Refused> => attempt(async () => {
  const grid = (await book.read()).find((one) => resultMark(one)?.table === table.name);
  if (!grid) throw new Refusal({ code: "excel-sheet-gone", severity: "warning", where: {}, values: { sheet: shownTitle(language, table) } });
  const header = headerRowOf(table, language);
  const lines = table.rows.filter(({ kind }) => kind === "line").length;
  await inExcel(grid.sheet, async ({ workbook, sync }) => {
    const sheet = workbook.worksheets.getItem(grid.sheet);
    const chart = sheet.charts.add("BarClustered", sheet.getRangeByIndexes(header, 0, lines + 1, 2).untrack(), "Columns");
    chart.title.text = shownTitle(language, table);
    chart.legend.visible = false;
    chart.setPosition(sheet.getRangeByIndexes(header, table.columns.length + 1, 1, 1).untrack(), sheet.getRangeByIndexes(header + 18, table.columns.length + 8, 1, 1).untrack());
    await sync();
  });
  return { sheet: grid.sheet };
});

/**
 * A row of the year-over-year table as a waterfall, on a sheet of its own with the numbers it is drawn from. Excel's own
 * waterfall type cannot be told through its API which columns are levels, so it is columns on an invisible base.
 */
export const chartChange = (table: ReportTable, row: number, language: Language, book: ExcelWorkbook): Promise<{ sheet: string } | Refused> => attempt(async () => {
  const { sheets } = book.known() ?? await book.open();
  const { report } = texts[language];
  const name = freeName(`${report.sheets.change} ${String(table.rows[row]?.figures[0]?.value ?? "")}`.replace(/[[\]\\/?*:']/g, " ").trim(), sheets.map((sheet) => sheet.name));
  const { waterfall: words } = report;
  const steps = waterfall(table, row);
  const rows: PatchCell[][] = [
    [shownTitle(language, table), "", "", "", ""], [markLine(report.mark, `${table.name}-diagram`, ""), "", "", "", ""],
    [words.step, words.base, words.level, words.up, words.down], ...steps.map((step) => cellsOf(step, language)),
  ];
  await book.write([{ sheet: name, row: 0, column: 0, rows, roles: rows.map((cells, at) => cells.map(() => (at === 0 ? "title" : at === 1 ? "note" : at === 2 ? "heading" : "figure"))), widths: [30, 12, 12, 12, 12] }]);
  await inExcel(name, async ({ workbook, sync }) => {
    const sheet = workbook.worksheets.getItem(name);
    const chart = sheet.charts.add("ColumnStacked", sheet.getRangeByIndexes(2, 0, steps.length + 1, 5).untrack(), "Columns");
    chart.title.text = shownTitle(language, table);
    chart.legend.visible = false;
    for (const [index, color] of [undefined, blue, "#B4532A", "#3B7D4F"].entries()) {
      const { fill } = chart.series.getItemAt(index).format;
      if (color === undefined) fill.clear(); else fill.setSolidColor(color);
    }
    chart.setPosition(sheet.getRangeByIndexes(steps.length + 4, 0, 1, 1).untrack(), sheet.getRangeByIndexes(steps.length + 24, 8, 1, 1).untrack());
    sheet.activate();
    await sync();
  });
  return { sheet: name };
});

/** Where the column hangs, and how much of it is a level, a rise or a fall. */
function cellsOf({ kind, label, from, to, delta }: Step, language: Language): PatchCell[] {
  const column = { ...label, format: { kind: "amount" } } as const;
  const base = kind === "level" ? 0 : (from.lessThan(to) ? from : to).toNumber();
  return [shownHeading(language, column), base, kind === "level" ? delta.toNumber() : 0, kind === "change" && delta.isPositive() ? delta.toNumber() : 0, kind === "change" && delta.isNegative() ? delta.negated().toNumber() : 0];
}
