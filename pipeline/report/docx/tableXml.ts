import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IBorderOptions } from "docx";
import { shown, shownHeading } from "../../../core/report/shown.ts";
import type { Format, ReportTable } from "../../../core/report/table.ts";
import type { Language } from "../../../core/text/texts.ts";

/** Width between the margins, in twentieths of a point. */
export const pageWidth = 9638;
const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: "44546A" };
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** Half points; wide tables are set smaller rather than broken. */
const sizeOf = (columns: number): number => (columns > 7 ? 14 : columns > 6 ? 16 : 18);

/** A table of so few rows stands whole on one page. */
const mostTogether = 16;

/** A report table as Word's own: the header row repeats on every page, rows are not torn apart, figures stand to the right. */
export function tableOf(table: ReportTable, language: Language): Table {
  const widths = widthsOf(table, language);
  const size = sizeOf(table.columns.length);
  const together = table.rows.length <= mostTogether;
  const cell = (text: string, column: number, look: { bold?: boolean; head?: boolean; total?: boolean; keep?: boolean }): TableCell => new TableCell({
    width: { size: widths[column]!, type: WidthType.DXA },
    margins: { top: 20, bottom: 20, left: 60, right: 60 },
    borders: { top: look.head || look.total ? line : none, bottom: look.head ? line : none, left: none, right: none },
    ...(look.head ? { shading: { fill: "DCE3EA" } } : {}),
    children: [new Paragraph({
      style: "TableText", alignment: isNumeric(table.columns[column]!.format) ? AlignmentType.RIGHT : AlignmentType.LEFT, keepNext: look.head === true || look.keep === true,
      children: [new TextRun({ text, size, bold: look.bold === true || look.head === true })],
    })],
  });
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: table.columns.map((column, at) => cell(shownHeading(language, column), at, { head: true })) });
  const body = table.rows.map(({ kind, figures }, row) => new TableRow({ cantSplit: true, children: table.columns.map(({ format }, at) =>
    cell(shown(language, figures[at] ?? { value: null }, format), at, { bold: kind !== "line", total: kind !== "line", keep: together && row < table.rows.length - 1 })) }));
  return new Table({ width: { size: pageWidth, type: WidthType.DXA }, columnWidths: widths, rows: [head, ...body] });
}

const isNumeric = ({ kind }: Format): boolean => kind !== "text" && kind !== "date";

/** Twentieths of a point a character takes, for each half point of its size: room for bold, and for a wider font than the one it is set in. */
const perHalfPoint = 7.2;
const cellMargins = 130;
const wide = 40;

/** Every column has room for its figures and its longest word; what is left goes to the words, by their longest text. */
function widthsOf(table: ReportTable, language: Language): number[] {
  const size = sizeOf(table.columns.length);
  const roomFor = (characters: number): number => characters * size * perHalfPoint + cellMargins;
  const columns = table.columns.map((column, at) => {
    const texts = table.rows.map(({ figures }) => shown(language, figures[at] ?? { value: null }, column.format));
    const words = (column.format.kind === "text" ? [...texts, shownHeading(language, column)].flatMap((text) => text.split(/[\s\-/.,]+/)) : [...texts, ...shownHeading(language, column).split(/[\s-]+/)]);
    const least = roomFor(Math.max(3, ...words.map(({ length }) => Math.min(length, 24))));
    return { least, wish: column.format.kind === "text" ? Math.max(least, roomFor(Math.min(wide, Math.max(0, ...texts.map(({ length }) => length))))) : least };
  });
  const sum = (of: "least" | "wish"): number => columns.reduce((all, column) => all + column[of], 0);
  const [least, wish] = [sum("least"), sum("wish")];
  if (least >= pageWidth) return columns.map((column) => Math.floor((column.least / least) * pageWidth));
  // All wishes fit: what is over goes to all; else each gets as much of its wish as there is room for.
  const part = wish <= pageWidth ? undefined : (pageWidth - least) / (wish - least);
  return columns.map((column) => Math.floor(part === undefined ? (column.wish / wish) * pageWidth : column.least + (column.wish - column.least) * part));
}
