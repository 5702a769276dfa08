import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { decimal } from "../../../core/money.ts";
import type { Chart } from "../../../core/report/charts/chart.ts";
import { chartsOf } from "../../../core/report/charts/chartsOf.ts";
import { languages } from "../../../core/text/texts.ts";
import { chartXml } from "../../../pipeline/report/drawing/chartXml.ts";
import type { ChartRefs } from "../../../pipeline/report/drawing/seriesXml.ts";
import { injectCharts } from "../../../pipeline/report/excel/injectCharts.ts";
import { reportXlsx } from "../../../pipeline/report/xlsx.ts";
import { writeXlsx } from "../../../pipeline/xlsx/writeXlsx.ts";
import { consolidateExample } from "../../support/exampleYear.ts";
import { convert } from "../../support/libreoffice.ts";
import { openBook } from "../../support/openBook.ts";
import { everything, xmlTree, type Element } from "../../support/xmlTree.ts";

const nasty = 'Æ & <b> "x" \u0007\ufffe ]]> =1+1';
const chart = (more: Partial<Chart> = {}): Chart => ({
  id: "t:operating", name: "operating", table: "t", kind: "bars", title: nasty, alt: `Alt ${nasty}`, axis: "kr", format: { kind: "amount" }, categories: ["a", nasty],
  series: [{ name: "Budsjett", points: [{ value: decimal(1) }, { value: null }] }, { name: "Prognose", points: [{ value: decimal("-2.5") }, { value: decimal(3) }] }], ...more,
});
const refs: ChartRefs = { categories: "Ark!$A$2:$A$3", series: [{ name: "Ark!$B$1", values: "Ark!$B$2:$B$3" }, { name: "Ark!$C$1", values: "Ark!$C$2:$C$3" }] };
const named = (root: Element, name: string): readonly Element[] => everything(root).filter((one) => one.name === name);

describe("a chart as a part of an Office file", () => {
  test("is well-formed whatever the texts hold, and keeps what can be kept", () => {
    const root = xmlTree(chartXml(chart(), refs));
    expect(named(root, "t").map(({ text }) => text)).toContain('Æ & <b> "x"  ]]> =1+1');
    expect(named(root, "v").map(({ text }) => text)).toEqual(expect.arrayContaining(["Budsjett", "1", "-2.5"]));
  });

  test("leaves a gap where there is no figure, and never a 0", () => {
    const [budget] = named(xmlTree(chartXml(chart(), refs)), "numCache");
    expect(named(budget!, "pt").map(({ attributes }) => attributes["idx"])).toEqual(["0"]);
    expect(named(budget!, "ptCount")[0]!.attributes["val"]).toBe("2");
  });

  test("writes whole per cents without a stray decimal sign on its axis", () => {
    const codes = named(xmlTree(chartXml(chart({ kind: "line", format: { kind: "percent", places: 0 } }), refs)), "numFmt").map(({ attributes }) => attributes["formatCode"]);
    expect(codes).toContain("0%");
    expect(codes.join()).not.toContain(".%");
  });

  test("tells no two series apart by colour alone", () => {
    const many = chart({ kind: "stacked", series: Array.from({ length: 7 }, (_, index) => ({ name: String(index), points: [{ value: decimal(1) }, { value: decimal(2) }] })) });
    const seriesRefs = { ...refs, series: many.series.map(() => refs.series[0]!) };
    const fills = named(xmlTree(chartXml(many, seriesRefs)), "ser").map((ser) => {
      const look = ser.children.find(({ name }) => name === "spPr")!.children[0]!;
      const grey = everything(look).map(({ attributes }) => attributes["val"] ?? "").filter((color) => /^[0-9A-F]{6}$/.test(color)).map(lightness);
      return JSON.stringify([look.name, look.attributes["prst"], ...grey]);
    });
    expect(new Set(fills).size).toBe(fills.length);
  });

  test("hides a waterfall's base, in the drawing and in the legend", () => {
    const root = xmlTree(chartXml(chart({ kind: "waterfall", from: decimal(10), series: chart().series.map((series, at) => ({ ...series, role: at === 0 ? "base" as const : "rise" as const })) }), refs));
    expect(named(named(root, "ser")[0]!, "noFill").length).toBeGreaterThan(0);
    const [base, rise] = named(root, "ser").map((ser) => ser.children.find(({ name }) => name === "tx")!);
    expect([named(base!, "strRef"), named(base!, "v").map(({ text }) => text.trim())]).toEqual([[], [""]]);
    expect(named(rise!, "v")[0]!.text).toBe("Prognose");
    expect(named(root, "min")[0]!.attributes["val"]).toBe("10");
  });
});

/** How light a colour is, to a tenth: what a black-and-white printer leaves of it. */
const lightness = (hex: string): number => {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return Math.round((0.2126 * red! + 0.7152 * green! + 0.0722 * blue!) * 10);
};

