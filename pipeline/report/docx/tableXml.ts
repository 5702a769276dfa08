import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IBorderOptions } from "docx";
import { isMoney } from "../../../core/money.ts";
import { shown, shownHeading } from "../../../core/report/shown.ts";
import type { Format, ReportTable } from "../../../core/report/table.ts";
import type { Language } from "../../../core/text/texts.ts";

/** Width between the margins, in twentieths of a point. */
export const pageWidth = 9638;
const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: "44546A" };
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** Half points; wide tables are set smaller rather than broken. */
const sizeOf = (columns: number): number => (columns > 9 ? 13 : columns > 6 ? 16 : 18);

/** A report table as Word's own: the header row repeats on every page, rows are not torn apart, figures stand to the right. */
export function tableOf(table: ReportTable, language: Language): Table {
  const widths = widthsOf(table, language);
  const size = sizeOf(table.columns.length);
  const cell = (text: string, column: number, look: { bold?: boolean; head?: boolean; total?: boolean }): TableCell => new TableCell({
    width: { size: widths[column]!, type: WidthType.DXA },
    margins: { top: 20, bottom: 20, left: 60, right: 60 },
    borders: { top: look.head || look.total ? line : none, bottom: look.head ? line : none, left: none, right: none },
    ...(look.head ? { shading: { fill: "DCE3EA" } } : {}),
    children: [new Paragraph({
      style: "TableText", alignment: isNumeric(table.columns[column]!.format) ? AlignmentType.RIGHT : AlignmentType.LEFT, keepNext: look.head === true,
      children: [new TextRun({ text, size, bold: look.bold === true || look.head === true })],
    })],
  });
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: table.columns.map((column, at) => cell(shownHeading(language, column), at, { head: true })) });
  const body = table.rows.map(({ kind, figures }) => new TableRow({ cantSplit: true, children: table.columns.map(({ format }, at) =>
    cell(shown(language, figures[at] ?? { value: null }, format), at, { bold: kind !== "line", total: kind !== "line" })) }));
  return new Table({ width: { size: pageWidth, type: WidthType.DXA }, columnWidths: widths, rows: [head, ...body] });
}

const isNumeric = ({ kind }: Format): boolean => kind !== "text" && kind !== "date";

/** Columns share the page by the longest text in each, so that figures never break; words may. */
function widthsOf(table: ReportTable, language: Language): number[] {
  const wanted = table.columns.map((column, at) => {
    const words = shownHeading(language, column).split(/[\s-]+/).map(({ length }) => length);
    const content = table.rows.map(({ figures }) => {
      const figure = figures[at] ?? { value: null };
      const text = shown(language, figure, column.format);
      return isMoney(figure.value) || column.format.kind === "date" ? text.length : Math.min(28, text.length);
    });
    return Math.max(4, ...words, ...content) + 2;
  });
  const all = wanted.reduce((a, b) => a + b, 0);
  const widths = wanted.map((width) => Math.floor((width / all) * pageWidth));
  return widths.map((width, at) => (at === 0 ? width + pageWidth - widths.reduce((a, b) => a + b, 0) : width));
}
