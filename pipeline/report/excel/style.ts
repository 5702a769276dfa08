import { rememberParts } from "../../../core/remember.ts";
import { numberFormat } from "../../../core/report/numberFormat.ts";
import type { Format, TableRow } from "../../../core/report/table.ts";
import type { Alignment, Borders, Edge, Font, Style } from "../../xlsx/book/style.ts";

/** One grey-blue, and otherwise weight and lines: everything must read as well from a black-and-white printer. */
const paper = "FFDCE3EA";
const line: Edge = { style: "thin", color: "FF44546A" };

export const fonts = {
  cover: { name: "Calibri", size: 22, bold: true },
  link: { name: "Calibri", size: 11, underline: true, color: "FF1F3A5F" },
  title: { name: "Calibri", size: 14, bold: true },
  section: { name: "Calibri", size: 12, bold: true },
  about: { name: "Calibri", size: 10, color: "FF404040" },
  bold: { name: "Calibri", size: 11, bold: true },
  plain: { name: "Calibri", size: 11 },
  muted: { name: "Calibri", size: 11, color: "FF6B6B6B" },
  fixed: { name: "Consolas", size: 8 },
} as const satisfies Record<string, Font>;

/** Words in one of the fonts, and nothing else said about them. */
export const words: Readonly<Record<keyof typeof fonts, Style>> = Object.fromEntries(Object.entries(fonts).map(([name, font]) => [name, { font }])) as Record<keyof typeof fonts, Style>;

/** Words keep a little distance from the numbers on their left. */
export const aligned = (numeric: boolean, first: boolean): Alignment =>
  numeric ? { horizontal: "right", vertical: "top" } : { horizontal: "left", vertical: "top", ...(first ? {} : { indent: 1 }) };

export const headerStyle = oneEach((numeric: boolean, first: boolean): Style => ({
  font: fonts.bold, fill: paper, borders: { top: line, bottom: line }, alignment: { ...aligned(numeric, first), vertical: "bottom", wrapText: true },
}));

const totalBorder: Borders = { top: line };

/** The look of a table's cell. */
export const cellStyle = (kind: TableRow["kind"], format: Format, first: boolean, isText: boolean): Style =>
  tableStyle(kind === "line", isText ? undefined : numberFormat(format), format.kind !== "text" && format.kind !== "date", first, format.kind === "text");

const tableStyle = oneEach((isLine: boolean, numFmt: string | undefined, numeric: boolean, first: boolean, wrapText: boolean): Style => ({
  font: isLine ? fonts.plain : fonts.bold,
  ...(isLine ? {} : { borders: totalBorder }),
  ...(numFmt === undefined ? {} : { numFmt }),
  alignment: { ...aligned(numeric, first), wrapText },
}));

export const figureStart: Borders = { top: { style: "hair", color: "FF8497B0" } };

/** One object for all styles that are made of the same: a report has a handful of looks and tens of thousands of cells. */
export function oneEach<Of extends readonly (string | number | boolean | undefined)[]>(make: (...of: Of) => Style): (...of: Of) => Style {
  const known = rememberParts((of: Of) => make(...of));
  return (...of) => known(of);
}
