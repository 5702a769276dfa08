import { FileChild } from "docx";
import type { Chart } from "../../../core/report/charts/chart.ts";
import { columnName } from "../../../core/workbook.ts";
import { addSheet, newBook, put } from "../../xlsx/book/book.ts";
import { bookParts } from "../../xlsx/book/bookParts.ts";
import { escapeXml } from "../../xlsx/book/xml.ts";
import type { Parts } from "../../xlsx/writeXlsx.ts";
import { chartXml } from "../drawing/chartXml.ts";
import type { ChartRefs } from "../drawing/seriesXml.ts";
import { cellNumber } from "../excel/cellNumber.ts";
import { cellText } from "../excel/cellText.ts";
import { zipParts } from "../zip.ts";
import { changePart } from "./changePart.ts";

/** An empty drawing in the library's document, where `putCharts` puts one of ours: the library knows no hatching and no unseen base. */
export const chartPlace = (): FileChild => new FileChild("w:drawing");

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
/** Of a point on a screen of 96 to the inch. */
const emu = 9525;
const width = 640;
const heightOf = ({ kind, categories, series }: Chart): number =>
  (kind === "waterfall" ? 140 + categories.length * 24 : kind === "bars" ? 140 + categories.length * series.length * 20 : 320);

/** Puts every chart in its place in the finished document, in the order they stand, each with the workbook its figures are edited in. */
export async function putCharts(parts: Parts, charts: readonly Chart[]): Promise<void> {
  let next = 0;
  changePart(parts, "word/document.xml", (xml) => xml.replace(/<w:drawing\/>/g, () => paragraphXml(charts[next]!, (next += 1))));
  if (next !== charts.length) throw new RangeError("no place for a chart");
  const books = await Promise.all(charts.map((chart) => zipParts(bookParts(bookOf(chart)))));
  charts.forEach((chart, index) => {
    const number = index + 1;
    parts[`word/charts/chart${number}.xml`] = new TextEncoder().encode(chartXml(chart, refsOf(chart), "rId1"));
    parts[`word/charts/_rels/chart${number}.xml.rels`] = new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("rId1", "package", `../${bookName(number)}`)}</Relationships>`);
    parts[`word/${bookName(number)}`] = books[index]!;
  });
  const all = charts.map((_, index) => index + 1);
  changePart(parts, "word/_rels/document.xml.rels", (xml) => xml.replace("</Relationships>", `${all.map((number) => relation(`rIdChart${number}`, "chart", `charts/chart${number}.xml`)).join("")}</Relationships>`));
  changePart(parts, "[Content_Types].xml", (xml) => xml.replace("</Types>", `${all.map((number) => override(`charts/chart${number}.xml`, "drawingml.chart+xml") + override(bookName(number), "spreadsheetml.sheet")).join("")}</Types>`));
}

const bookName = (number: number): string => `embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const override = (part: string, type: string): string => `<Override ContentType="application/vnd.openxmlformats-officedocument.${type}" PartName="/word/${part}"/>`;

const paragraphXml = (chart: Chart, number: number): string =>
  `<w:p><w:pPr><w:pStyle w:val="Chart"/><w:keepLines/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width * emu}" cy="${heightOf(chart) * emu}"/>`
  + `<wp:effectExtent t="0" r="0" b="0" l="0"/><wp:docPr id="${number}" name="${escapeXml(chart.id)}" descr="${escapeXml(chart.alt)}" title="${escapeXml(chart.title)}"/><wp:cNvGraphicFramePr/>`
  + `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${office}" r:id="rIdChart${number}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** The chart's figures: a column of categories, and one for each series. */
function bookOf({ categories, series }: Chart): ReturnType<typeof newBook> {
  const book = newBook();
  const sheet = addSheet(book, sheetName);
  series.forEach(({ name }, at) => put(sheet, 1, at + 2, cellText(name)));
  categories.forEach((category, row) => {
    put(sheet, row + 2, 1, cellText(category));
    series.forEach(({ points }, at) => { const value = points[row]?.value ?? null; if (value !== null) put(sheet, row + 2, at + 2, cellNumber(value)); });
  });
  return book;
}

const sheetName = "Sheet1";

function refsOf({ categories, series }: Chart): ChartRefs {
  const down = (column: string): string => `${sheetName}!$${column}$2:$${column}$${categories.length + 1}`;
  return { categories: down("A"), series: series.map((_, at) => ({ name: `${sheetName}!$${columnName(at + 1)}$1`, values: down(columnName(at + 1)) })) };
}
