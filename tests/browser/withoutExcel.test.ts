import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../addin/taskpane/check.ts";
import { sayFinding } from "../../core/text/say.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { exampleBook } from "../addin/openExcel.ts";
import { openBook } from "../support/openBook.ts";
import { idle, openExample, openInBrowser, statusOf, withBrowser } from "./pane.ts";

withBrowser();

const soon = { timeout: 15_000 };
const example = "eksempel-2025-samlet.xlsx";

it("where Microsoft's server cannot be reached, the pane says so and works without Excel", async () => {
  const page = await openInBrowser();
  expect(await page.locator(".message").innerText()).toMatch(/Office\.js fra Microsoft kunne ikke hentes.*sendes ingen steder/s);
  expect(await page.locator("#panel").innerText()).toBe("Ingen arbeidsbok er åpen. Åpne en fil eller prøv med eksempelet over.");
});

it("shows for the example just the findings of the batch job, sheet by sheet, with ways to their cells", async () => {
  const grids = await readXlsx(exampleBook());
  if ("problem" in grids) throw new Error(grids.detail);
  const { findings } = check({ books: [{ file: example, grids }], findings: [], target: example }, new Date());
  const page = await openExample();
  expect(await page.locator(".finding h3").allInnerTexts()).toHaveLength(findings.length);
  const shown = (await page.locator(".finding").allInnerTexts()).join("\n");
  for (const finding of findings) expect(shown).toContain(sayFinding("nb", finding).says);
  expect(await page.locator(".group h2").allInnerTexts()).toEqual(["A-konto og mindreforbruk1", "Investeringsrapport2", "Ramme og innsparing2"]);
  expect(await page.locator(".counts button").allInnerTexts()).toEqual(["✕\n0 feil", "!\n4 advarsler", "i\n1 merknad"]);
  expect(await statusOf(page)).toMatch(/^Kontrollert kl\. \d\d\.\d\d: 18 ark\.$/);
  await page.getByRole("button", { name: "Gå til E9 i Investeringsrapport" }).click();
  await idle(page);
  expect(await page.locator("#sheet option:checked").innerText()).toBe("Investeringsrapport");
  expect(await page.locator("[role=grid] [aria-selected=true]").getAttribute("id")).toBe("cell-E9");
});

it("finds again what was searched for, hides a severity, and explains a finding where it stands", async () => {
  const page = await openExample();
  await page.locator("#search").fill("prognosen");
  await expect.poll(() => page.locator(".finding").count(), soon).toBe(2);
  expect(await page.locator("#search").evaluate((field) => field === document.activeElement)).toBe(true);
  await page.locator("#show-all").click();
  await page.locator("#count-warning").click();
  expect(await page.locator(".finding h3").allInnerTexts()).toEqual(["i\nAvrundingsdifferanse"]);
  expect(await page.locator("#count-warning").getAttribute("aria-pressed")).toBe("false");
  await page.locator(".finding summary").click();
  expect(await page.locator(".finding details").innerText()).toMatch(/Hvorfor det betyr noe: .+\s+Hva du gjør: .+/);
});

