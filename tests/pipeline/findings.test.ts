import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { fromJSONSchema } from "zod";
import type { Finding } from "../../core/finding.ts";
import { languages, texts } from "../../core/text/texts.ts";
import { findingsHtml } from "../../pipeline/report/findings/findingsHtml.ts";
import { findingsSarif } from "../../pipeline/report/findings/findingsSarif.ts";
import { writeXlsx } from "../../pipeline/xlsx/writeXlsx.ts";
import { damagedRotation } from "../fixtures/damagedRotation.ts";
import { startChromium } from "../support/chromium.mjs";
import { exampleBooks, exampleWith, folderWith } from "../support/folders.ts";
import { samfordel } from "../support/samfordel.ts";

const validate = (...args: string[]) => samfordel(["validate", ...args]);
const today = ["--today", "2026-01-15"] as const;

describe("as JSON", () => {
  it.each(languages)("the findings keep to the published schema (%s)", async (language) => {
    const schema = fromJSONSchema(JSON.parse(await readFile(new URL("../../docs/schemas/findings.schema.json", import.meta.url), "utf8")));
    const folder = await exampleWith({ "tekst.xlsx": "ikke et regneark", "~$fordeling-2025.xlsx": "x" });
    const ran = await validate(folder, "--format", "json", "--lang", language);
    const answer = JSON.parse(ran.out);
    expect(schema.safeParse(answer)).toMatchObject({ success: true });
    expect(answer.counts).toEqual({ errors: 1, warnings: 5, infos: 1, accepted: 0 });
    for (const broken of [{ ...answer, schema: 2 }, { ...answer, extra: 1 }, { ...answer, findings: [{ ...answer.findings[0], severity: "fatal" }] }]) expect(schema.safeParse(broken).success).toBe(false);
  });
});

describe("as SARIF 2.1.0", () => {
  it("they have what the standard requires, in the language asked for", async () => {
    const { out } = await validate(exampleBooks, "--format", "sarif", "--lang", "en");
    const { $schema, version, runs: [run] } = JSON.parse(out);
    expect([$schema, version]).toEqual(["https://json.schemastore.org/sarif-2.1.0.json", "2.1.0"]);
    const { driver } = run.tool;
    expect(driver).toMatchObject({ name: "samfordel", language: "en" });
    expect(run.results.length).toBe(5);
    for (const result of run.results) {
      const rule = driver.rules[result.ruleIndex];
      expect(rule.id).toBe(result.ruleId);
      expect(rule.shortDescription.text).toBe(texts.en.findings[result.ruleId as Finding["code"]].title);
      expect(rule.fullDescription.text + rule.help.text).not.toMatch(/[{}]/);
      expect(["error", "warning", "note"]).toContain(result.level);
      expect(result.message.text).toMatch(/\S/);
      const [{ physicalLocation: { artifactLocation }, logicalLocations: [place] }] = result.locations;
      expect(run.artifacts[artifactLocation.index].location).toEqual({ uri: artifactLocation.uri, uriBaseId: "WORKBOOKS" });
      expect(place.fullyQualifiedName).toMatch(/^.+![A-Z]+\d+$/);
    }
    for (const { hashes, length } of run.artifacts) expect([hashes["sha-256"], length]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.any(Number)]);
  });

  it("names with blanks, letters and braces come through as URIs and plain text", () => {
    const file = "år 2025/Møre {1}.xlsx";
    const findings: Finding[] = [
      { code: "excel-error", severity: "error", where: { file, sheet: "Ark {0}", cell: "B2" }, values: { heading: "{2}", seen: "#REF!" } },
      { code: "nothing-readable", severity: "info", where: {}, values: {}, accepted: { reason: "ok", expires: "2026-01-01" } },
    ];
    const [run] = JSON.parse(findingsSarif(findings, { files: [] }, "nb")).runs;
    expect(run.results[0].locations[0]).toEqual({
      physicalLocation: { artifactLocation: { uri: "%C3%A5r%202025/M%C3%B8re%20%7B1%7D.xlsx", uriBaseId: "WORKBOOKS" } },
      logicalLocations: [{ name: "B2", fullyQualifiedName: "Ark {0}!B2", kind: "cell" }],
    });
    expect(run.results[0].message.text).toContain("«{{2}}»");
    expect(run.results[1]).toMatchObject({ level: "note", locations: [], suppressions: [{ kind: "external", status: "accepted", justification: "ok" }] });
  });
});

