import type ExcelJS from "exceljs";
import { numberFormat } from "../../../core/report/numberFormat.ts";
import type { Format, TableRow } from "../../../core/report/table.ts";

/** One grey-blue, and otherwise weight and lines: everything must read as well from a black-and-white printer. */
const paper = "FFDCE3EA";
const line: Partial<ExcelJS.Border> = { style: "thin", color: { argb: "FF44546A" } };

export const fonts = {
  cover: { name: "Calibri", size: 22, bold: true },
  link: { name: "Calibri", size: 11, underline: true, color: { argb: "FF1F3A5F" } },
  title: { name: "Calibri", size: 14, bold: true },
  section: { name: "Calibri", size: 12, bold: true },
  about: { name: "Calibri", size: 10, color: { argb: "FF404040" } },
  bold: { name: "Calibri", size: 11, bold: true },
  plain: { name: "Calibri", size: 11 },
  muted: { name: "Calibri", size: 11, color: { argb: "FF6B6B6B" } },
  fixed: { name: "Consolas", size: 8 },
} as const satisfies Record<string, Partial<ExcelJS.Font>>;

export const headerStyle = (numeric: boolean, first: boolean): Partial<ExcelJS.Style> => ({
  font: fonts.bold,
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: paper } },
  border: { top: line, bottom: line },
  alignment: { ...aligned(numeric, first), vertical: "bottom", wrapText: true },
});

/** Words keep a little distance from the numbers on their left. */
export const aligned = (numeric: boolean, first: boolean): Partial<ExcelJS.Alignment> =>
  numeric ? { horizontal: "right", vertical: "top" } : { horizontal: "left", vertical: "top", ...(first ? {} : { indent: 1 }) };

const totalBorder: Partial<ExcelJS.Borders> = { top: line };

/** The look of a table's cell. */
export const cellStyle = (kind: TableRow["kind"], format: Format, first: boolean, isText: boolean): Partial<ExcelJS.Style> => sharedStyle({
  font: kind === "line" ? fonts.plain : fonts.bold,
  ...(kind === "line" ? {} : { border: totalBorder }),
  ...(isText ? {} : { numFmt: numberFormat(format) }),
  alignment: { ...aligned(format.kind !== "text" && format.kind !== "date", first), wrapText: format.kind === "text" },
});

export const figureStart: Partial<ExcelJS.Borders> = { top: { style: "hair", color: { argb: "FF8497B0" } } };

const shared = new Map<string, Partial<ExcelJS.Style>>();

/** One object for all styles alike: exceljs works each object out anew, which for a style per cell is most of the writing. Not to be changed. */
export function sharedStyle(style: Partial<ExcelJS.Style>): Partial<ExcelJS.Style> {
  const key = JSON.stringify(style);
  const known = shared.get(key) ?? style;
  shared.set(key, known);
  return known;
}
