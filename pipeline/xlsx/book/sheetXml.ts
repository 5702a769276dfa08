import { address, columnName } from "../../../core/workbook.ts";
import { made, type Cell, type Page, type Row, type Sheet } from "./book.ts";
import type { Strings } from "./stringsXml.ts";
import type { Styles } from "./stylesXml.ts";
import { element, escapeXml, head } from "./xml.ts";

/** What a sheet shares with the others of its book. */
export interface Shared { readonly strings: Strings; readonly styles: Styles }
/** A cell that leads somewhere. */
export interface Hyperlink { readonly at: string; readonly target: string }

/** So many rows are one piece: a long sheet never stands whole in memory as a text and as bytes. */
const together = 256;

/** A sheet as Excel keeps it, piece after piece, with its links. Its relations are numbered: the links' first, then its table's. */
export function sheetXml(sheet: Sheet, shared: Shared): { readonly xml: readonly string[]; readonly links: readonly Hyperlink[] } {
  const links: Hyperlink[] = [];
  const data: string[] = [];
  const extent = { top: 0, bottom: 0, left: Infinity, right: 1 };
  const written = (row: Row, number: number): string => {
    if (!isWritten(row)) return "";
    reach(extent, row, number);
    return rowXml(row, number, shared, links);
  };
  for (let first = 0; first < sheet.rows.length; first += together) {
    data.push(sheet.rows.slice(first, first + together).map((row, index) => (row ? written(made(row), first + index) : "")).join(""));
  }
  const { page, merges, breaks, filter, table } = sheet;
  const isEmpty = data.every((piece) => piece === "");
  const before = `${head}<worksheet ${namespaces}>${page ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ""}<dimension ref="${dimension(extent)}"/>`
    + `${page ? viewXml(page) : ""}<sheetFormatPr defaultRowHeight="15" outlineLevelRow="0" outlineLevelCol="0" x14ac:dyDescent="55"/>${page ? widthsXml(page.widths) : ""}`
    + (isEmpty ? "<sheetData/>" : "<sheetData>");
  const after = (isEmpty ? "" : "</sheetData>") + (filter === undefined ? "" : `<autoFilter ref="${filter}"/>`)
    + (merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`)
    + (links.length === 0 ? "" : `<hyperlinks>${links.map(({ at, target }, index) => `<hyperlink ref="${at}" r:id="rId${index + 1}" location="${escapeXml(target)}"/>`).join("")}</hyperlinks>`)
    + `${page ? pageXml(page) : ""}`
    + (breaks.length === 0 ? "" : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.map((row) => `<brk id="${row}" max="16838" man="1"/>`).join("")}</rowBreaks>`)
    + `${table ? `<tableParts count="1"><tablePart r:id="rId${links.length + 1}"/></tableParts>` : ""}</worksheet>`;
  return { xml: [before, ...data, after], links };
}

const namespaces = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
  + 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';

/** A row nobody put anything in needs no words. */
const isWritten = ({ cells, height }: Row): boolean => cells.length > 0 || height !== undefined;

/** The zero-based column of its first cell. */
const firstOf = ({ cells }: Row): number => cells.findIndex((cell) => cell !== undefined);

function rowXml({ cells, height }: Row, number: number, shared: Shared, links: Hyperlink[]): string {
  let written = "";
  cells.forEach((cell, column) => { if (cell) written += cellXml(cell, `${columnName(column)}${number}`, shared, links); });
  const spans = cells.length === 0 ? "" : ` spans="${firstOf({ cells }) + 1}:${cells.length}"`;
  return element("row", ` r="${number}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}${spans} x14ac:dyDescent="0.25"`, written);
}

function cellXml({ value, style }: Cell, at: string, { strings, styles }: Shared, links: Hyperlink[]): string {
  const id = styles.idOf(style);
  const begin = id === 0 ? `<c r="${at}"` : `<c r="${at}" s="${id}"`;
  if (value === null) return id === 0 ? "" : `${begin}/>`;
  if (typeof value === "number") return `${begin}><v>${value}</v></c>`;
  if (typeof value === "string") return `${begin} t="s"><v>${strings.idOf(value)}</v></c>`;
  if ("formula" in value) return `${begin}><f>${escapeXml(value.formula)}</f><v>${value.result}</v></c>`;
  links.push({ at, target: value.hyperlink });
  return `${begin} t="s"><v>${strings.idOf(value.text)}</v></c>`;
}

interface Extent { top: number; bottom: number; left: number; right: number }

/** What is written, with a row more. */
function reach(extent: Extent, row: Row, number: number): void {
  extent.top ||= number;
  extent.bottom = number;
  if (row.cells.length === 0) return;
  extent.left = Math.min(extent.left, firstOf(row));
  extent.right = Math.max(extent.right, row.cells.length);
}

function dimension({ top, bottom, left, right }: Extent): string {
  const [first, last] = [address((top || 1) - 1, Number.isFinite(left) ? left : 0), address((bottom || 1) - 1, right - 1)];
  return first === last ? first : `${first}:${last}`;
}

function viewXml({ frozenRow }: Page): string {
  const frozen = frozenRow === undefined ? "" : `<pane ySplit="${frozenRow}" topLeftCell="A${frozenRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  return `<sheetViews>${element("sheetView", ' workbookViewId="0" showGridLines="0"', frozen)}</sheetViews>`;
}

/** Columns side by side of one width are said together. */
function widthsXml(widths: readonly number[]): string {
  const groups: { from: number; to: number; width: number }[] = [];
  widths.forEach((width, column) => {
    const last = groups.at(-1);
    if (last?.width === width) last.to = column + 1;
    else groups.push({ from: column + 1, to: column + 1, width });
  });
  return `<cols>${groups.map(({ from, to, width }) => `<col min="${from}" max="${to}" width="${width}" customWidth="1"/>`).join("")}</cols>`;
}

function pageXml({ margins: { left, right, top, bottom, header, footer }, paperSize, orientation, footer: foot }: Page): string {
  return `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/>`
    + `<pageSetup paperSize="${paperSize}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${escapeXml(foot)}</oddFooter></headerFooter>`;
}
