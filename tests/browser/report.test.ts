import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { decimal } from "../../core/money.ts";
import { explanationParts } from "../../core/report/explanationLines.ts";
import { placeText } from "../../core/report/traceLines.ts";
import type { ReportTable } from "../../core/report/table.ts";
import { explainFound } from "../../core/tasks/explain.ts";
import type { Language } from "../../core/text/texts.ts";
import type { Trace } from "../../core/trace.ts";
import type { Cell, Grid } from "../../core/workbook.ts";
import { printPdf } from "../../pipeline/report/pdf/printPdf.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { exampleReport, type ExampleReport } from "../support/exampleReport.ts";
import { exampleFolder } from "../support/exampleYear.ts";
import { findChromium, startChromium } from "../support/chromium.mjs";
import { pagesOf } from "../support/poppler.ts";
import { violations } from "./axe.ts";

const work = mkdtempSync(join(tmpdir(), "samfordel-report-"));
const address = (language: Language): string => pathToFileURL(join(work, `${language}.html`)).href;
let browser: Browser;
let report: ExampleReport;
let opened: { readonly page: Page; readonly troubles: string[]; readonly asked: string[] }[] = [];

beforeAll(async () => {
  browser = await startChromium();
  report = await exampleReport();
  writeFileSync(join(work, "nb.html"), report.html);
  writeFileSync(join(work, "en.html"), (await exampleReport("en")).html);
});
afterAll(async () => { await browser?.close(); rmSync(work, { recursive: true, force: true }); });
// A page that asks for anything but itself, or that breaks its own policy, passes no test.
afterEach(async () => {
  for (const { page, troubles, asked } of opened) { await page.context().close(); expect([troubles, asked.length]).toEqual([[], 1]); }
  opened = [];
});

async function open(options: BrowserContextOptions = {}, language: Language = "nb"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const [troubles, asked]: [string[], string[]] = [[], []];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => troubles.push(message.text()));
  page.on("request", (request) => asked.push(request.url()));
  page.setDefaultTimeout(15_000);
  opened.push({ page, troubles, asked });
  await page.goto(address(language));
  return page;
}

const unfold = (page: Page): Promise<void> => page.evaluate(() => { for (const one of document.querySelectorAll("details")) one.open = true; });
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || "");

describe.each([
  ["light", { colorScheme: "light" }], ["dark", { colorScheme: "dark" }], ["forced colours", { forcedColors: "active" }], ["320 px", { viewport: { width: 320, height: 640 } }],
] as const)("in %s", (_, options) => {
  it("breaks no rule that axe knows: as it opens, with everything unfolded, and with a figure and a cell open", async () => {
    const page = await open(options);
    expect(await violations(page)).toEqual([]);
    await unfold(page);
    expect(await violations(page)).toEqual([]);
    for (const one of ["#summary-decide [data-place]", "table [data-figure]"]) {
      await page.locator(one).first().click();
      await page.evaluate(() => { for (const fold of document.querySelectorAll<HTMLDetailsElement>("#why details")) fold.open = true; });
      expect([one, ...await violations(page)]).toEqual([one]);
      await page.keyboard.press("Escape");
    }
  }, 180_000);
});

