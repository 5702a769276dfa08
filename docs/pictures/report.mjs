// Makes the pictures of report.html and report.pdf from a real run: `npm run build:cli && node docs/pictures/report.mjs`.
// The pages of the PDF are drawn by poppler-utils; the rest is Chromium.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findChromium, startChromium } from "../../tests/support/chromium.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = join(folder, "../..");
const work = mkdtempSync(join(tmpdir(), "samfordel-pictures-"));
const run = (program, ...args) => execFileSync(program, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, CHROME_PATH: findChromium() } });
const to = (page, selector) => page.locator(selector).first().evaluate((one) => one.scrollIntoView({ block: "start" }));

const pictures = [
  { file: "report-nb-light.png", lang: "nb", width: 1000, height: 1150, show: async () => {} },
  { file: "report-nb-figure.png", lang: "nb", width: 1360, height: 860, async show(page) {
    await page.locator("#t-kostnadsfordeling-drift-figures tbody tr", { hasText: "Molde" }).locator("[data-figure]").first().click();
    await page.locator("#why details").first().evaluate((one) => { one.open = true; });
    await to(page, "#t-kostnadsfordeling-drift");
  } },
  { file: "report-en-dark.png", lang: "en", width: 1000, height: 1150, options: { colorScheme: "dark" }, show: (page) => to(page, "#t-investeringsplan-2025-2028") },
  { file: "report-320.png", lang: "nn", width: 320, height: 900, show: (page) => to(page, "#t-drift-2024-11") },
  { file: "report-grey.png", lang: "nb", width: 1000, height: 800, async show(page) {
    await page.evaluate(() => { const grey = new CSSStyleSheet(); grey.replaceSync("html { filter: grayscale(1) }"); document.adoptedStyleSheets = [grey]; });
    await to(page, "#t-investeringsplan-2025-2028");
  } },
];

const browser = await startChromium();
try {
  for (const lang of ["nb", "nn", "en"]) run(process.execPath, "dist/samfordel.js", "consolidate", "workbooks", "--out", join(work, lang), "--quiet", "--lang", lang, ...(lang === "nb" ? ["--pdf"] : []));
  for (const { file, lang, width, height, options = {}, show } of pictures) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: "light", reducedMotion: "reduce", offline: true, ...options });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(work, lang, "report.html")).href);
    await show(page);
    await page.screenshot({ path: join(folder, file) });
    await context.close();
  }
  for (const page of [1, 4]) run("pdftoppm", "-r", "70", "-f", String(page), "-l", String(page), "-png", "-singlefile", join(work, "nb", "report.pdf"), join(folder, `report-print-${page}`));
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
