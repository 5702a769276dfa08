import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleBooks, exampleWith, folderWith, hashes } from "../support/folders.ts";
import { samfordel, type Ran } from "../support/samfordel.ts";

/** Which files stand where they stood: a file that is written again is another file. */
const standing = async (out: string): Promise<Record<string, number>> =>
  Object.fromEntries(await Promise.all((await readdir(out)).sort().map(async (name) => [name, (await stat(join(out, name))).ino] as const)));

const unchanged = /Ingenting er endret/;
const run = (folder: string, out: string, ...options: string[]): Promise<Ran> => samfordel(["consolidate", folder, "--out", out, ...options]);

describe("the same run on the same content", () => {
  it("says the same, ends the same and leaves the files alone", async () => {
    const folder = await exampleWith({ "feil.xlsx": "ingen arbeidsbok" });
    const out = join(await folderWith(), "out");
    const first = await run(folder, out);
    expect(first).toMatchObject({ code: 1, out: expect.stringContaining("feil.xlsx") });
    expect(first.err).not.toMatch(unchanged);
    const [files, content] = [await standing(out), await hashes(out)];
    const second = await run(folder, out);
    expect(second).toMatchObject({ code: 1, out: first.out, err: expect.stringMatching(unchanged) });
    expect([await standing(out), await hashes(out)]).toEqual([files, content]);
    const quiet = await run(folder, out, "--quiet");
    expect(await run(folder, out, "--quiet")).toEqual({ ...quiet, code: 1, err: expect.stringMatching(/feil\.xlsx/) });
    expect(await run(folder, out, "--no-cache")).toMatchObject({ code: 1, out: first.out, err: expect.not.stringMatching(unchanged) });
    expect(await standing(out)).not.toEqual(files);
    expect(await hashes(out)).toEqual(content);
  });

  it("is made anew when a workbook, a choice or the report itself is another", async () => {
    const folder = await exampleWith();
    const out = join(await folderWith(), "out");
    await run(folder, out, "--quiet");
    const content = await hashes(out);
    const damage: readonly (() => Promise<unknown>)[] = [
      () => writeFile(join(out, "report.json"), "{}"),
      () => rm(join(out, "tables"), { recursive: true }),
      () => writeFile(join(out, "manifest.json"), "{}"),
      () => mkdir(join(out, "samfordel.tmp-1")),
    ];
    for (const harm of damage) {
      await harm();
      expect((await run(folder, out, "--quiet")).err).not.toMatch(unchanged);
      expect(await hashes(out)).toEqual(content);
    }
    await run(folder, out, "--quiet", "--rounding", "each-alone");
    expect(await hashes(out)).not.toEqual(content);
    await run(folder, out, "--quiet");
    expect(await hashes(out)).toEqual(content);
    await writeFile(join(folder, "notat.txt"), "en fil til");
    await run(folder, out, "--quiet");
    expect(JSON.parse(await readFile(join(out, "manifest.json"), "utf8"))).toMatchObject({ inputs: expect.arrayContaining([expect.objectContaining({ file: "notat.txt" })]) });
  });

  it("is made when it could not be written the last time, however far that came", async () => {
    const folder = await exampleWith();
    const out = join(await folderWith(), "out");
    await run(folder, out, "--quiet");
    const before = await hashes(out);
    await writeFile(join(folder, "notat.txt"), "en fil til");
    const lock = join(out, "samfordel.lock");
    await writeFile(lock, JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString(), token: "annen" }));
    expect((await run(folder, out, "--quiet", "--wait", "0")).code).toBe(2);
    await rm(lock);
    expect(await hashes(out)).toEqual(before);
    expect((await run(folder, out)).err).not.toMatch(unchanged);
    expect(await hashes(out)).not.toEqual(before);
    expect((await run(folder, out)).err).toMatch(unchanged);
  });

  it("is held against the day only when something is accepted until one", async () => {
    const accepted = [{ code: "header-alias", reason: "kjent", expires: "2026-01-31" }];
    const books = await folderWith({ "none.json": JSON.stringify({ schema: 1, accepted: [] }), "some.json": JSON.stringify({ schema: 1, accepted }) });
    const out = join(await folderWith(), "out");
    const on = async (baseline: string, today: string): Promise<boolean> => unchanged.test((await run(exampleBooks, out, "--baseline", join(books, baseline), "--today", today)).err);
    expect([await on("none.json", "2026-01-01"), await on("none.json", "2026-02-01")]).toEqual([false, true]);
    expect([await on("some.json", "2026-01-01"), await on("some.json", "2026-01-01"), await on("some.json", "2026-02-01")]).toEqual([false, true, false]);
  });
});

it("--only makes the forms that are asked for, and takes away what an earlier run made of the others", async () => {
  const out = join(await folderWith(), "out");
  const files = async (): Promise<string[]> => Object.keys(await hashes(out)).sort();
  await run(exampleBooks, out, "--quiet");
  const all = await hashes(out);
  await run(exampleBooks, out, "--quiet", "--only", "xlsx, json");
  expect(await files()).toEqual(["manifest.json", "report.json", "report.xlsx"]);
  expect(await readdir(out)).not.toContain("tables");
  const some = await hashes(out);
  expect([some["report.xlsx"], some["report.json"]]).toEqual([all["report.xlsx"], all["report.json"]]);
  await run(exampleBooks, out, "--quiet", "--only", "csv");
  expect((await files()).filter((name) => !name.startsWith("tables"))).toEqual(["manifest.json"]);
});
