// Makes the pictures of the pane from a real run, without Excel: `npm run build:addin && node docs/pictures/pane.mjs`.
import { fileURLToPath } from "node:url";
import { fileServer } from "../../addin/build/servePane.mjs";
import { startChromium } from "../../tests/support/chromium.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const server = fileServer(fileURLToPath(new URL("../../dist/addin", import.meta.url)));
await new Promise((ready) => { server.listen(0, "127.0.0.1", ready); });
const address = `http://127.0.0.1:${server.address().port}/taskpane.html`;
const browser = await startChromium();

const idle = (page) => page.locator("#panel[aria-busy=false]").waitFor();
const open = async (page, tab) => { await page.locator(`#tab-${tab}`).click(); await idle(page); };
const write = async (page) => { await open(page, "distribution"); await page.locator("#write:not([aria-disabled])").click(); await page.locator(".message.good").waitFor(); };

const pictures = [
  { file: "pane-browser-nb.png", width: 1180, height: 860, lang: "nb", options: { colorScheme: "light" }, async show(page) {
    await write(page);
    await page.locator(".message.good .button").click();
    await idle(page);
    const label = page.locator("[role=grid] tr", { has: page.locator("td", { hasText: /^Molde$/ }) }).locator("td").nth(1);
    await label.click();
  } },
  { file: "pane-nb-light.png", width: 350, height: 900, lang: "nb", options: { colorScheme: "light" }, show: async () => {} },
  { file: "pane-en-dark.png", width: 350, height: 900, lang: "en", options: { colorScheme: "dark" }, async show(page) { await open(page, "distribution"); await page.locator("#bridge-row").selectOption("2"); } },
  { file: "pane-forced-colours.png", width: 350, height: 900, lang: "nb", options: { forcedColors: "active", colorScheme: "dark" }, async show(page) { await open(page, "distribution"); await page.locator("#bridge-row").selectOption("2"); } },
  { file: "pane-320.png", width: 320, height: 900, lang: "nn", options: { colorScheme: "light" }, async show(page) {
    await open(page, "distribution");
    await page.locator("#fig-kostnadsfordeling-drift-2-1").click();
    await page.locator(".tree summary").nth(3).click();
  } },
];

try {
  for (const { file, width, height, lang, options, show } of pictures) {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 2, reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    // What a reader meets who has no Excel, rather than whether this machine reaches Microsoft.
    await page.route(/^https:/, (route) => route.fulfill({ contentType: "text/javascript", body: "window.Office = { onReady: () => Promise.resolve({ host: null }), HostType: { Excel: 'Excel' }, actions: { associate: () => {} } }; window.CustomFunctions = { associate: () => {} };" }));
    await page.goto(`${address}?lang=${lang}`);
    await page.locator("#example").click();
    await page.locator(".finding").first().waitFor();
    await show(page);
    await page.mouse.move(0, height - 1);
    await page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
    await page.screenshot({ path: `${folder}${file}` });
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
