import { strToU8, zipSync } from "fflate";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

export type Parts = Record<string, string | Uint8Array>;

/** Relations by id: kind and target. */
export const relationsXml = (related: Record<string, readonly [string, string]>): string =>
  `<Relationships xmlns="${packageRelations}">${Object.entries(related).map(([id, [kind, target]]) => `<Relationship Id="${id}" Type="${officeRelations}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

export const workbookXml = (sheets: string, before = ""): string => `<workbook ${main} xmlns:r="${officeRelations}">${before}<sheets>${sheets}</sheets></workbook>`;
export const sheetXml = (rows: string, after = ""): string => `<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`;
export const stringsXml = (...texts: readonly string[]): string => `<sst ${main}>${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`;
/** Styles 0, 1, 2 … are these number formats. */
export const stylesXml = (...codes: readonly string[]): string =>
  `<styleSheet ${main}><numFmts>${codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join("")}</cellXfs></styleSheet>`;

/** A workbook of one sheet «A» with these rows, as parts to change before they are packed. */
export const bookParts = (rows: string, more: Parts = {}): Parts => ({
  "_rels/.rels": relationsXml({ rId1: ["officeDocument", "xl/workbook.xml"] }),
  "xl/workbook.xml": workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/>'),
  "xl/_rels/workbook.xml.rels": relationsXml({
    rId1: ["worksheet", "worksheets/sheet1.xml"], rId2: ["sharedStrings", "sharedStrings.xml"],
    ...("xl/styles.xml" in more ? { rId3: ["styles", "styles.xml"] } as const : {}),
  }),
  "xl/worksheets/sheet1.xml": sheetXml(rows),
  ...more,
});

export const pack = (parts: Parts, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])), { level });
