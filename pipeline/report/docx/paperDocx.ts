import { AlignmentType, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, TextRun, type FileChild } from "docx";
import type { Part, Span } from "../../../core/paper/part.ts";
import { aboutLines } from "../../../core/report/aboutLines.ts";
import { shownLabel, shownTitle } from "../../../core/report/shown.ts";
import type { ReportTable } from "../../../core/report/table.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import { unzip } from "../../xlsx/writeXlsx.ts";
import { cellText } from "../excel/cellText.ts";
import { zipParts } from "../zip.ts";
import { changePart } from "./changePart.ts";
import { chartPlace, putCharts } from "./chartParts.ts";
import { paperStyles } from "./paperStyles.ts";
import { putTables, tablePlace, tableXml } from "./tableXml.ts";

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
const languageTags: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };
const bullets = "bullets";
/** The library would say when it was written: the same document gives the same bytes. */
const moment = "2000-01-01T00:00:00Z";

/** The meeting paper as an editable Word document on A4, the same bytes for the same parts. */
export async function paperDocx(parts: readonly Part[], language: Language): Promise<Uint8Array> {
  const { paper } = texts[language];
  const document = new Document({
    title: paper.title, creator: "Samfordel", lastModifiedBy: "Samfordel",
    styles: { ...paperStyles, default: { ...paperStyles.default!, document: { ...paperStyles.default!.document, run: { ...paperStyles.default!.document!.run, language: { value: languageTags[language] } } } } },
    numbering: { config: [{ reference: bullets, levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 400, hanging: 260 } } } }] }] },
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ size: 18, children: [`${paper.page} `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })] })] }) },
      children: parts.flatMap((part) => childrenOf(part, language)),
    }],
  });
  const charts = parts.flatMap((part) => (part.kind === "chart" ? [part.chart] : []));
  const tables = parts.flatMap((part) => (part.kind === "table" ? [tableXml(part.table, language)] : []));
  const files = unzip(new Uint8Array(await Packer.toBuffer(document)));
  await putCharts(files, charts);
  putTables(files, tables);
  changePart(files, "docProps/core.xml", (xml) => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`));
  return zipParts(files);
}

function childrenOf(part: Part, language: Language): FileChild[] {
  switch (part.kind) {
    case "heading": return [new Paragraph({ heading: levels[part.level - 1]!, children: part.spans.map(runOf) })];
    case "paragraph": return [new Paragraph({ children: part.spans.map(runOf) })];
    case "item": return [new Paragraph({ numbering: { reference: bullets, level: 0 }, style: "ListParagraph", children: part.spans.map(runOf) })];
    case "table": return withWords(part.table, language);
    case "chart": return [chartPlace()];
  }
}

/** A table between its title and what it speaks for. */
const withWords = (table: ReportTable, language: Language): FileChild[] => [
  new Paragraph({ style: "Caption", children: [new TextRun(cellText(shownTitle(language, table)))] }),
  tablePlace(),
  new Paragraph({ style: "About", children: [new TextRun(cellText([...aboutLines(table, language), ...(table.notes ?? []).map((note) => shownLabel(language, note))].map(sentence).join(" ")))] }),
];

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A placeholder nobody knows is marked, so that it does not get past a reader. */
const runOf = ({ text, bold, wrong }: Span): TextRun => new TextRun({ text: cellText(text), ...(bold ? { bold: true } : {}), ...(wrong ? { highlight: "yellow" } : {}) });
