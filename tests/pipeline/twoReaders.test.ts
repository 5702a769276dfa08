import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { compareGrids } from "../../pipeline/corpus/compareGrids.ts";
import { readSheetJs } from "../../pipeline/corpus/readSheetJs.ts";
import { wrongCells } from "../../pipeline/corpus/wrongCells.ts";
import { notCalculated, type Cell, type Grid } from "../../core/workbook.ts";
import { scanXml } from "../../pipeline/xlsx/gate/xml/scanXml.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { readSecond } from "../../pipeline/xlsx/second/readSecond.ts";
import { exampleFiles } from "../support/exampleYear.ts";

const files = exampleFiles();

describe("our reader and exceljs read the same", () => {
  for (const file of files) it(`in ${basename(file)}`, async () => {
    const bytes = new Uint8Array(readFileSync(file));
    const ours = await readXlsx(bytes) as readonly Grid[];
    expect(compareGrids(ours, await readSecond(bytes))).toEqual({ cells: 0, formulas: 0, percents: 0, samples: [] });
    expect(ours.some(({ rows }) => rows.length > 0)).toBe(true);
  });
  it("and a difference would be seen", () => {
    const grid = (value: number): Grid => ({ sheet: "A", rows: [[value]], origin: { row: 0, column: 0 }, formulas: new Map(), percents: new Set() });
    expect(compareGrids([grid(1)], [grid(2)])).toEqual({ cells: 1, formulas: 0, percents: 0, samples: [{ place: "A!A1", ours: "1", theirs: "2" }] });
    expect(compareGrids([grid(1)], [])).toMatchObject({ cells: 1 });
  });
  it("and so does SheetJS, in every one of them", async () => {
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(file));
      expect(wrongCells(await readXlsx(bytes) as readonly Grid[], [readSheetJs(bytes)]), file).toEqual({ count: 0, samples: [] });
    }
  });
  it("a cell is taken to be wrong when the others agree with each other and not with us", () => {
    const grid = (value: Cell): Grid => ({ sheet: "A", rows: [[value]], origin: { row: 0, column: 0 }, formulas: new Map(), percents: new Set() });
    expect(wrongCells([grid(1)], [[grid(2)], [grid(2)]])).toEqual({ count: 1, samples: [{ place: "A!A1", ours: "1", theirs: "2" }] });
    expect(wrongCells([grid(1)], [[grid(2)], [grid(3)]]).count).toBe(0);
    expect(wrongCells([], [[grid(2)], [grid(2)]]).count).toBe(1);
    expect(wrongCells([grid(notCalculated)], [[grid(null)], [grid("")]]).count).toBe(0);
  });
});

describe("our scanner and saxes see the same elements and texts", () => {
  /** What a scanner sees: element names without spreadsheet prefixes, and their own text. */
  const ours = (pieces: Iterable<string>): string[] => {
    const seen: string[] = [];
    scanXml(pieces, "part", { open(name, _, parent) { seen.push(`<${parent}/${name}`); return true; }, close(name, text) { seen.push(`${name}:${text}`); } });
    return seen;
  };
  const theirs = (xml: string): string[] => {
    const seen: string[] = [];
    const open: { name: string; text: string }[] = [];
    const parser = new SaxesParser({ position: false });
    parser.on("opentag", ({ name }) => { seen.push(`<${open.at(-1)?.name ?? ""}/${name}`); open.push({ name, text: "" }); });
    const add = (text: string): void => { const top = open.at(-1); if (top) top.text += text; };
    parser.on("text", add);
    parser.on("cdata", add);
    parser.on("closetag", () => { const { name, text } = open.pop()!; seen.push(`${name}:${text}`); });
    parser.write(xml).close();
    return seen;
  };
  const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(files[0]!)))).filter(([name]) => /^xl\/.*\.(?:xml|rels)$/.test(name));
  for (const [name, part] of parts) it(`in ${name}, whole and in pieces of seven letters`, () => {
    const xml = strFromU8(part);
    const expected = theirs(xml);
    expect(ours([xml])).toEqual(expected);
    expect(ours(xml.match(/[^]{1,7}/g) ?? [])).toEqual(expected);
  });
  it("in what no workbook of ours has", () => {
    const xml = '<?xml version="1.0"?><!-- a < b --><a  b = "x>y" c=\'"\'><d/>t1<![CDATA[<&]]]]>t2\r\n<e\n>&lt;&#xe6;&amp;</e ><?pi > ?><y:f xmlns:y="urn:y"/></a>\n<!-- end -->\n';
    expect(ours([xml])).toEqual(theirs(xml));
    expect(ours(xml)).toEqual(theirs(xml));
  });
});
