import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import type { ExcelHost } from "../addin/host/excelHost.ts";
import { oldest } from "../addin/host/loadOffice.ts";

const folder = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
const client = (name: string): string => readFileSync(join(folder, name), "utf8");

export interface OfficeOptions { readonly displayLanguage?: string; readonly isDark?: boolean; readonly sets?: Readonly<Record<string, string>>; readonly latency?: number }

/**
 * Answers the page's own request for Office.js with Microsoft's client for Excel, joined to a host of ours through the bridge
 * it looks for. The page is as it was built. What Office tells about itself is shadowed, as in the tests without a browser.
 */
export async function attachOffice(page: Page, host: ExcelHost, { displayLanguage = "nb-NO", isDark = false, sets = oldest, latency = 0 }: OfficeOptions = {}): Promise<void> {
  const deliver = (text: string): Promise<void> => page.evaluate((message) => window._richApiNativeBridge.onMessageFromHost(message), text).catch(() => undefined);
  await page.exposeFunction("sendToHost", async (text: string) => {
    if (latency > 0) await new Promise((done) => { setTimeout(done, latency); });
    await deliver(host.handle(text));
  });
  host.events.push = (message) => void deliver(JSON.stringify(message));
  const before = "window._richApiNativeBridge = { sendMessageToHost: (text) => { window.sendToHost(text); }, onMessageFromHost: null };";
  const theme = { bodyBackgroundColor: isDark ? "#292929" : "#ffffff", bodyForegroundColor: isDark ? "#ffffff" : "#242424" };
  const after = `(${shadowOffice.toString()})(${JSON.stringify({ displayLanguage, theme, sets })});`;
  const body = [before, client("office.js"), client("excel-win32-16.01.js"), after].join("\n");
  await page.route("https://appsforoffice.microsoft.com/**", (route) => (route.request().url().endsWith("/office.js") ? route.fulfill({ contentType: "text/javascript", body }) : route.abort()));
}

declare global {
  interface Window { _richApiNativeBridge: { onMessageFromHost: (text: string) => void }; pressRibbon: (action: string) => Promise<void> }
}

/** Runs in the page. */
function shadowOffice({ displayLanguage, theme, sets }: { displayLanguage: string; theme: object; sets: Readonly<Record<string, string>> }): void {
  const numberOf = (version = "0"): number => { const [major = 0, minor = 0] = version.split(".").map(Number); return major * 1000 + minor; };
  const isSetSupported = (name: string, version = "1.1"): boolean => numberOf(sets[name.toLowerCase()]) >= numberOf(version);
  const base = window.Office as unknown as { actions: { _association: { mappings: Record<string, (event: object) => void> } } };
  const ready = Promise.resolve({ host: "Excel", platform: "OfficeOnline" });
  (window.OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }).CommonUtility._doApiNotSupportedCheck = true;
  const shadow = (value: unknown): PropertyDescriptor => ({ configurable: true, value });
  Object.assign(window, {
    Office: Object.create(base, {
      context: shadow({ host: "Excel", platform: "OfficeOnline", displayLanguage, contentLanguage: displayLanguage, officeTheme: theme, requirements: { isSetSupported } }),
      onReady: shadow((call?: (info: object) => void) => { if (call) void ready.then(call); return ready; }),
      HostType: shadow({ Excel: "Excel" }),
      addin: shadow({ showAsTaskpane: () => Promise.resolve() }),
    }),
    pressRibbon: (action: string) => new Promise<void>((completed, fail) => {
      const run = base.actions._association.mappings[action.toUpperCase()];
      if (run) run({ source: { id: action }, completed });
      else fail(new Error(`no action ${action}`));
    }),
  });
}
