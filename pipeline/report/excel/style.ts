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
const styles = new Map<string, Partial<ExcelJS.Style>>();

/** The look of a table's cell. Cells alike share one object: the writer then meets each look once, and not once a cell. */
export function cellStyle(kind: TableRow["kind"], format: Format, first: boolean, isText: boolean): Partial<ExcelJS.Style> {
  const key = JSON.stringify([kind, format, first, isText]);
  const known = styles.get(key);
  if (known) return known;
  const numeric = format.kind !== "text" && format.kind !== "date";
  const style: Partial<ExcelJS.Style> = {
    font: kind === "line" ? fonts.plain : fonts.bold,
    ...(kind === "line" ? {} : { border: totalBorder }),
    ...(isText ? {} : { numFmt: numberFormat(format) }),
    alignment: { ...aligned(numeric, first), wrapText: format.kind === "text" },
  };
  styles.set(key, style);
  return style;
}

export const figureStart: Partial<ExcelJS.Borders> = { top: { style: "hair", color: { argb: "FF8497B0" } } };
