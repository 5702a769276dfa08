import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { commands } from "../../addin/commands/commands.ts";
import { readBase, releaseManifest } from "../../addin/build/releaseManifest.mjs";
import { sideloadPlan } from "../../addin/build/sideload.mjs";
import { builtAddin, builtFor, buildStats } from "../support/buildAddin.ts";
import { checkManifest } from "../support/checkManifest.ts";

const read = (name: string): string => readFileSync(join(builtAddin, name), "utf8");
const files = readdirSync(builtAddin, { recursive: true, encoding: "utf8" });
const texts = files.filter((name) => [".js", ".css", ".html", ".json", ".xml"].includes(extname(name)));

it("no text of a production build names localhost", () => {
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.filter((name) => /localhost|127\.0\.0\.1/i.test(read(name)))).toEqual([]);
});

it("the manifest is for the address it was built for, and keeps every rule there too", () => {
  expect(checkManifest(read("manifest.xml"), { folder: builtAddin, base: builtFor, locales: ["en-US"], actions: Object.keys(commands) })).toEqual([]);
});

it("everything the manifest names is in the build", () => {
  const named = [...read("manifest.xml").matchAll(/"(https:[^"]+)"/g)].map(([, url]) => url!);
  expect(named.filter((url) => url.startsWith(builtFor)).length).toBeGreaterThan(40);
  expect(named.filter((url) => url.startsWith(builtFor) && !files.includes(url.slice(builtFor.length)))).toEqual([]);
  expect(named.filter((url) => !url.startsWith(builtFor)).map((url) => new URL(url).hostname).filter((host) => host !== "schemas.microsoft.com")).toEqual([]);
});

it("an address nobody else can reach, or that is not https, is no base", () => {
  for (const base of ["http://samfordel.example/", "https://localhost:3000/", "https://127.0.0.1/", "samfordel.example", "https://samfordel.example/?a=1"]) expect(() => readBase(base), base).toThrow();
  expect(readBase("https://samfordel.example/office")).toBe(builtFor);
  expect(() => releaseManifest('<SupportUrl DefaultValue="https://LOCALHOST:8080/"/>', builtFor)).toThrow();
});

it("the page allows no code but its own and Office's, and none made from text", () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(read("taskpane.html"))![1]!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com;");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain("unsafe");
  expect(read("taskpane.html")).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
});

it("the first script stands before Office.js, so that it sees whether Office.js comes", () => {
  const page = read("taskpane.html");
  expect(page.indexOf('src="taskpane.js')).toBeGreaterThan(0);
  expect(page.indexOf('src="taskpane.js')).toBeLessThan(page.indexOf("https://appsforoffice.microsoft.com/"));
});

const { first, all } = buildStats();
const zipped = (names: readonly string[]): number => names.reduce((sum, name) => sum + gzipSync(readFileSync(join(builtAddin, name)), { level: 9 }).length, 0);

it("what the pane needs before it is drawn is at most 60 KiB", () => {
  expect(first).toContain("taskpane.js");
  expect(first).toContain("taskpane.css");
  expect(zipped(first) / 1024).toBeLessThanOrEqual(60);
  expect(first.filter((name) => /\beval\(|new Function/.test(read(name)))).toEqual([]);
});

it("exceljs waits until somebody opens a file", () => {
  const has = all.filter((name) => name.endsWith(".js") && read(name).includes("xl/worksheets/sheet"));
  expect(has.length).toBeGreaterThan(0);
  expect(first.filter((name) => has.includes(name))).toEqual([]);
});

it("sideloading tells Excel where the manifest is, and stop takes it back", () => {
  expect(sideloadPlan("win32", "C:\\Users\\kari", "C:\\samfordel\\manifest.xml", "id").start.run?.slice(0, 2)).toEqual(["reg", "add"]);
  const mac = sideloadPlan("darwin", "/Users/kari", "/samfordel/manifest.xml", "id");
  expect(mac.start.to).toBe("/Users/kari/Library/Containers/com.microsoft.Excel/Data/Documents/wef/id.manifest.xml");
  expect(mac.stop.remove).toBe(mac.start.to);
  expect(sideloadPlan("linux", "/home/kari", "/samfordel/manifest.xml", "id").start.say).toContain("Excel on the web");
});
