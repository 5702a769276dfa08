import { expect, it } from "vitest";
import { gathered } from "../../pipeline/example/gathered.ts";
import { bookXlsx } from "../../pipeline/xlsx/template.ts";
import { idle, openInExcel, statusOf, withBrowser } from "./pane.ts";

withBrowser();

const result = "Beregnet kostnadsfordeling";
const journal = "Samfordel historikk";
const soon = { timeout: 15_000 };

it("what Excel finds too much in one answer is read in parts, and the same is found", async () => {
  const { page, host, ready } = await openInExcel();
  await ready();
  const [findings, small] = [await page.locator(".finding").allInnerTexts(), host.stats.syncs];
  host.payloadLimit = 24 * 1024;
  await page.locator("#check").click();
  await idle(page);
  await expect.poll(() => statusOf(page), soon).toMatch(/^Kontrollert kl\./);
  expect(await page.locator(".finding").allInnerTexts()).toEqual(findings);
  expect(host.stats.syncs - small).toBeGreaterThan(host.book.sheets.length);
});

it("a result Excel will not take in one request is refused with words, and nothing is written", async () => {
  const { page, host, ready } = await openInExcel();
  await ready();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").waitFor();
  const sheets = host.book.sheets.map(({ name }) => name);
  host.payloadLimit = 12 * 1024;
  // Reading goes well in parts, so that it is the writing that is turned away.
  await page.locator("#preview").click();
  await page.locator("#write:not([aria-disabled])").waitFor();
  expect(await page.locator(".notices").innerText()).toBe("");
  await page.locator("#write").click();
  await page.getByText("For mye på én gang", { exact: true }).waitFor();
  expect(await page.locator(".notices").innerText()).toContain("Excel tok ikke imot så mye på én gang.");
  expect(await page.locator("#panel").innerText()).not.toContain("Skrevet til");
  expect(host.book.sheets.map(({ name }) => name)).toEqual(sheets);
  host.payloadLimit = 5 * 1024 * 1024;
  await page.locator("#write").click();
  await page.getByText("Skrevet til (").waitFor();
  expect(await page.locator(".notices").innerText()).toBe("");
});

it("a protected result is refused with its name and a way out, and is as it was", async () => {
  const { page, host, ready } = await openInExcel();
  await ready();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").click();
  await page.getByText("Skrevet til (").waitFor();
  const locked = host.book.sheet(result)!;
  locked.protected = true;
  const before = JSON.stringify([...locked.rows].map(([row, cells]) => [row, [...cells]]));
  await page.locator("#write:not([aria-disabled])").click();
  await page.getByText("Arket er beskyttet", { exact: true }).waitFor();
  expect(await page.locator(".notices").innerText()).toMatch(/«Beregnet kostnadsfordeling» er beskyttet mot endringer\..*Opphev beskyttelsen av arket i Excel, og prøv på nytt\./s);
  expect(JSON.stringify([...locked.rows].map(([row, cells]) => [row, [...cells]]))).toBe(before);
  expect([locked.protected, host.book.sheet(journal)!.rows.size]).toEqual([true, 2]);
});

it("a workbook without findings says so, and when it was checked", async () => {
  const remarked = ["A-konto og mindreforbruk", "Investeringsrapport", "Ramme og innsparing"];
  const bytes = await bookXlsx(gathered.filter(({ contract }) => !remarked.includes(contract.sheet)));
  const { page, ready } = await openInExcel({}, { bytes });
  await ready();
  expect(await page.locator("#panel .message.good").innerText()).toMatch(/Ingen funn\s+Alle 15 ark ble kontrollert \d\d\.\d\d\.\d{4} kl\. \d\d\.\d\d, og det er ikke funnet noe å bemerke\./);
  expect(await page.locator(".finding").count()).toBe(0);
  expect(await statusOf(page)).toMatch(/^Kontrollert kl\. \d\d\.\d\d: 15 ark\.$/);
});

it("shows who hands over PCs to whom for each way of sharing them", async () => {
  const { page, ready } = await openInExcel();
  await ready();
  await page.locator("#tab-rotation").click();
  await page.locator("#transfers-category summary").click();
  expect(await page.locator("#panel details summary").allInnerTexts()).toEqual([
    "Flyttinger – Eget overskudd på tvers av kategorier: 194 PC-er", "Flyttinger – Samlet per kategori: 22 PC-er", "Flyttinger – Alt samlet: 232 PC-er"]);
  expect(await page.locator("#transfers-category li").allInnerTexts()).toEqual(["Aukra Elev → Hustadvika Elev: 2", "Molde Ansatt → Rauma Ansatt: 3", "Molde Ansatt → Vestnes Ansatt: 17"]);
});
