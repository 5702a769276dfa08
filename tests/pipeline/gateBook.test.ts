import { describe, expect, it } from "vitest";
import type { Grid } from "../../core/workbook.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { bookParts, pack, relationsXml, sheetXml, stringsXml, stylesXml, workbookXml, type Parts } from "../support/packages.ts";

const rows = '<row r="1"><c r="A1"><v>42</v></c></row>';
const read = (parts: Parts) => readXlsx(pack(parts));
const whole = [{ sheet: "A", rows: [[42]] }];
const sheetPart = "xl/worksheets/sheet1.xml";
const utf16 = (text: string, big = false): Uint8Array => { const bytes = Buffer.from(`\ufeff${text}`, "utf16le"); return big ? bytes.swap16() : bytes; };

describe("XML is read as it was meant", () => {
  const variants: Readonly<Record<string, string | Uint8Array>> = {
    "with a declaration and a byte order mark": `\ufeff<?xml version="1.0" encoding="UTF-8"?>${sheetXml(rows)}`,
    "in UTF-16, either way round": utf16(sheetXml(rows)),
    "in UTF-16 that begins with its large byte": utf16(sheetXml(rows), true),
    "in UTF-16 without a mark": Buffer.from(sheetXml(rows), "utf16le"),
    "in Latin-1, when it says so": Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${sheetXml(rows)}`, "latin1"),
    "under a prefix": sheetXml(rows).replace("xmlns=", "xmlns:x=").replace(/<(\/?)(\w)/g, "<$1x:$2"),
    "in the strict dialect": sheetXml(rows).replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
    "with comments, instructions and CDATA in it": sheetXml(rows).replace("42", "<!-- > --><![CDATA[4]]>2<?x >?>"),
    "with single quotes, blanks and line breaks in its tags": sheetXml(rows).replace('r="A1"', "r\n=\t'A1' "),
    "with names of another namespace beside ours": sheetXml(rows).replace("<v>", '<o:v xmlns:o="urn:other">7</o:v><v>'),
    "with a > inside a value": sheetXml(rows).replace("<row ", '<row note="a>b" '),
    "in entities": sheetXml(rows).replace("42", "&#52;&#x32;"),
  };
  for (const [name, xml] of Object.entries(variants)) it(name, async () => { expect(await read(bookParts("", { [sheetPart]: xml }))).toMatchObject(whole); });

  it("in pieces that break anywhere, also inside a letter", async () => {
    const text = "æ".repeat((1 << 20) + 1);
    const grids = await read(bookParts(`<row r="1"><c r="A1" t="str"><v>${text}</v></c></row><row r="2"><c r="A2"><v>42</v></c></row>`)) as readonly Grid[];
    expect(grids[0]!.rows).toEqual([[text], [42]]);
  });

  const bad: Readonly<Record<string, readonly [string | Uint8Array, string]>> = {
    "a document type": [`<!DOCTYPE worksheet [<!ENTITY a "b">]>${sheetXml(rows)}`, "doctype"],
    "a billion laughs": [`<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>${sheetXml(rows)}`, "doctype"],
    "a file of its own choice": [`<!DOCTYPE x SYSTEM "file:///etc/passwd">${sheetXml(rows)}`, "doctype"],
    "an entity nobody declared": [sheetXml(rows).replace("42", "&lol;"), "bad-xml"],
    "a row that is cut": [sheetXml(rows).slice(0, 130), "cut"],
    "nothing after the rows": [sheetXml(rows).replace("</worksheet>", ""), "cut"],
    "tags that do not match": [sheetXml(rows).replace("</v>", "</w>"), "bad-xml"],
    "bytes that are no UTF-8": [Buffer.from(sheetXml(rows).replace("42", "\u00e6"), "latin1"), "encoding"],
    "a character set nobody knows": [`<?xml version="1.0" encoding="klingon"?>${sheetXml(rows)}`, "encoding"],
    "tags within tags without end": ["<worksheet>".repeat(300), "bad-xml"],
    "nothing": ["", "cut"],
    "something else than a sheet": ["<html></html>", "bad-xml"],
  };
  for (const [name, [xml, detail]] of Object.entries(bad)) it(`${name}: ${detail}`, async () => { expect(await read(bookParts("", { [sheetPart]: xml }))).toMatchObject({ problem: "damaged", detail }); });
});

describe("sheets are found where the workbook says", () => {
  const related = (target: string): Parts => ({ "xl/_rels/workbook.xml.rels": relationsXml({ rId1: ["worksheet", target] }) });
  for (const target of ["/xl/worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml", "./worksheets/../worksheets/Sheet1.XML"]) {
    it(`at ${target}`, async () => { expect(await read(bookParts(rows, related(target)))).toMatchObject(whole); });
  }
  it("never outside the package", async () => {
    expect(await read(bookParts(rows, related("../../../../etc/passwd")))).toEqual({ problem: "damaged", detail: "sheet-missing", place: "A" });
  });
  it("when the workbook itself is elsewhere", async () => {
    const { "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": rels, ...rest } = bookParts(rows);
    expect(await read({ ...rest, "_rels/.rels": relationsXml({ a: ["officeDocument", "/data/bok.xml"] }), "data/bok.xml": book!, "data/_rels/bok.xml.rels": String(rels).replace("worksheets/", "../xl/worksheets/") })).toMatchObject(whole);
  });
  it("in the workbook's order, whatever their parts are called", async () => {
    const two = bookParts(rows, {
      "xl/workbook.xml": workbookXml('<sheet name="B" sheetId="9" r:id="rId2"/><sheet name="A" sheetId="1" r:id="rId1"/>'),
      "xl/_rels/workbook.xml.rels": relationsXml({ rId1: ["worksheet", "worksheets/sheet2.xml"], rId2: ["worksheet", "worksheets/sheet1.xml"] }),
      "xl/worksheets/sheet2.xml": sheetXml('<row r="1"><c r="A1"><v>7</v></c></row>'), "xl/worksheets/orphan.xml": "<not xml",
    });
    expect(await read(two)).toMatchObject([{ sheet: "B", rows: [[42]] }, { sheet: "A", rows: [[7]] }]);
    expect(await readXlsx(pack(two), ["A"])).toMatchObject([{ sheet: "A" }]);
  });
  it("and not among charts, macro sheets and external workbooks", async () => {
    const grids = await read(bookParts(rows, {
      "xl/workbook.xml": workbookXml('<sheet name="Diagram" sheetId="2" r:id="rId4"/><sheet name="Kode" sheetId="3" state="veryHidden"/><sheet name="A" sheetId="1" r:id="rId1"/>'),
      "xl/_rels/workbook.xml.rels": relationsXml({ rId1: ["worksheet", "worksheets/sheet1.xml"], rId4: ["chartsheet", "chartsheets/sheet1.xml"], rId5: ["externalLink", "externalLinks/externalLink1.xml"] }),
      "xl/vbaProject.bin": "macros", "xl/externalLinks/externalLink1.xml": "<never read",
    }));
    expect(grids).toMatchObject(whole);
    expect(grids).toHaveLength(1);
  });
  it("hidden ones too, and marked", async () => {
    expect(await read(bookParts(rows, { "xl/workbook.xml": workbookXml('<sheet name="A" state="veryHidden" sheetId="1" r:id="rId1"/>') }))).toMatchObject([{ hidden: true }]);
  });
  it("a listed sheet that is missing, and no sheet at all, are refused", async () => {
    const { [sheetPart]: _, ...missing } = bookParts(rows);
    expect(await read(missing)).toMatchObject({ problem: "damaged", detail: "sheet-missing" });
    expect(await read(bookParts(rows, { "xl/workbook.xml": workbookXml("") }))).toMatchObject({ problem: "damaged", detail: "no-sheets" });
  });
  it("two of one name are both read, and the second gets a name of its own", async () => {
    expect(await read(bookParts(rows, { "xl/workbook.xml": workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId1"/>') }))).toMatchObject([{ sheet: "A" }, { sheet: "a (2)" }]);
  });
  it("one that is listed twice is one", async () => {
    expect(await read(bookParts(rows, { "xl/workbook.xml": workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/>'.repeat(2)) }))).toHaveLength(1);
  });
  it("two hundred of them too", async () => {
    const numbers = Array.from({ length: 200 }, (_, at) => at + 1);
    const grids = await read(bookParts("", {
      "xl/workbook.xml": workbookXml(numbers.map((at) => `<sheet name="Ark &amp; ${at}" sheetId="${at}" r:id="rId${at}"/>`).join("")),
      "xl/_rels/workbook.xml.rels": relationsXml(Object.fromEntries(numbers.map((at) => [`rId${at}`, ["worksheet", `worksheets/sheet${at}.xml`]]))),
      ...Object.fromEntries(numbers.map((at) => [`xl/worksheets/sheet${at}.xml`, sheetXml(`<row r="1"><c r="A1"><v>${at}</v></c></row>`)])),
    })) as readonly Grid[];
    expect(grids.map(({ sheet, rows: cells }) => [sheet, cells[0]![0]])).toEqual(numbers.map((at) => [`Ark & ${at}`, at]));
  });
  it("a workbook of charts alone has no cells, and is no mistake", async () => {
    expect(await read(bookParts("", {
      "xl/workbook.xml": workbookXml('<sheet name="Diagram" sheetId="1" r:id="rId1"/>'), "xl/_rels/workbook.xml.rels": relationsXml({ rId1: ["chartsheet", "chartsheets/sheet1.xml"] }),
    }))).toEqual([]);
  });
  it("without the number formats it refers to, it is refused: a share or a date would be only a number", async () => {
    const { "xl/styles.xml": _, ...missing } = bookParts(rows, { "xl/styles.xml": stylesXml("0%") });
    expect(await read(missing)).toEqual({ problem: "damaged", detail: "part-missing", place: "xl/styles.xml" });
  });
});

it("names that mean something to the language mean nothing in a workbook", async () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const grids = await read(bookParts("", {
    "xl/workbook.xml": workbookXml(names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="${name}"/>`).join(""), '<definedNames><definedName name="__proto__">__proto__!$A$1</definedName></definedNames>'),
    "xl/_rels/workbook.xml.rels": relationsXml(Object.fromEntries([...names.map((name, at) => [name, ["worksheet", `worksheets/s${at}.xml`] as const] as const), ["strings", ["sharedStrings", "sharedStrings.xml"] as const]].map(([id, to]) => [`${id as string}`, to as readonly [string, string]]))),
    ...Object.fromEntries(names.map((_, at) => [`xl/worksheets/s${at}.xml`, sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')])), "xl/sharedStrings.xml": stringsXml("__proto__"),
  })) as readonly Grid[];
  expect(grids.map(({ sheet, rows: cells }) => [sheet, cells])).toEqual(names.map((name) => [name, [["__proto__"]]]));
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)["$A$1"]).toBeUndefined();
});