describe("the repair a finding proposes", async () => {
  const pc = await writeXlsx((book) => { book.addWorksheet("PC-rullering").addRows(damagedRotation); });
  const words = "Forslag: D6: 3 → 43. Ingen annen like liten rettelse gjør det samme.";
  it("is said in every format, with the sheet's own headings", async () => {
    const file = join(await folderWith({ "pc.xlsx": pc }), "pc.xlsx");
    const line = (await validate(file)).out.split("\n").find((one) => one.includes("!D14 "));
    expect(line).toMatch(/«Utgår 2024» er 401/);
    expect(line).toContain(words);
    expect((await validate(file, "--format", "html")).out).toContain(`<p>${words}</p>`);
    const { findings, repairs } = JSON.parse((await validate(file, "--format", "json")).out);
    expect(findings.find(({ cell }: { cell: string }) => cell === "D14").repair).toMatchObject({ unique: true, edits: [{ cell: "D6", before: 3, after: 43 }] });
    expect(repairs).toHaveLength(2);
    const [run] = JSON.parse((await validate(file, "--format", "sarif")).out).runs;
    expect(run.results.flatMap(({ properties }: { properties: { repair?: { edits: { cell: string }[] } } }) => properties.repair?.edits.map(({ cell }) => cell) ?? [])).toContain("D6");
  });
});

describe("as one HTML page", () => {
  it.each(languages)("they are grouped by file and sheet, and the page fetches and runs nothing (%s)", async (language) => {
    const { out } = await validate(exampleBooks, "--format", "html", "--lang", language);
    expect(out).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
    expect(out).not.toMatch(/<script|<link|<img|\bsrc=|\bon\w+=|url\(|https?:/i);
    expect([...out.matchAll(/<h2 [^>]*>(.*?)<\/h2>/g)].map(([, file]) => file)).toEqual(["fordeling-2025.xlsx", "investering-2025.xlsx", "okonomirapport-2024-11.xlsx"]);
    expect(out).toContain(">Ramme og innsparing</h3>");
    expect(out).toContain(texts[language].findings["savings-unexplained"].title);
    expect(out).not.toMatch(/\{\w+(?::\w)?\}/);
  });

  it("what somebody typed stays text", () => {
    const nasty = `<img src=x onerror="alert('1')">&`;
    const page = findingsHtml([{ code: "excel-error", severity: "error", where: { file: nasty, sheet: nasty, cell: "B2" }, values: { heading: nasty, seen: "\u0000" } }], "nb");
    expect(page).not.toContain("<img");
    expect(page).toContain("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;");
  });

  it("is free of faults that axe can see, in light and dark, and its policy lets its own style through", async () => {
    const accepted: Finding = { code: "line-duplicate", severity: "warning", where: { file: "a.xlsx", sheet: "Ark", cell: "A9" }, values: { line: "Lønn", other: "A8" }, accepted: { reason: "To avtaler", expires: "2026-06-30" } };
    const some: Finding[] = [accepted, { ...accepted, accepted: undefined, severity: "error" }, { ...accepted, where: {}, accepted: undefined, severity: "info" }, { ...accepted, where: { file: "b.xlsx" }, accepted: undefined }];
    const browser = await startChromium();
    try {
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await browser.newPage({ colorScheme, bypassCSP: true });
        await page.setContent(findingsHtml(some, "nb"));
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      }
      const narrow = await browser.newPage({ viewport: { width: 320, height: 600 } });
      await narrow.setContent(findingsHtml(some, "nb"));
      expect(await narrow.evaluate(() => [document.documentElement.scrollWidth, document.querySelector("td:nth-child(3)")!.clientWidth > 250])).toEqual([320, true]);
      const page = await browser.newPage();
      await page.setContent(findingsHtml(some, "nb"));
      expect(await page.evaluate(() => getComputedStyle(document.querySelector("table")!).borderCollapse)).toBe("collapse");
    } finally { await browser.close(); }
  });
});

