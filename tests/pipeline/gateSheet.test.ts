import { describe, expect, it } from "vitest";
import { serialOf } from "../../core/period.ts";
import { notCalculated, type Grid } from "../../core/workbook.ts";
import { moveFormula } from "../../pipeline/xlsx/gate/sheet/sharedFormula.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { bookParts, pack, relationsXml, sheetXml, stringsXml, stylesXml, workbookXml, type Parts } from "../support/packages.ts";

const read = async (rows: string, more: Parts = {}): Promise<Grid> => {
  const grids = await readXlsx(pack(bookParts(rows, more)));
  if ("problem" in grids) throw new Error(JSON.stringify(grids));
  return grids[0]!;
};
const refuses = async (rows: string, more: Parts = {}) => readXlsx(pack(bookParts(rows, more)));
/** What one cell holds, given the inside of its row. */
const cell = async (xml: string, more: Parts = {}) => (await read(`<row r="1">${xml}</row>`, more)).rows[0]?.[0];
const strings = { "xl/sharedStrings.xml": stringsXml("Aukra", "", "Molde") };
const sheetOf = (xml: string): Parts => ({ "xl/worksheets/sheet1.xml": xml });

describe("a number", () => {
  for (const [written, number] of [["1.5", 1.5], ["-0", 0], ["1E3", 1000], [" 7 ", 7], ["274.65999999999997", 274.65999999999997], ["+2", 2], [".5", 0.5], ["5.", 5]] as const) {
    it(`written ${written} is ${number}`, async () => { expect(await cell(`<c r="A1"><v>${written}</v></c>`)).toBe(number); });
  }
  for (const written of ["1,5", "NaN", "Infinity", "-INF", "1e999", "0x10", "12 000", "--1"]) {
    it(`written ${written} is none, and comes as the text it is`, async () => { expect(await cell(`<c r="A1" t="n"><v>${written}</v></c>`)).toBe(written); });
  }
  it("that is not there is nothing, and never 0", async () => { expect((await read('<row r="1"><c r="A1"><v></v></c><c r="B1"/></row>')).rows).toEqual([]); });
});

