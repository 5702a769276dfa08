import { expect, it } from "vitest";
import type { ExcelHost } from "../addin/host/excelHost.ts";
import { parseA1 } from "../addin/host/book/a1.ts";
import { idle, openInExcel, statusOf, withBrowser } from "./pane.ts";

withBrowser();

const soon = { timeout: 15_000 };

/** The user clicks in the sheet. */
function select(host: ExcelHost, sheet: string, cell: string): void {
  const target = host.book.sheet(sheet)!;
  host.book.active = host.book.sheets.indexOf(target);
  host.book.selection = parseA1(cell);
  host.events.raise("selectionChanged", target.id, { address: cell, worksheetId: target.id });
  host.events.flush();
}

const valueIn = (host: ExcelHost, sheet: string, cell: string): unknown => {
  const { row, column } = parseA1(cell);
  return host.book.sheet(sheet)?.at(row, column)?.value;
};

/** Where a sheet holds a value. */
function find(host: ExcelHost, sheet: string, wanted: unknown): string {
  for (const [row, line] of host.book.sheet(sheet)!.rows) for (const [column, { value }] of line) if (value === wanted) return `${String.fromCharCode(65 + column)}${row + 1}`;
  throw new Error(`${String(wanted)} is not in ${sheet}`);
}

it("checks the open workbook by itself, and a click on a finding selects its cell", async () => {
  const { page, host, ready } = await openInExcel();
  await ready();
  expect(await page.locator("h1").innerText()).toBe("Samfordel");
  expect(await page.locator("#open").count()).toBe(0);
  expect(await page.locator(".finding").count()).toBe(5);
  await page.getByRole("button", { name: "Gå til E9 i Investeringsrapport" }).click();
  await idle(page);
  expect([host.book.sheets[host.book.active]!.name, host.book.selection]).toMatchObject(["Investeringsrapport", { row: 8, column: 4 }]);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Gå til E9");
});

it("the ribbon's button shows the preview, one click writes it, and the other ribbon button takes it back", async () => {
  const { page, host, ready } = await openInExcel();
  await ready();
  await page.evaluate(() => window.pressRibbon("recomputeDistribution"));
  await page.locator("#write:not([aria-disabled])").waitFor();
  expect(await page.locator("#tab-distribution").getAttribute("aria-selected")).toBe("true");
  expect(host.book.sheet("Beregnet kostnadsfordeling")).toBeUndefined();
  await page.locator("#write").click();
  await page.getByText("Skrevet til (").waitFor();
  expect(valueIn(host, "Beregnet kostnadsfordeling", find(host, "Beregnet kostnadsfordeling", "Molde").replace("A", "B"))).toBe(42_539);
  await page.evaluate(() => window.pressRibbon("undoRecompute"));
  await expect.poll(() => statusOf(page), soon).toBe("Beregning nr. 1 er angret. Arkene er som før.");
  expect(host.book.sheet("Beregnet kostnadsfordeling")).toBeUndefined();
});

it("checks again when somebody types, and says which results are out of date and why", async () => {
  const { page, host, ready } = await openInExcel();
  await ready();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").click();
  await page.getByText("Skrevet til (").waitFor();
  await page.locator("#tab-control").click();
  expect(await page.locator(".message.warning").count()).toBe(0);
  host.userEdit("Fordelingsgrunnlag", find(host, "Fordelingsgrunnlag", 738), [["mange"]]);
  await page.locator(".finding", { hasText: "Ikke et tall" }).waitFor();
  expect(await page.locator(".message.warning").innerText()).toMatch(/«Beregnet kostnadsfordeling» er utdatert\s+Endret siden beregningen: Fordelingsgrunnlag\./);
});

it("a co-author's edit during the preview is refused with words, nothing is written, and the new figures are shown", async () => {
  const { page, host, ready } = await openInExcel();
  await ready();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").waitFor();
  const cell = find(host, "Kostnadsgrupper", 12_870);
  // Before the pane has been told: the connection is slow, the click is not.
  host.events.enabled = false;
  host.userEdit("Kostnadsgrupper", cell, [[12_970]], "Remote");
  host.events.enabled = true;
  await page.locator("#write").click();
  await page.getByText("Endret siden forhåndsvisningen", { exact: true }).waitFor();
  expect(await page.locator(".notices").innerText()).toContain("Kostnadsgrupper");
  expect(host.book.sheet("Beregnet kostnadsfordeling")).toBeUndefined();
  expect(await page.locator(".message.error", { hasText: "Feil som stopper skrivingen" }).innerText()).toContain("Kostnadsgruppene stemmer ikke med rammen");
});