describe("a baseline of accepted findings", () => {
  const reasoned = async (file: string, reason: string, change: object = {}): Promise<void> => {
    const baseline = JSON.parse(await readFile(file, "utf8"));
    await writeFile(file, JSON.stringify({ ...baseline, accepted: baseline.accepted.map((entry: object) => ({ ...entry, reason, ...change })) }));
  };

  it("is written with empty reasons; filled in, nothing is left to count, and the reasons are shown in every format", async () => {
    const file = join(await folderWith(), "godtatt.json");
    expect(await validate(exampleBooks, ...today, "--write-baseline", file)).toMatchObject({ code: 0, err: expect.stringContaining("Skrev 4 funn til") });
    const unreasoned = await validate(exampleBooks, ...today, "--baseline", file);
    expect(unreasoned.out).toMatch(/advarsler: 8/);
    expect(unreasoned.out.match(/baseline-unreasoned/g)).toHaveLength(4);
    await reasoned(file, "Kjent og <avtalt>");
    const ran = await validate(exampleBooks, ...today, "--baseline", file, "--max-warnings", "0");
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/feil: 0, advarsler: 0, merknader: 1, godtatt: 4\n$/) });
    expect(ran.out).toContain("advarsel · godtatt til 15.01.2027: Kjent og <avtalt> · ");
    const { counts, findings } = JSON.parse((await validate(exampleBooks, ...today, "--baseline", file, "--format", "json")).out);
    expect(counts).toEqual({ errors: 0, warnings: 0, infos: 1, accepted: 4 });
    expect(findings[4].accepted).toEqual({ reason: "Kjent og <avtalt>", expires: "2027-01-15" });
    expect((await validate(exampleBooks, ...today, "--baseline", file, "--format", "html")).out).toContain("Godtatt til 15.01.2027: Kjent og &lt;avtalt&gt;");
    const sarif = JSON.parse((await validate(exampleBooks, ...today, "--baseline", file, "--format", "sarif")).out);
    expect(sarif.runs[0].results.filter(({ suppressions }: { suppressions?: unknown }) => suppressions)).toHaveLength(4);
  });

  it("also holds for the report, and its control sheet and report.json tell the reasons", async () => {
    const [file, out] = [join(await folderWith(), "godtatt.json"), join(await folderWith(), "ut")];
    await validate(exampleBooks, ...today, "--write-baseline", file);
    await reasoned(file, "Kjent");
    const ran = await samfordel(["consolidate", exampleBooks, "--out", out, ...today, "--baseline", file, "--max-warnings", "0"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("godtatt til 15.01.2027: Kjent");
    const { findings } = JSON.parse(await readFile(join(out, "report.json"), "utf8"));
    expect(findings.filter(({ accepted }: { accepted: unknown }) => accepted !== null)).toHaveLength(4);
  });

  it("past its day it counts again, and what no longer is there is called unused", async () => {
    const file = join(await folderWith(), "godtatt.json");
    await validate(exampleBooks, ...today, "--write-baseline", file);
    await reasoned(file, "Kjent");
    const late = await validate(exampleBooks, "--today", "2027-01-16", "--baseline", file);
    expect(late.out.match(/godtatt\.json · advarsel · baseline-expired/g)).toHaveLength(4);
    await reasoned(file, "Kjent", { cell: "Z99" });
    const moved = await validate(exampleBooks, ...today, "--baseline", file);
    expect(moved.out.match(/baseline-unused/g)).toHaveLength(4);
    // One file alone cannot tell what is gone from the others.
    expect((await validate(join(exampleBooks, "pc-og-drivere-rauma.xlsx"), ...today, "--baseline", file)).out).not.toContain("baseline-unused");
    // Nor can a look that did not get into a workbook tell what is gone from it.
    const damaged = await exampleWith();
    await writeFile(join(damaged, "investering-2025.xlsx"), "x");
    expect((await validate(damaged, ...today, "--baseline", file)).out.match(/baseline-unused/g)).toHaveLength(3);
  });

  it("is renewed only by who also gives it as the baseline, and keeps its reasons", async () => {
    const file = join(await folderWith(), "godtatt.json");
    await validate(exampleBooks, ...today, "--write-baseline", file);
    await reasoned(file, "Kjent");
    const before = await readFile(file, "utf8");
    expect(await validate(exampleBooks, "--write-baseline", file)).toMatchObject({ code: 2, err: expect.stringContaining("finnes fra før") });
    expect(await readFile(file, "utf8")).toBe(before);
    expect((await validate(exampleBooks, "--baseline", file, "--write-baseline", file)).code).toBe(0);
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual(JSON.parse(before));
  });

  it("that cannot be used is said in one sentence, with exit code 2", async () => {
    const folder = await folderWith({ "a.json": "{", "b.json": '{"schema":1,"accepted":[{"code":"x","reason":"","expires":"i morgen"}]}' });
    for (const [name, says] of [["a.json", "ikke JSON"], ["b.json", "«accepted.0.expires»"], ["borte.json", "ENOENT"]] as const) {
      expect(await validate(exampleBooks, "--baseline", join(folder, name)), name).toMatchObject({ code: 2, out: "", err: expect.stringContaining(says) });
    }
    expect(await validate(exampleBooks, "--today", "2026-02-30")).toMatchObject({ code: 2, err: expect.stringContaining("--today") });
  });
});

describe("--max-warnings", () => {
  it("ends with 1 above, and not at, the number", async () => {
    expect((await validate(exampleBooks, "--max-warnings", "4")).code).toBe(0);
    expect(await validate(exampleBooks, "--max-warnings", "3")).toMatchObject({ code: 1, err: "Det er 4 advarsler; --max-warnings tillater 3.\n" });
    const out = join(await folderWith(), "ut");
    expect((await samfordel(["consolidate", exampleBooks, "--out", out, "-q", "--max-warnings", "3"])).code).toBe(1);
    expect(await readFile(join(out, "manifest.json"), "utf8")).toContain("report.xlsx");
    expect((await validate(exampleBooks, "--max-warnings", "noen")).code).toBe(2);
  });
});