describe("text", () => {
  it("may be shared, inline, rich, escaped or empty", async () => {
    const { rows } = await read(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Vest</t><t>nes</t></is></c><c r="C1" t="inlineStr"><is><r><t>Må </t></r><r><t>bestilles</t></r><rPh><t>furigana</t></rPh></is></c>
      <c r="D1" t="str"><v>linje_x000D_&#10;to &lt;3</v></c><c r="E1" t="s"><v>1</v></c><c r="F1" t="str"><v>_x005F_x000D_</v></c></row>`, strings);
    expect(rows).toEqual([["Aukra", "Vestnes", "Må bestilles", "linje\r\nto <3", "", "_x000D_"]]);
  });
  it("is without the reading aids of Japanese, however deep they lie, and inline text goes before a value that says otherwise", async () => {
    const aided = "<t>課</t><rPh sb=\"0\" eb=\"1\"><r><t>カ</t></r><t>カ</t></rPh>";
    expect(await cell(`<c r="A1" t="inlineStr"><is>${aided}</is></c>`)).toBe("課");
    expect(await cell('<c r="A1" t="s"><v>0</v></c>', { "xl/sharedStrings.xml": stringsXml("x").replace("<t>x</t>", aided) })).toBe("課");
    expect(await cell('<c r="A1" t="inlineStr"><v>1.0</v><is><t>1.</t></is></c>')).toBe("1.");
  });
  it("keeps the blanks and control characters it was typed with", async () => { expect(await cell('<c r="A1" t="str"><v> a\u0001 </v></c>')).toBe(" a\u0001 "); });
  it("that points outside the list of texts is refused, with its place", async () => {
    for (const index of ["3", "-1", "1.5", "x"]) expect(await refuses(`<row r="2"><c r="B2" t="s"><v>${index}</v></c></row>`, strings)).toEqual({ problem: "damaged", detail: "strings", place: "A!B2" });
    expect(await refuses('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')).toMatchObject({ detail: "strings" });
  });
});

describe("a formula", () => {
  it("without a result is not calculated, and never 0", async () => {
    const { rows, formulas } = await read('<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1-1</f><v>0</v></c><c r="D1" t="b"><f>1=2</f><v>0</v></c><c r="E1" t="str"><f>""</f><v></v></c></row>');
    expect(rows).toEqual([[notCalculated, notCalculated, 0, false, ""]]);
    expect([...formulas.keys()]).toEqual(["A1", "B1", "C1", "D1", "E1"]);
  });
  it("gives what is stored, also when that is stale: only Excel computes", async () => { expect(await cell('<c r="A1"><f>1+1</f><v>3</v></c>')).toBe(3); });
  it("that is shared is told in each of its cells, also when the first one comes last", async () => {
    const { formulas } = await read('<row r="1"><c r="B1"><f t="shared" si="0"/><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" ref="B1:B2" si="0">A2*$A$1</f><v>4</v></c><c r="C2"><f t="shared" si="7"/><v>9</v></c></row>');
    expect(Object.fromEntries(formulas)).toEqual({ B1: "A1*$A$1", B2: "A2*$A$1" });
  });
  it("that fills an array stands in its first cell, and its values in all", async () => {
    const { rows, formulas } = await read('<row r="1"><c r="A1"><f t="array" ref="A1:B1">ROW(1:2)</f><v>1</v></c><c r="B1"><v>2</v></c></row>');
    expect([rows, [...formulas]]).toEqual([[[1, 2]], [["A1", "ROW(1:2)"]]]);
  });
  it("that is long and shared by very many is refused before it is written out", async () => {
    const clones = Array.from({ length: 60_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><f t="shared" si="0"/><v>1</v></c></row>`).join("");
    const start = process.cpuUsage();
    expect(await refuses(`<row r="1"><c r="A1"><f t="shared" si="0">${"A1+".repeat(2700)}A1</f><v>1</v></c></row>${clones}`)).toMatchObject({ problem: "too-large", detail: "unpackedMb", limit: 400 });
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(3);
  });
  it("moves its relative references only", () => {
    const moved = (formula: string) => moveFormula(formula, { row: 0, column: 0 }, { row: 2, column: 1 });
    expect(moved("A1+$A1+A$1+$A$1")).toBe("B3+$A3+B$1+$A$1");
    expect(moved('LOG10(A1)&"A1"&\'A1\'!B2&Å1&A1!C3&Ark1!A1&A1.x&ABCD1')).toBe('LOG10(B3)&"A1"&\'A1\'!C4&Å1&A1!D5&Ark1!B3&A1.x&ABCD1');
    expect(moved("XFD1048576")).toBe("A2");
  });
});

describe("dates, truth and errors", () => {
  const october = serialOf("2024-10-31");
  it("typed as ISO dates are serials, times and both too", async () => {
    const { rows } = await read('<row r="1"><c r="A1" t="d"><v>2024-10-31</v></c><c r="B1" t="d"><v>2024-10-31T12:00:00Z</v></c><c r="C1" t="d"><v>T06:00</v></c><c r="D1" t="d"><v>2024-02-30</v></c><c r="E1" t="d"><v>i morgen</v></c></row>');
    expect(rows).toEqual([[october, october! + 0.5, 0.25, "2024-02-30", "i morgen"]]);
    expect(await cell('<c r="A1" t="d"><v>1582-10-15</v></c>')).toBe(-115_858);
  });
  it("of 1904 are carried over; numbers, times of the day and ISO dates need not be", async () => {
    const { rows } = await read('<row r="1"><c r="A1" s="0"><v>44134</v></c><c r="B1" s="1"><v>44134</v></c><c r="C1" t="d" s="0"><v>2024-10-31</v></c><c r="D1" s="0"><v>0.25</v></c></row>', {
      "xl/workbook.xml": workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/>', '<workbookPr date1904="true"/>'), "xl/styles.xml": stylesXml("dd.mm.yyyy", "#,##0\\ \\m\\i\\l\\l"),
    });
    expect(rows).toEqual([[45596, 44134, october, 0.25]]);
  });
  it("are 1, 0, true or false, and anything else as typed", async () => {
    const { rows } = await read('<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>FALSE</v></c><c r="C1" t="b"><v>ja</v></c><c r="D1" t="e"><v>#REF!</v></c></row>');
    expect(rows).toEqual([[true, false, "ja", { error: "#REF!" }]]);
  });
  it("percentages are known by the format's meaning, not its letters", async () => {
    const { percents } = await read('<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="9"><v>1</v></c></row>', { "xl/styles.xml": stylesXml("0.0%", "0&quot;%&quot;") });
    expect([...percents]).toEqual(["A1"]);
  });
});

describe("a place", () => {
  it("that is not said is the next one", async () => {
    expect((await read('<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>')).rows)
      .toEqual([[1, 2, null], [null, null, null], [null, 3, 4], [5, null, null]]);
  });
  for (const row of ["4000000000", "0", "-1", "1.5", "x", "1048577", "1e3"]) {
    it(`in row ${row} is refused`, async () => { expect(await refuses(`<row r="${row}"><c><v>1</v></c></row>`)).toMatchObject({ problem: "damaged", detail: "reference" }); });
  }
  for (const at of ["ZZZZZZ1", "XFE1", "A2", "1A", "A", "1", "A1B", "Æ1", ""]) {
    it(`called ${at || "nothing"} in row 1 is refused`, async () => { expect(await refuses(`<row r="1"><c r="${at}"><v>1</v></c></row>`)).toMatchObject({ problem: "damaged", detail: "reference" }); });
  }
  it("is the last there is: XFD1048576", async () => { expect((await read('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).rows[1_048_575]![16_383]).toBe(1); });
  it("may be in a row that comes twice, but not be filled twice", async () => {
    expect((await read('<row r="1"><c r="B1"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>')).rows).toEqual([[1, 2]]);
    expect(await refuses('<row r="1"><c r="A1"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>')).toEqual({ problem: "damaged", detail: "twice", place: "A!A1" });
    expect((await read('<row r="1"><c r="A1"><v>2</v></c><c r="A1"><v>2</v></c></row>')).rows).toEqual([[2]]);
  });
});

describe("what has no value costs nothing", () => {
  it("a million styled rows and cells", async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 2}" s="1" customFormat="1"><c r="A${at + 2}" s="1"/></row>`).join("");
    const start = process.cpuUsage();
    expect((await read(`<row r="1"><c r="A1"><v>1</v></c></row>${empty}`)).rows).toEqual([[1]]);
    // Seconds of this process, not of a machine that others use too.
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(15);
  }, 60_000);
  it("a dimension, columns, validations, names and conditional formats over the whole sheet", async () => {
    const all = "A1:XFD1048576";
    const xml = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', `<conditionalFormatting sqref="${all}"><cfRule type="expression"><formula>1</formula></cfRule></conditionalFormatting><dataValidations><dataValidation sqref="${all}"/></dataValidations>`)
      .replace("<sheetData>", `<dimension ref="${all}"/><cols><col min="1" max="16384"/></cols><sheetData>`);
    const book = workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/>', `<definedNames><definedName name="alt">A!$A$1:$XFD$1048576</definedName></definedNames>`);
    expect((await read("", { ...sheetOf(xml), "xl/workbook.xml": book })).rows).toEqual([[1]]);
  });
});

describe("merged cells", () => {
  const merged = (...ranges: string[]): Parts => sheetOf(sheetXml('<row r="1"><c r="A1"><v>100</v></c><c r="B1" s="0"><f>A1</f><v>100</v></c><c r="C1"><v>1</v></c></row>', `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`));
  it("hold their first cell's value once", async () => {
    const { rows, formulas } = await read("", merged("A1:B1"));
    expect([rows, formulas.size]).toEqual([[[100, null, 1]], 0]);
  });
  it("may cover the whole sheet, or overlap", async () => {
    expect((await read("", merged("A1:XFD1048576"))).rows).toEqual([[100, null, null]]);
    expect((await read("", merged("A1:B1", "B1:C1"))).rows).toEqual([[100, null, null]]);
    expect((await read("", merged(...Array.from({ length: 1000 }, () => "A1:C1")))).rows).toEqual([[100, null, null]]);
  });
  it("that are a hundred thousand over one another are refused in no time", async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join("");
    const all = sheetOf(sheetXml(rows, `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`));
    expect(await refuses("", all)).toMatchObject({ problem: "damaged", detail: "merges" });
    expect(await refuses("", merged("A1:ÅÅ9"))).toMatchObject({ problem: "damaged", detail: "merges" });
  });
});

it("a workbook without styles and texts is a workbook", async () => {
  expect(await cell('<c r="A1" s="5"><v>1</v></c>', { "xl/_rels/workbook.xml.rels": relationsXml({ rId1: ["worksheet", "worksheets/sheet1.xml"] }) })).toBe(1);
});