describe("a figure of every table, when it is pressed", () => {
  const grids = new Map<string, Promise<readonly Grid[]>>();
  const gridsOf = (file: string): Promise<readonly Grid[]> => {
    if (!grids.has(file)) grids.set(file, readXlsx(readFileSync(join(exampleFolder, file))).then((read) => { if ("problem" in read) throw new Error(file); return read; }));
    return grids.get(file)!;
  };
  const cellAt = async (file: string, sheet: string, cell: string): Promise<Cell | undefined> => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
    const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return (await gridsOf(file)).find((grid) => grid.sheet === sheet)?.rows[Number(row) - 1]?.[column];
  };
  const leaves = (trace: Trace): readonly Trace[] => (trace.from.length === 0 ? [trace] : trace.from.flatMap(leaves));

  /** The first figure whose explanation ends in single cells, else in any; undefined when the table only counts what was read. */
  const explainedIn = (table: ReportTable) => { const all = explanationsIn(table); return all.find(({ places }) => places.every(({ cell }) => /^[A-Z]+\d+$/.test(cell ?? ""))) ?? all[0]; };
  const explanationsIn = (table: ReportTable) => table.rows.flatMap((row, rowAt) => table.columns.flatMap((column, at) => {
    const explanation = explainFound(report.consolidation, { table, row, column, at: { row: rowAt, column: at } });
    const { title, lines } = explanationParts("nb", explanation);
    const places = lines.flatMap((line) => line.at ?? []);
    return explanation.trace && places.length > 0 && row.figures[at]!.value !== null ? [{ rowAt, at, title, places, trace: explanation.trace }] : [];
  }));

  it("says file, sheet, cell and hash of what it rests on, and that is what stands in the workbook", async () => {
    const page = await open();
    await unfold(page);
    for (const table of report.consolidation.tables) {
      const one = explainedIn(table);
      expect([table.name, one === undefined]).toEqual([table.name, false]);
      const { rowAt, at, title, places, trace } = one!;
      await page.locator(`#t-${table.name}-figures tbody tr`).nth(rowAt).locator("th, td").nth(at).locator("[data-figure]").click();
      expect(await page.locator("#why-title").innerText()).toBe(title);
      const shown = await page.locator("#why .source").evaluateAll((all) => all.map((source) => source.textContent));
      expect([table.name, shown]).toEqual([table.name, places.map((place) => placeText(place).replace(" · ", " "))]);
      const hashes = await page.locator("#why .files").evaluateAll((lists) => lists.flatMap((list) => [...list.children].map((child) => child.textContent)));
      for (const { file, sheet, cell } of places) {
        expect(hashes[hashes.indexOf(file!) + 1]).toMatch(/^[0-9a-f]{64}$/);
        const leaf = leaves(trace).find((step) => step.at?.file === file && step.at?.sheet === sheet && step.at?.cell === cell)!;
        // Counted from a register's rows: the rows are there.
        if (cell!.includes(":")) { expect((await gridsOf(file!)).find((grid) => grid.sheet === sheet)!.rows.length).toBeGreaterThan(1); continue; }
        const typed = await cellAt(file!, sheet!, cell!);
        // A row of a register counts as one PC, by a cell that says something about it.
        if (leaf.value === "1" && typed !== 1) { expect(typed ?? null).not.toBeNull(); continue; }
        const isNumber = typeof typed === "number" && /^-?\d+(\.\d+)?$/.test(leaf.value);
        expect([table.name, cell, isNumber ? decimal(typed).toFixed() : typed]).toEqual([table.name, cell, isNumber ? decimal(leaf.value).toFixed() : leaf.value]);
      }
    }
  });

  it("opens, whichever it is", async () => {
    const page = await open();
    const [buttons, empty] = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>("[data-figure], [data-place]")];
      const silent = all.filter((one) => { one.click(); return !document.getElementById("why-title")!.textContent || document.getElementById("why-body")!.children.length === 0; });
      return [all.length, silent.map((one) => one.outerHTML)] as const;
    });
    expect(buttons).toBeGreaterThan(500);
    expect(empty).toEqual([]);
  });
});

it("needs no mouse: Tab to a table, arrows among its figures, Enter opens, Escape closes, and the focus is back", async () => {
  const page = await open();
  const isThere = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest("#t-kostnadsfordeling-drift-figures") != null);
  for (let count = 0; count < 200 && !(await isThere()); count += 1) await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("6\u00a0925");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
  expect(await focused(page)).toBe("42\u00a0539");
  await page.keyboard.press("Enter");
  expect(await page.locator("#why").isVisible()).toBe(true);
  expect(await focused(page)).toBe("why-title");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("why-close");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.locator("#why .source").first().innerText()).toContain("Kostnadsgrupper!");
  await page.keyboard.press("Escape");
  expect(await page.locator("#why").isVisible()).toBe(false);
  expect(await focused(page)).toBe("42\u00a0539");
  await page.keyboard.press("Shift+Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("#t-kostnadsfordeling-drift-figures"))).toBeNull();
});

