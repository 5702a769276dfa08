import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { languages } from "../../core/text/texts.ts";
import { reportBook } from "../../pipeline/report/excel/reportBook.ts";
import { setPage } from "../../pipeline/report/excel/setPage.ts";
import { fates, type FileEntry } from "../../pipeline/report/manifest.ts";
import { zipParts } from "../../pipeline/report/zip.ts";
import { addSheet, newBook, put } from "../../pipeline/xlsx/book/book.ts";
import { bookParts } from "../../pipeline/xlsx/book/bookParts.ts";
import type { Parts } from "../../pipeline/xlsx/writeXlsx.ts";
import { consolidateExample } from "../support/exampleYear.ts";
import { throughExceljs } from "../support/throughExceljs.ts";

const written = (parts: Parts): Record<string, string> => Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, strFromU8(part)]));

describe("our writer and exceljs write the same", () => {
  test.each(languages)("of the example year's report in %s, part by part and letter by letter", async (language) => {
    const files = Array.from({ length: 40 }, (_, at): FileEntry => ({ file: `mappe/fil-${at}.xlsx`, sha256: at % 3 === 0 ? null : "0".repeat(64), bytes: at, fate: fates[at % fates.length]!, sheets: [], findings: [] }));
    const { book } = reportBook(await consolidateExample(), { files }, language);
    const [ours, theirs] = [written(bookParts(book)), written(await throughExceljs(book))];
    expect(Object.keys(ours)).toEqual(Object.keys(theirs));
    for (const name of Object.keys(theirs)) expect(ours[name], name).toBe(theirs[name]);
  });

  it("of what no report says often: signs XML means something by, spaces at the ends, empty texts, cells far apart", async () => {
    const book = newBook();
    const sheet = addSheet(book, "A & B");
    setPage(sheet, "nb", { widths: [9, 20, 20], lastRow: 23, headerRow: 4, repeats: true });
    const texts = [" ends ", "two\nlines", "<b>&'\"", "", "æøå 😀", "ends "];
    texts.forEach((text, at) => put(sheet, at * 3 + 2, 1, text));
    put(sheet, 20, 1, -0.1);
    put(sheet, 20, 4, { formula: "A20&\"<\"", result: 1e21 }, { font: { name: "Calibri", size: 9, bold: true, underline: true, color: "FF112233" }, numFmt: '"<"0' });
    put(sheet, 22, 1, null);
    put(sheet, 23, 1, { text: "og & så", hyperlink: "#'A & B'!A1" });
    book.names.set("navn", ["'A & B'!$A$2:$A$5"]);
    expect(written(bookParts(book))).toEqual(written(await throughExceljs(book)));
  });
});

it("writes a book without names or printing, as the charts' figures are kept in, as exceljs does, but for the page it has of its own", async () => {
  const book = newBook();
  put(addSheet(book, "Sheet1"), 2, 2, 7);
  put(book.sheets[0]!, 1, 2, "Avvik");
  const [ours, theirs] = [written(bookParts(book)), written(await throughExceljs(book))];
  theirs["xl/worksheets/sheet1.xml"] = theirs["xl/worksheets/sheet1.xml"]!.replace(/<pageMargins[^>]*\/><pageSetup[^>]*\/>/, "");
  expect(ours).toEqual(theirs);
});

describe("the zip", () => {
  it("holds its parts, the types first and the others by name, the same on every run", async () => {
    const parts = { "xl/b.xml": new TextEncoder().encode("b".repeat(1000)), "[Content_Types].xml": new Uint8Array(), "xl/a.xml": new Uint8Array([1, 2, 3]) };
    const bytes = await zipParts(parts);
    expect(unzipSync(bytes)).toEqual(parts);
    expect(Object.keys(unzipSync(bytes))).toEqual(["[Content_Types].xml", "xl/a.xml", "xl/b.xml"]);
    expect(await zipParts(parts)).toEqual(bytes);
  });
});
