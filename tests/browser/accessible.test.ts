import { describe, expect, it } from "vitest";
import { tabNames } from "../../addin/taskpane/frame.ts";
import { violations } from "./axe.ts";
import { idle, openExample, openInBrowser, openInExcel, statusOf, withBrowser } from "./pane.ts";

withBrowser();

const soon = { timeout: 15_000 };
const looks = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
] as const;

describe.each(looks)("in %s", (_, options) => {
  it("no tab breaks a rule that axe knows, with nothing open, with findings, with a result, with every fold open", async () => {
    const page = await openInBrowser(options);
    expect(await violations(page)).toEqual([]);
    await page.locator("#example").click();
    await page.locator(".finding").first().waitFor();
    await page.locator("#tab-distribution").click();
    await page.locator("#write:not([aria-disabled])").click();
    await page.getByText("Skrevet til (").waitFor();
    await page.locator(".figure").first().click();
    for (const tab of tabNames) {
      await page.locator(`#tab-${tab}`).click();
      await idle(page);
      await page.evaluate(() => { for (const one of document.querySelectorAll("details")) one.open = true; });
      expect([tab, ...await violations(page)]).toEqual([tab]);
    }
  });
});

it("in Excel, refusals and out-of-date results break none either", async () => {
  const { page, host, ready } = await openInExcel({ isDark: true });
  await ready();
  await page.locator("#tab-distribution").click();
  await page.locator("#write:not([aria-disabled])").waitFor();
  host.editingCell = true;
  await page.locator("#preview").click();
  await page.getByText("En celle redigeres", { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
});

it.each([320, 350])("nothing is cut off or scrolls sideways at %i px, in any tab and language", async (width) => {
  const page = await openExample({ viewport: { width, height: 640 } });
  for (const language of ["nn", "en", "nb"]) {
    await page.locator("#language").selectOption(language);
    await idle(page);
    for (const tab of tabNames) {
      await page.locator(`#tab-${tab}`).click();
      await idle(page);
      await page.evaluate(() => { for (const one of document.querySelectorAll("details")) one.open = true; });
      const { inner, scroll, cut } = await page.evaluate(() => ({
        inner: document.documentElement.clientWidth, scroll: document.documentElement.scrollWidth,
        cut: [...document.querySelectorAll("button, h1, h3, p, summary")].filter((one) => !one.closest(".scroll") && one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5).map((one) => one.textContent),
      }));
      expect([language, tab, scroll - inner, cut]).toEqual([language, tab, 0, []]);
    }
  }
});

it("leaves the corner to Excel's own buttons, and makes every button at least 32 px high", async () => {
  const { page, ready } = await openInExcel();
  await ready();
  for (const tab of tabNames) {
    await page.locator(`#tab-${tab}`).click();
    await idle(page);
    const { corner, small } = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const seen = [...document.querySelectorAll("button, input, select, h1")].map((one) => ({ one, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
      return {
        corner: seen.filter(({ one, box }) => !(one instanceof HTMLHeadingElement) && box.top < 32 && box.right > width - 34).map(({ one }) => one.textContent),
        small: seen.filter(({ one, box }) => one instanceof HTMLButtonElement && box.height < 32).map(({ one }) => one.textContent),
      };
    });
    expect([corner, small]).toEqual([[], []]);
  }
});

it("needs no mouse: opening, checking, previewing, writing, explaining and undoing with Tab, arrows and Enter", async () => {
  const page = await openInBrowser();
  const press = async (...keys: readonly string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key); };
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");
  const tabTo = async (id: string): Promise<void> => {
    for (let count = 0; count < 60; count += 1) { if (await focused() === id) return; await press("Tab"); }
    throw new Error(`${id} cannot be reached with Tab`);
  };
  await tabTo("example");
  await press("Enter");
  await page.locator(".finding").first().waitFor();
  await tabTo("tab-control");
  await press("ArrowRight");
  expect([await focused(), await page.locator("#tab-distribution").getAttribute("aria-selected")]).toEqual(["tab-distribution", "true"]);
  await page.locator("#write:not([aria-disabled])").waitFor();
  await tabTo("write");
  await press("Enter");
  await page.getByText("Skrevet til (").waitFor();
  expect(await focused()).toBe("write");
  await tabTo("fig-kostnadsfordeling-drift-0-1");
  await press("Enter");
  await page.getByText("Hva tallet er laget av").waitFor();
  await page.keyboard.press("Shift+Tab");
  await page.locator("#tab-explain").focus();
  await press("End");
  expect(await focused()).toBe("tab-history");
  await tabTo("undo");
  await press("Space");
  await expect.poll(() => statusOf(page), soon).toBe("Beregning nr. 1 er angret. Arkene er som før.");
});

it("the sheets are walked with the arrows, and one Tab goes past them", async () => {
  const page = await openExample({ viewport: { width: 1200, height: 800 } });
  await page.locator("#cell-A1").focus();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowUp"]) await page.keyboard.press(key);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("cell-B2");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("[role=grid]"))).toBeNull();
});

it("says what happens in one place only, and never by colour alone", async () => {
  const page = await openExample();
  expect(await page.locator("[role=status], [role=alert], [aria-live]").count()).toBe(1);
  const marks = await page.locator(".finding .sign").evaluateAll((signs) => signs.map((one) => [one.textContent, one.getAttribute("aria-label")]));
  expect([...new Set(marks.map(String))].sort()).toEqual(["!,advarsel", "i,merknad"]);
});
