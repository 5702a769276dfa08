import type { Book, Sheet } from "./book.ts";
import { escapeXml, head } from "./xml.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packaged = "http://schemas.openxmlformats.org/package/2006";

export const relation = (number: number, type: string, target: string, mode?: "External"): string =>
  `<Relationship Id="rId${number}" Type="${type.includes(":") ? type : `${office}/relationships/${type}`}" Target="${escapeXml(target)}"${mode ? ` TargetMode="${mode}"` : ""}/>`;

export const relationsXml = (relations: readonly string[]): string => `${head}<Relationships xmlns="${packaged}/relationships">${relations.join("")}</Relationships>`;

/** The book itself: its sheets, the names of its ranges, and what of each sheet is printed. */
export function bookXml(sheets: readonly Sheet[], names: Book["names"]): string {
  const listed = sheets.map(({ name }, index) => `<sheet sheetId="${index + 1}" name="${escapeXml(name)}" state="visible" r:id="rId${index + 4}"/>`);
  const named = [...names].map(([name, ranges]) => `<definedName name="${name}">${escapeXml(ranges.join(","))}</definedName>`);
  const printed = sheets.flatMap(({ name, page }, index) => {
    const local = (what: string, range: string): string => `<definedName name="_xlnm.${what}" localSheetId="${index}">${escapeXml(`'${name}'!${range}`)}</definedName>`;
    return page === undefined ? [] : [local("Print_Area", page.area), ...(page.titleRow === undefined ? [] : [local("Print_Titles", `$${page.titleRow}:$${page.titleRow}`)])];
  });
  const all = [...named, ...printed].join("");
  return `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" `
    + 'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><fileVersion appName="xl" lastEdited="5" lowestEdited="5" rupBuild="9303"/>'
    + `<workbookPr defaultThemeVersion="164011" filterPrivacy="1"/><sheets>${listed.join("")}</sheets>${all === "" ? "" : `<definedNames>${all}</definedNames>`}<calcPr calcId="171027"/></workbook>`;
}

/** What kind of thing each part is. */
export function contentTypes(sheets: number, tables: number): string {
  const sheetParts = Array.from({ length: sheets }, (_, index) => part(`/xl/worksheets/sheet${index + 1}.xml`, "spreadsheetml.worksheet"));
  const tableParts = Array.from({ length: tables }, (_, index) => part(`/xl/tables/table${index + 1}.xml`, "spreadsheetml.table"));
  return `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
    + `${part("/xl/workbook.xml", "spreadsheetml.sheet.main")}${sheetParts.join("")}${part("/xl/theme/theme1.xml", "theme")}${part("/xl/styles.xml", "spreadsheetml.styles")}`
    + `${part("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings")}${tableParts.join("")}`
    + '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    + `${part("/docProps/app.xml", "extended-properties")}</Types>`;
}

const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;

/** Whose file it is, when it claims to have been made, and the names of its sheets. */
export const propertiesXml = (sheets: readonly Sheet[]): Readonly<Record<string, string>> => ({
  "_rels/.rels": relationsXml([
    relation(1, "officeDocument", "xl/workbook.xml"), relation(2, `${packaged}/relationships/metadata/core-properties`, "docProps/core.xml"), relation(3, "extended-properties", "docProps/app.xml"),
  ]),
  "docProps/core.xml": `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" `
    + 'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Samfordel</dc:creator><dc:title></dc:title><dc:subject></dc:subject>'
    + '<dc:description></dc:description><cp:keywords></cp:keywords><cp:category></cp:category><cp:lastModifiedBy>Samfordel</cp:lastModifiedBy>'
    + `${["created", "modified"].map((what) => `<dcterms:${what} xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:${what}>`).join("")}</cp:coreProperties>`,
  "docProps/app.xml": `${head}<Properties xmlns="${office}/extended-properties" xmlns:vt="${office}/docPropsVTypes"><Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity>`
    + `<ScaleCrop>false</ScaleCrop><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>${sheets.length}</vt:i4></vt:variant></vt:vector></HeadingPairs>`
    + `<TitlesOfParts><vt:vector size="${sheets.length}" baseType="lpstr">${sheets.map(({ name }) => `<vt:lpstr>${escapeXml(name)}</vt:lpstr>`).join("")}</vt:vector></TitlesOfParts>`
    + "<Company></Company><Manager></Manager><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>16.0300</AppVersion></Properties>",
});