it("on a narrow screen the panel has the page to itself, and gives it back", async () => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  await page.locator("#t-kostnadsfordeling-drift [data-figure]").first().click();
  expect(await page.locator("#why").evaluate((dialog) => dialog.matches(":modal"))).toBe(true);
  await page.locator("#why-close").click();
  expect(await focused(page)).toBe("6\u00a0925");
});

it("a link to a folded table unfolds it", async () => {
  const page = await open();
  const last = page.locator("#contents a[href^='#t-']").last();
  const table = page.locator(`[id="${(await last.getAttribute("href"))!.slice(1)}"]`);
  expect(await table.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(false);
  await last.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => table.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true);
});

it.each([320, 640, 1280])("at %i px the page does not scroll sideways, and nothing outside a table's own box is cut off", async (width) => {
  const page = await open({ viewport: { width, height: 800 } });
  await unfold(page);
  const { beyond, cut } = await page.evaluate(() => ({
    beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    cut: [...document.querySelectorAll("main h1, main h2, main h3, main p, main li, main figcaption, main svg, main a, main summary")].filter((one) => !one.closest(".scroll, .patterns") && one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5).map((one) => one.textContent),
  }));
  expect([beyond, cut]).toEqual([0, []]);
});

/** What a page may be read in where none of its own faces is installed. */
const wideFace = '"DejaVu Sans", Verdana, sans-serif';

it("no label of a chart is cut off or lies on another, wide or narrow, in the face of the page or a wider one", async () => {
  for (const [width, face] of [[1280, "var(--sans)"], [320, "var(--sans)"], [1280, wideFace], [320, wideFace]] as const) {
    const page = await open({ viewport: { width, height: 800 } });
    await page.evaluate((family) => { for (const svg of document.querySelectorAll<SVGSVGElement>(".chart svg")) svg.style.fontFamily = family; }, face);
    await unfold(page);
    const wrong = await page.evaluate(() => [...document.querySelectorAll<SVGSVGElement>(".chart [role=img] svg")].filter((svg) => svg.getBoundingClientRect().width > 0).flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      const labels = [...svg.querySelectorAll("text")].map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }));
      const out = labels.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1).map(({ said }) => `out: ${said}`);
      const over = labels.flatMap((one, at) => labels.slice(at + 1).filter((other) => {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        return across > 1.5 && down > 4;
      }).map((other) => `over: ${one.said} ${other.said}`));
      return [...out, ...over].map((trouble) => `${svg.closest("figure")!.querySelector("figcaption strong")!.textContent} ${trouble}`);
    }));
    expect([width, face, wrong]).toEqual([width, face, []]);
  }
});

it("says the same without its script: every figure stands there, and no button is needed to read", async () => {
  const page = await open({ javaScriptEnabled: false }, "en");
  expect(await page.locator("#t-kostnadsfordeling-drift-figures").innerText()).toContain("42,539");
});

it("prints on A4 with page numbers, headings repeated, and everything unfolded; twice the same", async () => {
  const pdf = await printPdf(findChromium()!, report.html);
  const again = await printPdf(findChromium()!, report.html);
  expect(Buffer.compare(pdf!, again!)).toBe(0);
  const file = join(work, "report.pdf");
  writeFileSync(file, pdf!);
  const pages = pagesOf(file);
  expect(pages.length).toBeGreaterThan(10);
  pages.forEach((page, at) => expect(page.replaceAll("\u00a0", " ")).toContain(`Side ${at + 1} av ${pages.length}`));
  const text = pages.join("\n");
  for (const title of ["Fordeling per kostnadsgruppe og deltaker 2025", "Følsomhet 2025"]) expect(text).toContain(title);
  expect(text).toContain("BRUK-HELSE");
  // The sums of the sources go over more than one page.
  expect(pages.filter((page) => /Tabell\s+Måltall\s+Enhet/.test(page)).length).toBeGreaterThan(1);
});