it("previews before it writes, writes to a copy, and hands it over as a workbook that says the published figures", async () => {
  const page = await openExample();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").waitFor();
  expect(await page.locator("#download").getAttribute("aria-disabled")).toBe("true");
  expect(await page.locator("#panel").innerText()).toContain("24 tall blir nye eller endret.");
  const rows = (await page.locator(".figures").first().locator("tbody tr").allInnerTexts()).map((row) => row.replace(/\s*\t\s*/g, "|").replaceAll("\u00a0", " "));
  expect(rows).toContain("Molde|42 539|42 144|+395|+0,9");
  expect(rows.at(-1)).toBe("Sum finansiering|88 439|89 477|−1 038|−1,2");
  await page.locator("#write").click();
  await page.getByText("Skrevet til (").waitFor();
  expect(await page.locator("#panel").innerText()).toContain("Beregnet kostnadsfordeling");
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#download").click()]);
  expect(file.suggestedFilename()).toBe("eksempel-2025-samlet-samfordel.xlsx");
  const book = await openBook(readFileSync(await file.path()));
  const values = book.getWorksheet("Beregnet kostnadsfordeling")!.getSheetValues().map((row) => (Array.isArray(row) ? row.slice(1, 3) : []));
  expect(values).toContainEqual(["Molde", 42_539]);
  expect([...values].find((row) => row?.[0] === "Sum finansiering")![1]).toMatchObject({ formula: expect.stringMatching(/^SUM\(/), result: 88_439 });
  expect(book.getWorksheet("Samfordel historikk")!.rowCount).toBe(2);
});

it("remembers what was written, and undoes it", async () => {
  const page = await openExample();
  for (const tab of ["distribution", "rotation"]) {
    await page.locator(`#tab-${tab}`).click();
    await page.locator("#write:not([aria-disabled])").click();
    await page.getByText("Skrevet til (").waitFor();
  }
  await page.locator("#tab-history").click();
  expect(await page.locator(".card h2").allInnerTexts()).toEqual(["Nr. 2: PC-rulleringskrevet", "Nr. 1: Kostnadsfordelingskrevet"]);
  expect(await page.locator(".card").last().innerText()).toMatch(/88\s439/);
  await page.locator("#restore-1").click();
  await expect.poll(() => statusOf(page), soon).toBe("Arkene er satt tilbake til før beregning nr. 1.");
  expect(await page.locator(".card .badge").allInnerTexts()).toEqual(["angret", "angret"]);
  expect((await page.locator("#sheet option").allInnerTexts()).filter((name) => name.startsWith("Beregnet"))).toEqual([]);
});

it("explains a result's cell down to the cells somebody typed, and a typed count up to the figures it touches", async () => {
  const page = await openExample();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").click();
  await page.getByText("Skrevet til (").waitFor();
  await page.locator("#panel").getByRole("button", { name: /Beregnet kostnadsfordeling/ }).click();
  await idle(page);
  const cell = page.locator("[role=grid] tr", { has: page.locator("td", { hasText: /^Aukra$/ }) }).locator("td").nth(1);
  await cell.click();
  await page.locator("#explain-cell").click();
  expect(await page.locator("#panel h2").innerText()).toBe("Kostnadsfordeling drift 2025 · Aukra · Kostnad 2025: 6\u00a0925\u00a0tkr");
  await page.locator(".tree summary").filter({ hasText: "PC-drift" }).click();
  await page.locator(".tree details[open] li", { hasText: "PC: Aukra" }).last().getByRole("button", { name: /Fordelingsgrunnlag!/ }).click();
  await idle(page);
  expect(await page.locator("[role=grid] [aria-selected=true]").innerText()).toBe("738");
  await page.locator("#explain-cell").click();
  expect(await page.locator("#panel").innerText()).toMatch(/738.*Tall som bygger på cellen: \d+/s);
  expect(await page.locator(".touched").first().innerText()).toMatch(/via .*PC/);
});

it("answers what frame keeps a cap, and what another count would mean, without writing anything", async () => {
  const page = await openExample();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").waitFor();
  await page.locator("#cap > summary").click();
  await page.locator("#cap-who").selectOption("Molde");
  await page.locator("#cap-amount").fill("førti tusen");
  await page.locator("#cap-seek").click();
  await page.getByText("«førti tusen» er ikke et tall.").waitFor();
  await page.locator("#cap-amount").fill("42 539");
  await page.locator("#cap-seek").click();
  expect(await page.locator("#cap .message").innerText()).toMatch(/Største ramme for 2025: 88\s43\d hele tusen kroner/);
  await page.locator("#scenario > summary").click();
  await page.locator("#scenario-base").selectOption("PC");
  await page.locator("#scenario-who").selectOption("Molde");
  await page.locator("#scenario-value").fill("+100");
  await page.locator("#scenario-run").click();
  const sum = page.locator("#scenario tbody tr").last();
  await sum.waitFor();
  expect((await sum.locator("td").allInnerTexts()).map((text) => text.replaceAll("\u00a0", " "))).toEqual(["88 439", "88 439", "0"]);
  expect(await page.locator("#scenario tbody tr", { hasText: "Molde" }).locator("td").nth(2).innerText()).toMatch(/^[1-9]/);
  expect(await page.locator("#download").getAttribute("aria-disabled")).toBe("true");
});

it("draws last year's amount to this year's in steps that add up", async () => {
  const page = await openExample();
  await page.locator("#tab-distribution").click();
  await page.locator("#bridge-row").selectOption({ label: "Molde" });
  const amounts = (await page.locator(".bridge tbody td:nth-child(2)").allInnerTexts()).map((text) => Number(text.replace(/[\s+]/g, "").replace("−", "-")));
  expect([amounts[0], amounts.at(-1)]).toEqual([42_144, 42_539]);
  expect(amounts.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(amounts.at(-1));
  expect(await page.locator(".bridge svg.bar").count()).toBe(amounts.length);
});

it("opens the municipalities' own books together with the common one as one year, and says what is no workbook", async () => {
  const folder = join(import.meta.dirname, "../../workbooks/eksempel-2025");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx")).map((name) => join(folder, name));
  const page = await openInBrowser();
  await page.locator("#file-input").setInputFiles(files);
  await page.locator(".finding").first().waitFor();
  expect(await page.locator(".books li").count()).toBe(files.length);
  expect(await page.locator("#count-error").innerText()).toBe("✕\n0 feil");
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").click();
  await page.getByText("Skrevet til (").waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#download").click()]);
  const book = await openBook(readFileSync(await file.path()));
  expect([file.suggestedFilename(), book.worksheets.map(({ name }) => name)]).toEqual(["Samfordel-resultat.xlsx", ["Samfordel historikk", "Beregnet kostnadsfordeling"]]);
  await page.locator("#tab-control").click();
  await page.locator("#file-input").setInputFiles({ name: "liste.xlsx", mimeType: "", buffer: Buffer.from("a;b\n1;2\n") });
  await page.getByText("Ikke en Excel-arbeidsbok").waitFor();
  expect(await page.locator(".message.warning", { hasText: "utdatert" }).count()).toBe(0);
});

it("speaks the reader's language at once, and every text with it", async () => {
  const page = await openExample();
  await page.locator("#language").selectOption("en");
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Check", "Distribution", "Explain", "Investment", "PC rotation", "History"]);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.locator(".finding").first().innerText()).toContain("Why, and what to do");
  await page.locator("#language").selectOption("nn");
  expect(await page.locator("#check").innerText()).toBe("Kontroller på nytt");
  expect(await page.locator("html").getAttribute("lang")).toBe("nn");
});

it("repairs a number typed as text when it is asked to, shows before and after first, and takes it back", async () => {
  const book = await openBook(exampleBook());
  const counts = book.getWorksheet("Fordelingsgrunnlag")!;
  const row = counts.getColumn(4).values.findIndex((value) => value === 738);
  counts.getCell(row, 4).value = "738";
  const page = await openInBrowser();
  await page.locator("#file-input").setInputFiles({ name: "telling.xlsx", mimeType: "", buffer: Buffer.from(await book.xlsx.writeBuffer()) });
  const finding = page.locator(".finding", { hasText: "Tall skrevet som tekst" });
  await finding.waitFor();
  expect((await finding.locator(".repair dd").allInnerTexts())).toEqual(["«738» (tekst)", "738"]);
  await finding.getByRole("button", { name: /^Rett cellen/ }).click();
  await expect.poll(() => page.locator(".finding", { hasText: "Tall skrevet som tekst" }).count(), soon).toBe(0);
  expect(await statusOf(page)).toBe(`D${row} i Fordelingsgrunnlag er rettet. Arkene er kontrollert på nytt.`);
  await page.locator("#tab-history").click();
  expect(await page.locator(".card").innerText()).toMatch(new RegExp(`Nr\\. 1: Rettet celle.*Fordelingsgrunnlag, D${row}`, "s"));
  await page.locator("#undo").click();
  await expect.poll(() => statusOf(page), soon).toBe("Retting nr. 1 er angret. Cellen er som før.");
  await page.locator("#tab-control").click();
  await page.locator(".finding", { hasText: "Tall skrevet som tekst" }).waitFor();
});

it("asks nobody but its own server for anything, and sends nothing", async () => {
  const page = await openInBrowser();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).hostname}${request.postData() === null ? "" : " with a body"}`));
  await page.locator("#file-input").setInputFiles({ name: "min.xlsx", mimeType: "", buffer: Buffer.from(exampleBook()) });
  await page.locator(".finding").first().waitFor();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").click();
  await page.getByText("Skrevet til (").waitFor();
  expect([...new Set(asked.filter((one) => !one.startsWith("GET blob")))].filter((one) => one !== "GET 127.0.0.1")).toEqual([]);
});