describe("charts put into a finished workbook", () => {
  const anchor = { fromColumn: 0, fromRow: 5, toColumn: 4, toRow: 20 };
  const book = (sheets: readonly string[], amend: Parameters<typeof writeXlsx>[1]): Promise<Uint8Array> => writeXlsx((made) => { for (const name of sheets) made.addWorksheet(name).getCell("A1").value = 1; }, amend);

  test("hang on the sheet of their name, also where the name needs quoting, with their alternative text", async () => {
    const bytes = await book(["Ark & <ord>", "Andre"], (parts) => injectCharts(parts, [{ sheet: "Ark & <ord>", chart: chart(), refs, anchor }, { sheet: "Andre", chart: chart(), refs, anchor }]));
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((name) => /charts|drawings/.test(name))).toEqual([
      "xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/_rels/drawing2.xml.rels", "xl/drawings/drawing1.xml", "xl/drawings/drawing2.xml",
    ]);
    const [about] = named(xmlTree(strFromU8(parts["xl/drawings/drawing1.xml"]!)), "cNvPr");
    expect(about!.attributes["descr"]).toBe('Alt Æ & <b> "x"  ]]> =1+1');
    for (const name of Object.keys(parts).filter((one) => one.endsWith(".xml") || one.endsWith(".rels"))) expect(() => xmlTree(strFromU8(parts[name]!)), name).not.toThrow();
    expect((await openBook(bytes)).getWorksheet("Andre")!.getCell("A1").value).toBe(1);
  });

  test("come before the tables of the sheet, as the format demands", async () => {
    const bytes = await writeXlsx((made) => {
      made.addWorksheet("Ark").addTable({ name: "t", ref: "A1", headerRow: true, columns: [{ name: "a" }], rows: [[1]] });
    }, (parts) => injectCharts(parts, [{ sheet: "Ark", chart: chart(), refs, anchor }]));
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
    expect(xml.indexOf("<drawing")).toBeGreaterThan(0);
    expect(xml.indexOf("<drawing")).toBeLessThan(xml.indexOf("<tableParts"));
    expect(unzipSync(bytes)["xl/worksheets/_rels/sheet1.xml.rels"] && strFromU8(unzipSync(bytes)["xl/worksheets/_rels/sheet1.xml.rels"]!).match(/<Relationship /g)).toHaveLength(2);
  });

  test("refuse a sheet that is not there: a lost chart is never silent", async () =>
    expect(book(["Ark"], (parts) => injectCharts(parts, [{ sheet: "Borte", chart: chart(), refs, anchor }]))).rejects.toThrow(RangeError));
});

describe("the example year's charts", () => {
  let bytes: Uint8Array;
  let charts: readonly Chart[];
  beforeAll(async () => {
    const consolidation = await consolidateExample();
    charts = chartsOf(consolidation.tables, "nb");
    bytes = await reportXlsx(consolidation, { files: [] }, "nb");
  });

  test("are drawn from live cells that hold what was drawn", async () => {
    const book = await openBook(bytes);
    const parts = unzipSync(bytes);
    const drawn = Object.keys(parts).filter((name) => name.startsWith("xl/charts/")).map((name) => xmlTree(strFromU8(parts[name]!)));
    expect(drawn).toHaveLength(charts.length);
    for (const root of drawn) for (const values of named(root, "numRef")) {
      const [, sheet, column, first, , last] = /^'([^']+)'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(values.children[0]!.text)!;
      const held = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => book.getWorksheet(sheet!)!.getCell(`${column}${Number(first) + at}`).result ?? null);
      const said = new Map(named(values, "pt").map((pt) => [Number(pt.attributes["idx"]), Number(pt.children[0]!.text)]));
      expect(held.map((value) => (value === null ? null : Number(value)))).toEqual(held.map((_, at) => said.get(at) ?? null));
    }
  });

  test("are charts to LibreOffice too, every one of them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "samfordel-charts-"));
    try {
      await writeFile(join(folder, "book.xlsx"), bytes);
      await convert(join(folder, "book.xlsx"), "ods", folder);
      const content = Object.entries(unzipSync(new Uint8Array(await readFile(join(folder, "book.ods"))))).filter(([name]) => /^Object \d+\/content\.xml$/.test(name)).map(([, part]) => strFromU8(part));
      expect(content).toHaveLength(charts.length);
      for (const { title } of charts) expect(content.some((xml) => xml.includes(title.replaceAll("&", "&amp;"))), title).toBe(true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("carry their alternative text in every language", async () => {
    const consolidation = await consolidateExample();
    for (const language of languages) {
      const parts = unzipSync(await reportXlsx(consolidation, { files: [] }, language));
      const told = Object.keys(parts).filter((name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name)).flatMap((name) => named(xmlTree(strFromU8(parts[name]!)), "cNvPr")).map(({ attributes }) => attributes["descr"]);
      expect(told.sort()).toEqual(chartsOf(consolidation.tables, language).map(({ alt }) => alt).sort());
    }
  });
});

describe("Excel tables and names in the report", () => {
  test("a table covers header and lines, its totals stay below it, and a table with sums among its lines is none", async () => {
    const book = await openBook(await reportXlsx(await consolidateExample(), { files: [] }, "nb"));
    const table = (sheet: string) => (book.getWorksheet(sheet) as unknown as { tables: Readonly<Record<string, { table: { name: string; tableRef: string } }>> }).tables;
    expect(Object.values(table("Drift")).map(({ table: { name, tableRef } }) => [name, tableRef])).toEqual([["tabell_drift_2024_11", "A5:E12"]]);
    expect(Object.keys(table("Investeringsplan"))).toEqual([]);
    expect(book.getWorksheet("Drift")!.getCell("A13").text).toBe("SUM");
  });

  test("every column of figures has a name that formulas can use", async () => {
    const book = await openBook(await reportXlsx(await consolidateExample(), { files: [] }, "nb"));
    expect(book.definedNames.getRanges("drift_2024_11.prognose").ranges).toEqual(["Drift!$E$6:$E$12"]);
    expect(book.definedNames.getRanges("kostnadsfordeling_drift").ranges).toEqual(["Kostnadsfordeling!$A$8:$E$14"]);
  });
});
