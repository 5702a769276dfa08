import { strToU8, zipSync } from "fflate";
import { columnName } from "../../../core/workbook.ts";

export type BenchCell = string | number | null;
export interface BenchSheet {
  readonly name: string;
  readonly rows: Iterable<readonly BenchCell[]>;
  /** Rows of styled cells without values below the last, up to this row: what a format dragged down whole columns leaves behind. */
  readonly styledTo?: number;
}

/** A workbook as Excel saves it: shared strings, a style on every cell, rows with spans. exceljs would take longer to write the corpus than anybody to read it. */
export function bookBytes(sheets: readonly BenchSheet[]): Uint8Array {
  const strings = new Map<string, number>();
  const parts = sheets.map((sheet) => sheetXml(sheet, strings));
  const n = sheets.map((_, index) => index + 1);
  return zipSync({
    "[Content_Types].xml": xml(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${relationType}+xml"/><Default Extension="xml" ContentType="application/xml"/>`
      + `<Override PartName="/xl/workbook.xml" ContentType="${kind("sheet.main")}"/>${n.map((id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${kind("worksheet")}"/>`).join("")}`
      + `<Override PartName="/xl/styles.xml" ContentType="${kind("styles")}"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind("sharedStrings")}"/></Types>`),
    "_rels/.rels": xml(relations([["officeDocument", "xl/workbook.xml"]])),
    "xl/workbook.xml": xml(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": xml(relations([...n.map((id) => ["worksheet", `worksheets/sheet${id}.xml`] as const), ["styles", "styles.xml"], ["sharedStrings", "sharedStrings.xml"]])),
    "xl/styles.xml": xml(styles),
    ...Object.fromEntries(parts.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, part])),
    "xl/sharedStrings.xml": xml(`<sst xmlns="${main}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join("")}</sst>`),
  }, { level: 4, mtime: new Date(2000, 0, 1) });
}

/** The columns of the long table. Down to the last row Excel has this makes a part of 243 MB; 256 MB is the most that is read. */
const styledColumns = Array.from({ length: 10 }, (_, column) => columnName(column));

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationType = "application/vnd.openxmlformats-package.relationships";
const kind = (part: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;
const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);
const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const relations = (targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`
  + `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`
  + `<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The XML in pieces, so that a sheet of a million rows is not one string. */
function sheetXml({ rows, styledTo = 0 }: BenchSheet, strings: Map<string, number>): Uint8Array {
  const pieces: Uint8Array[] = [];
  let piece = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
  let row = 0;
  const flush = (most: number): void => { if (piece.length > most) { pieces.push(strToU8(piece)); piece = ""; } };
  for (const cells of rows) {
    row += 1;
    piece += `<row r="${row}" spans="1:${cells.length}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, strings)).join("")}</row>`;
    flush(1 << 20);
  }
  for (row += 1; row <= styledTo; row += 1) {
    piece += `<row r="${row}">${styledColumns.map((column) => `<c r="${column}${row}" s="1"/>`).join("")}</row>`;
    flush(1 << 20);
  }
  piece += `</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
  flush(0);
  return Buffer.concat(pieces);
}

function cellXml(cell: BenchCell, at: string, strings: Map<string, number>): string {
  if (cell === null) return `<c r="${at}" s="1"/>`;
  if (typeof cell === "number") return `<c r="${at}" s="1"><v>${cell}</v></c>`;
  let index = strings.get(cell);
  if (index === undefined) strings.set(cell, index = strings.size);
  return `<c r="${at}" s="1" t="s"><v>${index}</v></c>`;
}
