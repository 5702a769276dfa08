import { type AddressInfo, type Server } from "node:net";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { fileServer } from "../../addin/build/servePane.mjs";
import { exampleBook } from "../addin/openExcel.ts";
import { ExcelHost } from "../addin/host/excelHost.ts";
import { builtAddin } from "../support/buildAddin.ts";
import { startChromium } from "../support/chromium.mjs";
import { attachOffice, type OfficeOptions } from "./attachOffice.ts";

let browser: Browser;
let server: Server;
let address: string;
const pages: { readonly page: Page; readonly troubles: string[]; readonly host?: ExcelHost }[] = [];

/** The built pages, served to this machine alone, and one browser for the tests of a file. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await startChromium();
    server = fileServer(builtAddin) as Server;
    await new Promise<void>((ready) => { server.listen(0, "127.0.0.1", ready); });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser?.close();
    await new Promise((closed) => { server?.close(closed); });
  });
  // What goes wrong behind the pane's back is nobody's passing test, nor what the host does not model.
  afterEach(async () => {
    for (const { page, troubles, host } of pages.splice(0)) {
      await page.context().close();
      expect(troubles).toEqual([]);
      expect(host?.gaps ?? []).toEqual([]);
    }
  });
}

/** A page of its own, as wide as Excel's pane, that can reach nothing but our own server. */
async function newPage(options: BrowserContextOptions, host?: ExcelHost): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 350, height: 800 }, locale: "nb-NO", acceptDownloads: true, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => { if (message.type() === "error" && !message.location().url.startsWith("https://appsforoffice.microsoft.com/")) troubles.push(message.text()); });
  page.setDefaultTimeout(15_000);
  pages.push({ page, troubles, ...(host ? { host } : {}) });
  await page.route(/^https:/, (route) => route.abort());
  return page;
}

/** The pane without Excel; Microsoft's server cannot be reached. */
export async function openInBrowser(options: BrowserContextOptions = {}, query = ""): Promise<Page> {
  const page = await newPage(options);
  await page.goto(`${address}taskpane.html${query}`);
  await page.locator("#example").waitFor();
  return page;
}

/** The example is open and checked. */
export async function openExample(options: BrowserContextOptions = {}, query = ""): Promise<Page> {
  const page = await openInBrowser(options, query);
  await page.locator("#example").click();
  await page.locator(".finding").first().waitFor();
  return page;
}

export interface InExcel { readonly page: Page; readonly host: ExcelHost; readonly ready: () => Promise<void> }

/** The pane inside an Excel of ours, with the example year open. */
export async function openInExcel(office: OfficeOptions = {}, { browser: options = {}, bytes = exampleBook() }: { browser?: BrowserContextOptions; bytes?: Uint8Array } = {}): Promise<InExcel> {
  const host = await ExcelHost.open(bytes, "eksempel.xlsx");
  const page = await newPage(options, host);
  await attachOffice(page, host, office);
  await page.goto(`${address}taskpane.html`);
  return { page, host, ready: () => page.locator("#panel[aria-busy=false] #check").waitFor() };
}

/** Waits until nothing is under way any more. */
export const idle = (page: Page): Promise<void> => page.locator("#panel[aria-busy=false]").waitFor();
export const statusOf = (page: Page): Promise<string> => page.getByRole("status").innerText();