it("an edit the pane has heard of makes the preview wait for a new look before anything can be written", async () => {
  const { page, host, ready } = await openInExcel();
  await ready();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").waitFor();
  host.userEdit("Fordelingsgrunnlag", find(host, "Fordelingsgrunnlag", 738), [[800]], "Remote");
  await page.getByText("Arkene er endret siden forhåndsvisningen.").waitFor();
  await idle(page);
  expect(await page.locator("#write").getAttribute("aria-disabled")).toBe("true");
  await page.locator("#preview").click();
  await page.locator("#write:not([aria-disabled])").waitFor();
});

it("explains the cell that is selected in the sheet, without taking the focus from it", async () => {
  const { page, host, ready } = await openInExcel();
  await ready();
  await page.locator("#tab-explain").click();
  expect(await page.locator("#panel").innerText()).toContain("Velg en celle i et resultatark");
  const cell = find(host, "Fordelingsgrunnlag", 738);
  select(host, "Fordelingsgrunnlag", cell);
  await page.getByText("Tall som bygger på cellen").waitFor();
  expect(await page.locator("#panel").innerText()).toContain(`Valgt: Fordelingsgrunnlag, ${cell}`);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-explain");
});

it("while a cell is being edited, everything is refused with a way out, and works again afterwards", async () => {
  const { page, host, ready } = await openInExcel();
  await ready();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").waitFor();
  host.editingCell = true;
  await page.locator("#write").click();
  await page.getByText("En celle redigeres", { exact: true }).waitFor();
  expect(await page.locator(".notices").innerText()).toContain("Avslutt cellen med Enter eller Esc");
  host.editingCell = false;
  await page.locator("#write").click();
  await page.getByText("Skrevet til (").waitFor();
  expect(await page.locator(".notices").innerText()).toBe("");
});

it("with 120 ms to Excel and back, a button pressed twice is done once, and says that it is at work", async () => {
  const { page, host, ready } = await openInExcel({ latency: 120 });
  await ready();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").waitFor();
  const before = host.stats.syncs;
  await page.locator("#write").click();
  await page.locator("#write").click();
  expect([await statusOf(page), await page.locator("#write").getAttribute("aria-disabled")]).toEqual(["Skriver …", "true"]);
  await page.getByText("Skrevet til (").waitFor();
  const journal = host.book.sheet("Samfordel historikk")!;
  expect(journal.rows.size).toBe(2);
  expect(host.stats.syncs - before).toBeLessThanOrEqual(5);
});

it("inserts any kind of sheet from its template", async () => {
  const { page, host, ready } = await openInExcel();
  await ready();
  await page.evaluate(() => window.pressRibbon("insertSheet"));
  expect(await page.locator("#insert").getAttribute("open")).toBe("");
  await page.locator("#insert-indexing").click();
  await expect.poll(() => statusOf(page), soon).toMatch(/^Arket «.+» er satt inn\.$/);
  expect(host.book.sheets.at(-1)!.rows.size).toBeGreaterThan(2);
});

it("draws native charts of what is written when it is asked to", async () => {
  const { page, host, ready } = await openInExcel();
  await ready();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").click();
  await page.getByText("Skrevet til (").waitFor();
  await page.locator("#charts").click();
  await expect.poll(() => statusOf(page), soon).toMatch(/^Diagrammene er satt inn i Beregnet kostnadsfordeling, .+\.$/);
  expect(host.book.sheets.flatMap(({ charts }) => charts)).toHaveLength(2);
});

it("speaks English where Office does, and shows Office's dark theme", async () => {
  const { page, ready } = await openInExcel({ displayLanguage: "en-US", isDark: true });
  await ready();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.getByRole("tab").first().innerText()).toBe("Check");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgb(41, 41, 41)");
});

it("in an Excel that is too old it says so, and offers the way without", async () => {
  const { page } = await openInExcel({ sets: { excelapi: "1.9", sharedruntime: "1.1" } });
  await page.locator("#example").waitFor();
  expect(await page.locator(".message").innerText()).toMatch(/Denne utgaven av Excel mangler det tillegget trenger \(Excel 2021 eller Microsoft 365\)/);
});

it("is usable soon after its script has loaded", async () => {
  const { page, ready } = await openInExcel();
  await ready();
  const [loaded, usable] = await page.evaluate(() => {
    const script = performance.getEntriesByType("resource").find(({ name }) => name.includes("/taskpane.js")) as PerformanceResourceTiming;
    return [script.responseEnd, performance.getEntriesByName("samfordel-usable")[0]!.startTime];
  });
  console.log(`the pane takes clicks ${Math.round(usable! - loaded!)} ms after its script has loaded`);
  expect(usable).toBeGreaterThan(loaded!);
});
