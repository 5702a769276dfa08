import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findPlace } from "../../addin/taskpane/findPlace.ts";
import { languageOf } from "../../addin/taskpane/languageOf.ts";

const never = new Promise<never>(() => {});

/** Office.js as the page finds it. */
const office = (host: string | null, sets: readonly string[] = ["ExcelApi 1.14", "SharedRuntime 1.1"], ready?: Promise<never>) => ({
  HostType: { Excel: "Excel" },
  onReady: () => ready ?? Promise.resolve({ host }),
  context: { displayLanguage: "nn-NO", ...(host === null ? {} : { requirements: { isSetSupported: (name: string, version: string) => sets.includes(`${name} ${version}`) } }) },
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", { language: "en-GB" });
  vi.stubGlobal("location", { search: "" });
});
afterEach(() => { vi.unstubAllGlobals(); vi.useRealTimers(); });

describe("the pane finds out where it is", () => {
  it("in Excel, in the language of Excel", async () => {
    vi.stubGlobal("Office", office("Excel"));
    expect(await findPlace(Promise.resolve("loaded"))).toEqual({ where: "excel", language: "nn" });
  });
  it("in a browser, where Office.js says so", async () => {
    vi.stubGlobal("Office", office(null));
    expect(await findPlace(Promise.resolve("loaded"))).toEqual({ where: "browser", why: "elsewhere", language: "en" });
  });
  it("in another Office program", async () => {
    vi.stubGlobal("Office", office("Word"));
    expect(await findPlace(Promise.resolve("loaded"))).toMatchObject({ where: "browser", why: "elsewhere" });
  });
  it("where Office.js is blocked, at once", async () => expect(await findPlace(Promise.resolve("failed"))).toMatchObject({ where: "browser", why: "blocked" }));
  it.each(["1.13", "none"])("in an Excel that is too old (%s)", async (version) => {
    vi.stubGlobal("Office", office("Excel", [`ExcelApi ${version}`, "SharedRuntime 1.1"]));
    expect(await findPlace(Promise.resolve("loaded"))).toMatchObject({ where: "browser", why: "too-old" });
  });
  it.each([["never comes", never, undefined], ["comes but never gets ready", Promise.resolve("loaded" as const), never]] as const)("where Office.js %s, when its time is up", async (_, script, ready) => {
    vi.stubGlobal("Office", office("Excel", [], ready));
    const place = findPlace(script);
    await vi.advanceTimersByTimeAsync(8000);
    expect(await place).toMatchObject({ where: "browser", why: "slow" });
  });
  it("and speaks the language the address asks for", async () => {
    vi.stubGlobal("location", { search: "?lang=nb" });
    expect(await findPlace(Promise.resolve("failed"))).toMatchObject({ language: "nb" });
  });
});

it.each([["nb-NO", "nb"], ["no", "nb"], ["nn", "nn"], ["nn-NO", "nn"], ["en-US", "en"], ["sv-SE", "en"], ["nbx", "en"], [undefined, "en"]] as const)("%s is spoken as %s", (tag, language) => expect(languageOf(tag)).toBe(language));
