import { FileChild } from "docx";
import { shown, shownHeading } from "../../../core/report/shown.ts";
import type { Format, ReportTable } from "../../../core/report/table.ts";
import type { Language } from "../../../core/text/texts.ts";
import { escapeXml } from "../../xlsx/book/xml.ts";
import type { Parts } from "../../xlsx/writeXlsx.ts";
import { changePart } from "./changePart.ts";

/** Width between the margins, in twentieths of a point. */
export const pageWidth = 9638;
/** Half points; wide tables are set smaller rather than broken. */
const sizeOf = (columns: number): number => (columns > 7 ? 14 : columns > 6 ? 16 : 18);

/** A table of so few rows stands whole on one page. */
const mostTogether = 16;

/**
 * A report table as Word's own: the header row repeats on every page, rows are not torn apart, figures stand to the right. It is
 * written here, letter by letter as the library would: that makes some thirty objects of every cell, and a paper is mostly cells.
 */
export function tableXml(table: ReportTable, language: Language): string {
  const { columns, rows } = table;
  const size = sizeOf(columns.length);
  const together = rows.length <= mostTogether;
  const widths = widthsOf(table, language);
  const sides = columns.map(({ format }) => (isNumeric(format) ? "right" : "left"));
  const rowXml = (texts: readonly string[], look: Look): string =>
    `<w:tr><w:trPr><w:cantSplit/>${look.head ? "<w:tblHeader/>" : ""}</w:trPr>${texts.map((text, at) => cellXml(text, widths[at]!, sides[at]!, size, look)).join("")}</w:tr>`;
  const head = rowXml(columns.map((column) => shownHeading(language, column)), { head: true, total: false, bold: true, keep: true });
  const body = rows.map(({ kind, figures }, row) => rowXml(columns.map(({ format }, at) => shown(language, figures[at] ?? { value: null }, format)),
    { head: false, total: kind !== "line", bold: kind !== "line", keep: together && row < rows.length - 1 }));
  const frame = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${pageWidth}"/><w:tblBorders>${frame}</w:tblBorders></w:tblPr>`
    + `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${head}${body.join("")}</w:tbl>`;
}

/** An empty table in the library's document, where `putTables` puts one of ours. */
export const tablePlace = (): FileChild => new FileChild("w:tbl");

/** Puts every table in its place in the finished document, in the order they stand. */
export function putTables(parts: Parts, tables: readonly string[]): void {
  let next = 0;
  changePart(parts, "word/document.xml", (xml) => xml.replace(/<w:tbl\/>/g, () => tables[(next += 1) - 1]!));
  if (next !== tables.length) throw new RangeError("no place for a table");
}

/** What a row's cells have in common; `keep` holds it on the page of the next. */
interface Look { readonly head: boolean; readonly total: boolean; readonly bold: boolean; readonly keep: boolean }

const drawn = (side: string): string => `<w:${side} w:val="single" w:color="44546A" w:sz="6"/>`;
const none = (side: string): string => `<w:${side} w:val="none" w:color="auto" w:sz="0"/>`;
const margins = `<w:tcMar>${[["top", 20], ["left", 60], ["bottom", 20], ["right", 60]].map(([side, width]) => `<w:${side} w:type="dxa" w:w="${width}"/>`).join("")}</w:tcMar>`;
const isOn = (name: string, on: boolean): string => (on ? `<w:${name}/>` : `<w:${name} w:val="false"/>`);

function cellXml(text: string, width: number, side: string, size: number, { head, total, bold, keep }: Look): string {
  const borders = `${head || total ? drawn("top") : none("top")}${none("left")}${head ? drawn("bottom") : none("bottom")}${none("right")}`;
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/><w:tcBorders>${borders}</w:tcBorders>${head ? '<w:shd w:fill="DCE3EA" w:val="clear"/>' : ""}${margins}</w:tcPr>`
    + `<w:p><w:pPr><w:pStyle w:val="TableText"/>${isOn("keepNext", keep)}<w:jc w:val="${side}"/></w:pPr>`
    + `<w:r><w:rPr>${isOn("b", bold)}${isOn("bCs", bold)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:tc>`;
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
