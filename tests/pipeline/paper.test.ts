import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { Part } from "../../core/paper/part.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { languages, type Language } from "../../core/text/texts.ts";
import { paperDocx } from "../../pipeline/report/docx/paperDocx.ts";
import { paperParts, templateOf } from "../../pipeline/report/paper.ts";
import { consolidateExample } from "../support/exampleYear.ts";
import { exampleWith, folderWith } from "../support/folders.ts";
import { convert } from "../support/libreoffice.ts";
import { openBook } from "../support/openBook.ts";
import { samfordel } from "../support/samfordel.ts";
import { everything, xmlTree } from "../support/xmlTree.ts";

let consolidation: Consolidation;
beforeAll(async () => { consolidation = await consolidateExample(); });
const partsIn = (language: Language): readonly Part[] => paperParts(templateOf([], language), consolidation, { files: [] }, language).parts;
const xmlIn = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

/** What LibreOffice makes of the document. */
async function opened(bytes: Uint8Array, to: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "samfordel-paper-"));
  try {
    await writeFile(join(folder, "paper.docx"), bytes);
    await convert(join(folder, "paper.docx"), to, folder);
    return await readFile(join(folder, `paper.${to.split(":")[0]!}`), "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("saksframlegg.docx of the example year", () => {
  let bytes: Uint8Array;
  beforeAll(async () => { bytes = await paperDocx(partsIn("nb"), "nb"); });

  test("comes out byte for byte the same on every run, also the workbooks inside", async () =>
    expect(Buffer.from(await paperDocx(partsIn("nb"), "nb")).equals(Buffer.from(bytes))).toBe(true));

  test("opens in LibreOffice, with the sentences, the tables and their figures", async () => {
    const html = (await opened(bytes, "html:HTML (StarWriter)")).replace(/\s+/g, " ").replaceAll("&nbsp;", " ").replaceAll("\u00a0", " ");
    expect(html.includes("Økonomi for IKT-samarbeidet")).toBe(true);
    expect(html.match(/<table /gi)).toHaveLength(partsIn("nb").filter(({ kind }) => kind === "table").length);
    const text = html.replace(/<[^>]+>/g, "");
    const missing = ["42 539", "48,10 %", "1 936", "−2 183", "6 480 000", "193"].filter((figure) => !text.includes(figure));
    expect(missing).toEqual([]);
    expect(html.match(/<h[1-3][ >]/gi)!.length).toBeGreaterThan(8);
  });

  test("has real headings, header rows that repeat, and figures to the right", () => {
    const root = xmlTree(xmlIn(bytes, "word/document.xml"));
    const all = everything(root);
    const styles = new Set(all.filter(({ name }) => name === "pStyle").map(({ attributes }) => attributes["val"]));
    for (const style of ["Heading1", "Heading2", "Heading3", "TableText", "Caption"]) expect(styles).toContain(style);
    const tables = all.filter(({ name }) => name === "tbl");
    for (const table of tables) expect(everything(table.children.find(({ name }) => name === "tr")!).some(({ name }) => name === "tblHeader")).toBe(true);
    const right = everything(tables[0]!).filter(({ name, attributes }) => name === "jc" && /right|end/.test(attributes["val"] ?? ""));
    expect(right.length).toBe(4 * 9);
  });

  test("has its charts as Word's own, each with its text and with the workbook its figures are edited in", async () => {
    const parts = unzipSync(bytes);
    const charts = partsIn("nb").flatMap((part) => (part.kind === "chart" ? [part.chart] : []));
    expect(Object.keys(parts).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(charts.length);
    for (const [index, chart] of charts.entries()) {
      const all = everything(xmlTree(strFromU8(parts[`word/charts/chart${index + 1}.xml`]!)));
      expect(all.filter(({ name }) => name === "t")[0]!.text).toBe(chart.title);
      const relation = /Id="([^"]+)"[^>]*Target="\.\.\/([^"]+)"/.exec(strFromU8(parts[`word/charts/_rels/chart${index + 1}.xml.rels`]!))!;
      expect(all.find(({ name }) => name === "externalData")!.attributes["id"]).toBe(relation[1]);
      const sheet = (await openBook(parts[`word/${relation[2]!}`]!)).worksheets[0]!;
      chart.series.forEach(({ name, points }, column) => {
        expect(sheet.getCell(1, column + 2).text).toBe(name);
        points.forEach(({ value }, row) => expect(sheet.getCell(row + 2, column + 2).value).toBe(value === null ? null : value.toNumber()));
      });
    }
    expect(everything(xmlTree(xmlIn(bytes, "word/document.xml"))).filter(({ name }) => name === "docPr").map(({ attributes }) => attributes["descr"])).toEqual(charts.map(({ alt }) => alt));
  });

  test("is written in nynorsk and English too", async () => {
    const titles = await Promise.all(languages.map(async (language) => /<w:t[^>]*>([^<]*)/.exec(xmlIn(await paperDocx(partsIn(language), language), "word/document.xml"))![1]));
    expect(titles).toEqual(["Økonomi for ", "Økonomi for ", "Finances of "]);
  });

  test("keeps words from a workbook as words, whatever they hold", async () => {
    const parts: Part[] = [{ kind: "paragraph", spans: [{ text: '<w:p> & "x" \u0007\ufffe {{rame}}', wrong: true }] }];
    const root = everything(xmlTree(xmlIn(await paperDocx(parts, "nb"), "word/document.xml")));
    expect(root.filter(({ name }) => name === "t").map(({ text }) => text)).toContain('<w:p> & "x"  {{rame}}');
    expect(root.some(({ name }) => name === "highlight")).toBe(true);
  });
});

describe("a template of the organisation's own", () => {
  test("beside the workbooks is used, is listed among the files, and its mistakes are findings", async () => {
    const folder = await exampleWith({ "saksframlegg.nb.md": "# Vår egen sak\n\nVi betaler {{tall: T4 | Molde | Kostnad 2025}} og {{rame}}.\n" });
    const out = await folderWith();
    const { code } = await samfordel(["consolidate", folder, "--out", out]);
    expect(code).toBe(0);
    const xml = xmlIn(new Uint8Array(await readFile(join(out, "saksframlegg.docx"))), "word/document.xml");
    expect(xml).toContain("Vår egen sak");
    expect(xml).toContain("42\u00a0539");
    const manifest = JSON.parse(await readFile(join(out, "manifest.json"), "utf8")) as { inputs: { file: string; fate: string }[] };
    expect(manifest.inputs.find(({ file }) => file === "saksframlegg.nb.md")?.fate).toBe("paper");
    const report = JSON.parse(await readFile(join(out, "report.json"), "utf8")) as { findings: { code: string; says: string; fix: string }[] };
    expect(report.findings.find(({ code: found }) => found === "paper-placeholder-unknown")).toMatchObject({ says: "Linje 3 i malen for saksframlegget spør etter «rame», som ikke finnes.", fix: "Skriv i stedet ramme." });
  });

  test("is begun with «samfordel new saksframlegg», which never overwrites one", async () => {
    const folder = await folderWith();
    const file = join(folder, "saksframlegg.nn.md");
    expect((await samfordel(["new", "saksframlegg", "--lang", "nn", "--out", file])).code).toBe(0);
    expect(await readFile(file, "utf8")).toContain("{{rekneskap}}");
    expect((await samfordel(["new", "saksframlegg", "--lang", "nn", "--out", file])).code).toBe(2);
    expect((await samfordel(["new", "saksframlegg", "--out", join(folder, "sak.docx")])).code).toBe(2);
  });
});
