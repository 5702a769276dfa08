import { AlignmentType, BorderStyle, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IBorderOptions } from "docx";
import { strFromU8, unzipSync } from "fflate";

/** What a table of the meeting paper is made of, cell by cell. */
export interface LaidCell { readonly text: string; readonly right: boolean; readonly head: boolean; readonly total: boolean; readonly bold: boolean; readonly keep: boolean }

const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: "44546A" };
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** The same table as the library of Word documents writes it. */
export async function libraryTable(rows: readonly (readonly LaidCell[])[], widths: readonly number[], size: number): Promise<string> {
  const cell = ({ text, right, head, total, bold, keep }: LaidCell, column: number): TableCell => new TableCell({
    width: { size: widths[column]!, type: WidthType.DXA },
    margins: { top: 20, bottom: 20, left: 60, right: 60 },
    borders: { top: head || total ? line : none, bottom: head ? line : none, left: none, right: none },
    ...(head ? { shading: { fill: "DCE3EA" } } : {}),
    children: [new Paragraph({ style: "TableText", alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT, keepNext: keep, children: [new TextRun({ text, size, bold })] })],
  });
  const table = new Table({
    width: { size: 9638, type: WidthType.DXA }, columnWidths: [...widths],
    rows: rows.map((row) => new TableRow({ ...(row[0]!.head ? { tableHeader: true } : {}), cantSplit: true, children: row.map(cell) })),
  });
  const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [table] }] })));
  return /<w:tbl>.*<\/w:tbl>/s.exec(strFromU8(unzipSync(bytes)["word/document.xml"]!))![0];
}
