import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { decimal } from "../../core/money.ts";
import { chartsOf } from "../../core/report/charts/chartsOf.ts";
import { shownTitle } from "../../core/report/shown.ts";
import type { ReportTable } from "../../core/report/table.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { languages, texts } from "../../core/text/texts.ts";
import { typed } from "../../core/trace.ts";
import { reportHtml } from "../../pipeline/report/html/html.ts";
import type { PageData } from "../../pipeline/report/html/pageData.ts";
import { exampleManifest, exampleReport, makeExampleReport, type ExampleReport } from "../support/exampleReport.ts";

let report: ExampleReport;
beforeAll(async () => { report = await exampleReport(); });

const dataOf = (html: string): PageData => JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)![1]!) as PageData;
const element = (html: string, name: string): string[] => [...html.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, "gs"))].map(([, inside]) => inside!);

it("is at most 500 KiB for the example year, in every language", async () => {
  for (const language of languages) expect(Buffer.byteLength((await exampleReport(language)).html) / 1024).toBeLessThanOrEqual(500);
});

it("is the same bytes when it is made again", async () => expect((await makeExampleReport("nb")).html).toBe(report.html));

it("names nothing outside itself: no address, no file, no style or script of another", () => {
  expect(report.html.replace(dataOf(report.html).words.join(""), "")).not.toMatch(/https?:|\bsrc=|<link|<img|<iframe|<base|@import|url\((?!#)/);
});

it("runs its own script and wears its own style by their hashes, and nothing else", () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(report.html)![1]!.replaceAll("&#39;", "'");
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const [style] = element(report.html, "style");
  const [, script] = element(report.html, "script");
  expect(policy.split("; ")).toEqual(["default-src 'none'", `script-src ${hash(script!)}`, `style-src ${hash(style!)}`, "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"]);
  expect([element(report.html, "style").length, element(report.html, "script").length]).toEqual([1, 2]);
  expect(report.html.replace(/<script[\s\S]*?<\/script>/g, "")).not.toMatch(/\sstyle=|\son\w+=|javascript:/);
});

it.each(languages)("in %s it has every table under its title, and the page says its language", async (language) => {
  const { html, consolidation } = await exampleReport(language);
  expect(html).toContain(`<html lang="${language}">`);
  for (const table of consolidation.tables) expect(html).toContain(shownTitle(language, table).replaceAll("'", "&#39;"));
  expect(html).toContain(texts[language].report.control);
});

it("every chart has a text alternative and points to a table with its figures", () => {
  const charts = chartsOf(report.consolidation.tables, "nb");
  const drawings = [...report.html.matchAll(/<div role="img" aria-label="([^"]+)" aria-details="([^"]+)">/g)];
  expect(drawings.length).toBe(charts.length);
  expect(drawings.map(([, alt]) => alt).sort()).toEqual(charts.map(({ alt }) => alt).sort());
  for (const [, , table] of drawings) expect(report.html).toContain(`<table id="${table!}"`);
});

it("no two fills of a chart are marked alike: in grey their colours are no help", () => {
  const marks = element(report.html, "pattern").map((inside) => /<g[^>]*>(.*)<\/g>/.exec(inside)?.[1] ?? "");
  expect(marks).toHaveLength(8);
  expect(new Set(marks).size).toBe(8);
});

it("a chart's numbers are written the reader's way, with decimal comma and thin thousands only in Norwegian", async () => {
  const labels = async (language: "nb" | "en"): Promise<string> => [...(await exampleReport(language)).html.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join("\n");
  expect(await labels("nb")).toContain("42\u00a0539");
  expect(await labels("en")).toContain("42,539");
  expect(await labels("nb")).not.toMatch(/\d[.,]\d{3}\b/);
});

describe("whatever stands in a workbook", () => {
  const evil = `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'&]]>\u2028\u0000`;
  const table: ReportTable = {
    name: "t", title: "operating", values: { month: "2024-11", year: 2024 }, unit: "tkr", columns: [{ heading: "costType", format: { kind: "text" } }, { heading: "budget", format: { kind: "amount" } }],
    rows: [{ kind: "line", figures: [{ value: evil }, { value: decimal(5), trace: typed(5, { file: `${evil}.xlsx`, sheet: evil, cell: "B2" }, evil) }] }],
  };
  const made: Consolidation = {
    cooperation: evil, tables: [table], control: [], ledger: [], footings: [],
    findings: [{ code: "forecast-below-actual", severity: "warning", where: { file: `${evil}.xlsx`, sheet: evil, cell: "B2" }, values: { line: evil, actual: "2", forecast: "1" } }],
  };
  it("is shown as text: no element, attribute, style or script comes of it", async () => {
    const html = await reportHtml(made, { files: [] }, "nb");
    expect(element(html, "script").length).toBe(2);
    expect(html).not.toContain("<img");
    expect(html).not.toContain("\u0000");
    expect(element(html, "style")[0]).not.toContain("<");
    expect(element(html, "h1")[0]).toContain("&lt;/script&gt;&lt;script&gt;alert(1)");
    expect(dataOf(html).files[0]![0]).toBe(`${evil}.xlsx`);
  });
});

it("a report of nothing is still a page that says so", async () => {
  const html = await reportHtml({ tables: [], control: [], findings: [{ code: "nothing-readable", severity: "error", where: {}, values: {} }], ledger: [], footings: [] }, { files: [] }, "nb");
  expect(html).toContain(texts.nb.findings["nothing-readable"].title);
  expect(html).toContain(texts.nb.report.none.files);
});

it("what a figure is explained by names the file and its hash", () => {
  const { files } = dataOf(report.html);
  expect(files.length).toBe(exampleManifest.files.length);
  expect(files.map(([name, sha256]) => [name, sha256]).sort()).toEqual(exampleManifest.files.map(({ file, sha256 }) => [file, sha256]).sort());
});
