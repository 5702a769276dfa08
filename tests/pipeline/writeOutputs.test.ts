import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { earlierOutputs } from "../../pipeline/outputs.ts";
import { writeOutputs } from "../../pipeline/writeOutputs.ts";
import { exampleBooks, folderWith, hashes } from "../support/folders.ts";
import { samfordel } from "../support/samfordel.ts";

describe("outputs appear whole or not at all", () => {
  it("together with folders that were not there", async () => {
    const folder = join(await folderWith(), "a", "b");
    await writeOutputs(folder, new Map([["x.txt", "1"], ["tables/y.csv", "2"]]));
    expect(Object.keys(await hashes(folder))).toEqual([join("tables", "y.csv"), "x.txt"]);
  });

  it("and an older set stays as it was when one file of the new set cannot be put in place", async () => {
    const folder = await folderWith({ "a.txt": "gammel a", "c.txt": "gammel c" });
    await mkdir(join(folder, "b.txt", "i veien"), { recursive: true });
    await expect(writeOutputs(folder, new Map([["a.txt", "ny"], ["ny.txt", "ny"], ["b.txt", "ny"], ["c.txt", "ny"]]))).rejects.toThrow();
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("gammel a");
    expect((await readdir(folder)).sort()).toEqual(["a.txt", "b.txt", "c.txt"]);
  });

  it("and the command says so in one sentence, with exit code 2", async () => {
    const out = await folderWith({ "manifest.json/i-veien": "" });
    const before = await hashes(out);
    const ran = await samfordel(["consolidate", exampleBooks, "--out", out, "--quiet"]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/^Kunne ikke skrive til .*Tidligere filer der er urørt/);
    expect(await hashes(out)).toEqual(before);
  });
});

describe("files of an earlier run", () => {
  it("that this run does not write are removed; what somebody else put there stays", async () => {
    const out = await folderWith();
    await samfordel(["consolidate", exampleBooks, "--out", out, "--quiet"]);
    await writeFile(join(out, "mine notater.txt"), "x");
    await samfordel(["consolidate", join(exampleBooks, "okonomirapport-2024-11.xlsx"), "--out", out, "--quiet"]);
    expect(await readdir(join(out, "tables"))).not.toContain("kostnadsfordeling-drift.csv");
    expect(await readdir(out)).toContain("mine notater.txt");
  });

  it("are only those our own manifest names, and never outside the folder", async () => {
    const manifest = (product: string, ...files: string[]) => JSON.stringify({ product, outputs: files.map((file) => ({ file })) });
    expect(await earlierOutputs(await folderWith({ "manifest.json": manifest("annet", "x") }))).toEqual([]);
    expect(await earlierOutputs(await folderWith({ "manifest.json": manifest("samfordel", "../x", "/etc/x", "tables/../../x", "tables/a.csv", "~/x") }))).toEqual(["tables/a.csv"]);
    expect(await earlierOutputs(await folderWith({ "manifest.json": "{" }))).toEqual([]);
    expect(await earlierOutputs(await folderWith())).toEqual([]);
  });
});
