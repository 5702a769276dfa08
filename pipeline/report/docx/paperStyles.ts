import { LineRuleType, type IStylesOptions } from "docx";

const font = "Calibri";
const ink = "1F2D3A";

/** Real styles, so that whoever edits the paper changes its look in one place. Sizes in half points, spacing in twentieths. */
export const paperStyles: IStylesOptions = {
  default: {
    document: { run: { font, size: 22 }, paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } } },
    heading1: { run: { font, size: 36, bold: true, color: ink }, paragraph: { spacing: { after: 200 }, keepNext: true } },
    heading2: { run: { font, size: 28, bold: true, color: ink }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
    heading3: { run: { font, size: 24, bold: true, color: ink }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
    listParagraph: { paragraph: { spacing: { after: 40 } } },
  },
  paragraphStyles: [
    { id: "TableText", name: "Table Text", basedOn: "Normal", quickFormat: true, run: { size: 18 }, paragraph: { spacing: { before: 0, after: 0, line: 240 } } },
    { id: "Caption", name: "caption", basedOn: "Normal", next: "Normal", quickFormat: true, run: { size: 20, bold: true }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
    { id: "About", name: "About", basedOn: "Normal", quickFormat: true, run: { size: 17, color: "404040" }, paragraph: { spacing: { before: 40, after: 160, line: 240 } } },
    { id: "Chart", name: "Chart", basedOn: "Normal", quickFormat: true, paragraph: { spacing: { before: 160, after: 160, line: 240, lineRule: LineRuleType.AUTO } } },
  ],
};
