import { unzipSync } from "fflate";
import type ExcelJS from "exceljs";
import { made as madeRow, type Book, type Sheet } from "../../pipeline/xlsx/book/book.ts";
import type { Edge, Style } from "../../pipeline/xlsx/book/style.ts";
import { writeXlsx, type Parts } from "../../pipeline/xlsx/writeXlsx.ts";

/** The same book as exceljs writes it: its parts by name, without the entries for folders. */
export async function throughExceljs(book: Book): Promise<Parts> {
  const bytes = await writeXlsx((made) => {
    for (const sheet of book.sheets) addSheet(made, sheet);
    for (const [name, ranges] of book.names) for (const range of ranges) made.definedNames.add(range, name);
  });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")));
}

function addSheet(book: ExcelJS.Workbook, { name, rows, merges, breaks, table, filter, page }: Sheet): void {
  const sheet = book.addWorksheet(name);
  // The table comes first: exceljs blanks its cells.
  if (table) {
    sheet.addTable({
      name: table.name, ref: `A${table.headerRow}`, headerRow: true, totalsRow: false, style: { theme: table.look as "TableStyleLight1", showRowStripes: false },
      columns: table.headings.map((heading) => ({ name: heading, filterButton: false })), rows: Array.from({ length: table.lastRow - table.headerRow }, () => table.headings.map(() => null)),
    });
  }
  rows.forEach((written, number) => {
    if (!written) return;
    const row = madeRow(written);
    row.cells.forEach((cell, column) => {
      if (!cell) return;
      const made = sheet.getCell(number, column + 1);
      made.value = cell.value;
      made.style = styleOf(cell.style);
    });
    if (row.height !== undefined) sheet.getRow(number).height = row.height;
  });
  for (const range of merges) sheet.mergeCells(range);
  for (const row of breaks) sheet.getRow(row).addPageBreak();
  if (filter !== undefined) sheet.autoFilter = filter;
  if (!page) return;
  page.widths.forEach((width, column) => (sheet.getColumn(column + 1).width = width));
  sheet.pageSetup = {
    paperSize: page.paperSize, orientation: page.orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins: page.margins,
    // exceljs writes the first dollar signs itself.
    printArea: page.area.replace(/(^|:)\$/g, "$1"), ...(page.titleRow === undefined ? {} : { printTitlesRow: `${page.titleRow}:${page.titleRow}` }),
  };
  sheet.headerFooter.oddFooter = page.footer;
  sheet.views = [{ showGridLines: false, ...(page.frozenRow === undefined ? { state: "normal" } : { state: "frozen", xSplit: 0, ySplit: page.frozenRow }) }];
}

const styleOf = ({ font, fill, borders, numFmt, alignment }: Style): Partial<ExcelJS.Style> => ({
  ...(font ? { font: { ...font, ...(font.color === undefined ? {} : { color: { argb: font.color } }) } as ExcelJS.Font } : {}),
  ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { argb: fill } } }),
  ...(borders ? { border: { ...(borders.top ? { top: edgeOf(borders.top) } : {}), ...(borders.bottom ? { bottom: edgeOf(borders.bottom) } : {}) } } : {}),
  ...(numFmt === undefined ? {} : { numFmt }),
  ...(alignment ? { alignment } : {}),
});

const edgeOf = ({ style, color }: Edge): ExcelJS.Border => ({ style, color: { argb: color } });
