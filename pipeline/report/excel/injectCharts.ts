import type { Chart } from "../../../core/report/charts/chart.ts";
import type { Parts } from "../../xlsx/writeXlsx.ts";
import { chartXml } from "../drawing/chartXml.ts";
import { escapeAttribute } from "../drawing/escapeAttribute.ts";
import type { ChartRefs } from "../drawing/seriesXml.ts";

/** Where a chart lies, in zero-based columns and rows of its sheet. */
export interface Anchor { readonly fromColumn: number; readonly fromRow: number; readonly toColumn: number; readonly toRow: number }
export interface PlacedChart { readonly sheet: string; readonly chart: Chart; readonly refs: ChartRefs; readonly anchor: Anchor }

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const textOf = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);
const partOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** What may follow a drawing in a sheet, in the order the format demands. */
const after = /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/**
 * Charts as parts of a finished workbook, which exceljs cannot write: a chart part each, a drawing part for each sheet that
 * has some, their relations and content types. Throws when the sheet is not there, or has a drawing already.
 */
export function injectCharts(parts: Parts, placed: readonly PlacedChart[]): void {
  const paths = sheetPaths(parts);
  const sheets = [...new Set(placed.map(({ sheet }) => sheet))];
  const types: string[] = [];
  let number = 0;
  sheets.forEach((sheet, index) => {
    const path = paths.get(sheet);
    if (path === undefined) throw new RangeError(`no sheet «${sheet}»`);
    const own = placed.filter((one) => one.sheet === sheet).map((one) => ({ ...one, number: (number += 1) }));
    const drawing = `xl/drawings/drawing${index + 1}.xml`;
    if (parts[drawing]) throw new RangeError(`${drawing} is there already`);
    parts[drawing] = partOf(drawingXml(own));
    parts[`xl/drawings/_rels/drawing${index + 1}.xml.rels`] = partOf(relationsXml(own.map((one, at) => relation(`rId${at + 1}`, "chart", `../charts/chart${one.number}.xml`))));
    types.push(override(drawing, "drawing"));
    for (const one of own) {
      parts[`xl/charts/chart${one.number}.xml`] = partOf(chartXml(one.chart, one.refs));
      types.push(override(`xl/charts/chart${one.number}.xml`, "drawingml.chart"));
    }
    hang(parts, path, `../drawings/drawing${index + 1}.xml`);
  });
  parts["[Content_Types].xml"] = replaced(parts["[Content_Types].xml"]!, /<\/Types>/, `${types.join("")}</Types>`);
}

/** The part each sheet is kept in, by its name. */
function sheetPaths(parts: Parts): ReadonlyMap<string, string> {
  const targets = new Map([...textOf(parts["xl/_rels/workbook.xml.rels"]).matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, "Id"), attribute(tag, "Target")]));
  const tags = [...textOf(parts["xl/workbook.xml"]).matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => tag);
  return new Map(tags.map((tag) => [unescapeXml(attribute(tag, "name")), `xl/${targets.get(attribute(tag, "r:id"))!}`]));
}

/** Relates the sheet to its drawing, beside whatever it is related to already. */
function hang(parts: Parts, path: string, target: string): void {
  const rels = path.replace(/([^/]+)$/, "_rels/$1.rels");
  const added = relation("rIdCharts", "drawing", target);
  parts[rels] = parts[rels] ? replaced(parts[rels], /<\/Relationships>/, `${added}</Relationships>`) : partOf(relationsXml([added]));
  parts[path] = replaced(parts[path]!, after, (found) => `<drawing xmlns:r="${office}" r:id="rIdCharts"/>${found}`);
}

function drawingXml(charts: readonly (PlacedChart & { readonly number: number })[]): string {
  const frames = charts.map(({ chart, anchor: { fromColumn, fromRow, toColumn, toRow }, number }, at) => {
    const corner = (name: string, column: number, row: number): string => `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return `<xdr:twoCellAnchor editAs="oneCell">${corner("from", fromColumn, fromRow)}${corner("to", toColumn, toRow)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>`
      + `<xdr:cNvPr id="${number + 1}" name="${escapeAttribute(chart.id)}" descr="${escapeAttribute(chart.alt)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`
      + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
      + `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}">${frames.join("")}</xdr:wsDr>`;
}

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relationsXml = (all: readonly string[]): string => `${head}<Relationships xmlns="${relationships}">${all.join("")}</Relationships>`;
const override = (part: string, kind: string): string => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;
const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const unescapeXml = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name]!);

/** The part with one place changed, which must be there. */
function replaced(part: Uint8Array, place: RegExp, by: string | ((found: string) => string)): Uint8Array {
  const text = textOf(part);
  const found = place.exec(text)?.[0];
  if (found === undefined) throw new RangeError(`no ${String(place)} in a part of the workbook`);
  return partOf(text.replace(place, () => (typeof by === "string" ? by : by(found))));
}
