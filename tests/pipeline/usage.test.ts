import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Grid } from "../../core/workbook.ts";
import { bookKinds } from "../../core/sheets/books.ts";
import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { exampleBooks, exampleWith, folderWith, hashes } from "../support/folders.ts";
import { samfordel } from "../support/samfordel.ts";

describe("wrong usage ends with 2 and says what to do", () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["an unknown command", ["fordel"], /Ukjent kommando «fordel»/],
    ["an unknown option", ["consolidate", "--fart"], /Ukjent valg --fart\. Se samfordel consolidate --help/],
    ["no --out", ["consolidate"], /Valget --out mangler/],
    ["--out without a value", ["consolidate", "--out"], /Valget --out er brukt feil/],
    ["a rounding nobody has", ["consolidate", "--out", "x", "--rounding", "oppover"], /«oppover» .* largest-remainder, host-absorbs, each-alone/],
    ["a form the report does not come in", ["consolidate", "--out", "x", "--only", "xlsx,odt"], /«odt» .* xlsx, docx, html, csv, json/],
    ["a language nobody speaks here", ["consolidate", "--out", "x", "--lang", "sv"], /«sv» .* nb, nn, en/],
    ["a format nobody knows", ["validate", "--format", "pdf"], /«pdf» .* text, json/],
    ["a new book without a kind", ["new", "--year", "2026", "--out", "x.xlsx"], /Si hvilken arbeidsbok/],
    ["a new book of an unknown kind", ["new", "regneark", "--year", "2026", "--out", "x.xlsx"], /«regneark»/],
    ["a year that is none", ["new", "economy", "--year", "26", "--out", "x.xlsx"], /«26» er ikke et årstall/],
    ["a new book that is not .xlsx", ["new", "economy", "--year", "2026", "--out", "x.ods"], /må slutte på \.xlsx/],
    ["a cap for nobody", ["goal-seek", "--cap", "100"], /Valget --participant mangler/],
    ["a cap that is no amount", ["goal-seek", "--participant", "Molde", "--cap", "mye"], /«mye» er ikke et beløp for --cap/],
    ["limits that are nowhere", ["validate", "--limits", "ingen.json"], /ingen\.json kan ikke brukes som --limits.* fileMb, partMb/],
    ["in nynorsk", ["fordel", "--lang", "nn"], /Ukjend kommando/],
    ["in English", ["fordel", "--lang=en"], /Unknown command/],
  ];
  for (const [name, args, says] of cases) {
    it(name, async () => {
      const folder = await folderWith();
      const ran = await samfordel(args, folder);
      expect(ran).toMatchObject({ code: 2, out: "" });
      expect(ran.err).toMatch(says);
      expect(ran.err).not.toMatch(/\bat .*\.js/);
      expect(await hashes(folder)).toEqual({});
    });
  }
});

it("limits can be lowered and raised, and the finding says which one", async () => {
  const limits = join(await folderWith({ "grenser.json": '{"cells": 10}', "feil.json": '{"celler": 10}' }), "grenser.json");
  const ran = await samfordel(["validate", exampleBooks, "--limits", limits]);
  expect(ran.code).toBe(2);
  expect(ran.out).toMatch(/file-too-large: Filen er for stor\. Antall celler er \d+; grensen er 10\..*grensen cells heves med --limits/);
  expect((await samfordel(["validate", exampleBooks, "--limits", limits.replace("grenser", "feil")])).code).toBe(2);
});

describe("inputs are never overwritten", () => {
  it("by a report written into the folder that is read, or below it", async () => {
    const folder = await exampleWith();
    const before = await hashes(folder);
    for (const out of [folder, join(folder, "rapport"), join(folder, "..", folder.split(/[\\/]/).at(-1)!, "x", "y")]) {
      expect(await samfordel(["consolidate", folder, "--out", out])).toMatchObject({ code: 2, err: expect.stringContaining("som skal leses") });
    }
    expect(await hashes(folder)).toEqual(before);
  });

  it("nor by way of a link to it", async () => {
    const folder = await exampleWith();
    const link = join(await folderWith(), "lenke");
    await symlink(folder, link, "dir");
    expect((await samfordel(["consolidate", folder, "--out", link])).code).toBe(2);
  });

  it("nor by a report in the place of a file", async () => {
    const file = join(await folderWith({ "fil.xlsx": "x" }), "fil.xlsx");
    expect(await samfordel(["consolidate", exampleBooks, "--out", file])).toMatchObject({ code: 2, err: expect.stringContaining("er en fil") });
    expect(await readFile(file, "utf8")).toBe("x");
  });

  it("nor by a new workbook", async () => {
    const file = join(await folderWith({ "bok.xlsx": "min" }), "bok.xlsx");
    expect(await samfordel(["new", "economy", "--year", "2026", "--out", file])).toMatchObject({ code: 2, err: expect.stringContaining("finnes fra før") });
    expect(await readFile(file, "utf8")).toBe("min");
  });
});

describe("validate", () => {
  it("names file, sheet, cell, severity and code of each finding, and ends with 1 for an error", async () => {
    const folder = await folderWith();
    await mkdir(join(folder, "2025"));
    await writeFile(join(folder, "2025", "tekst.xlsx"), "ikke et regneark");
    const ran = await samfordel(["validate", join(exampleBooks, "okonomirapport-2024-11.xlsx"), join(folder, "2025", "tekst.xlsx")]);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^tekst\.xlsx · feil · file-not-workbook: Ikke en Excel-arbeidsbok\. Innholdet i filen er ren tekst/m);
    expect(ran.out).toMatch(/^okonomirapport-2024-11\.xlsx · Investeringsrapport!E9 · advarsel · forecast-below-actual: /m);
  });

  it("finds no fault in a sound book for what stands in another one", async () => {
    for (const name of ["fordeling-2025", "investering-2025", "pc-og-drivere-rauma"]) {
      expect((await samfordel(["validate", join(exampleBooks, `${name}.xlsx`)])).code, name).toBe(0);
    }
  });

  it("answers other programs in JSON", async () => {
    const ran = await samfordel(["validate", exampleBooks, "--format", "json"]);
    const { counts, findings } = JSON.parse(ran.out);
    expect(counts.errors).toBe(0);
    expect(findings[0]).toMatchObject({ severity: "warning", file: expect.any(String), code: expect.any(String), says: expect.any(String), fix: expect.any(String) });
  });
});

describe("new", () => {
  for (const kind of bookKinds) {
    it(`makes a ${kind} book that the product itself can read`, async () => {
      const file = join(await folderWith(), "ny", `${kind}.xlsx`);
      expect(await samfordel(["new", kind, "--year", "2026", "--out", file])).toMatchObject({ code: 0, out: `Laget ${file}.\n` });
      const facts = readWorkbook(kind, await readXlsx(await readFile(file)) as readonly Grid[]);
      expect(facts.unknown).toEqual([]);
      expect(facts.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    });
  }
});

describe("help", () => {
  for (const [language, word] of [["nb", "Bruk:"], ["nn", "Døme"], ["en", "Usage:"]] as const) {
    it(`is given for every command in ${language}`, async () => {
      for (const command of ["consolidate", "validate", "new", "goal-seek"]) {
        const ran = await samfordel([command, "--help", "--lang", language]);
        expect(ran).toMatchObject({ code: 0, err: "" });
        expect(ran.out).toContain(word);
        expect(ran.out).toMatch(/\b0\b.*\b2\b/);
        expect(ran.out).not.toMatch(/\{\w+\}/);
        for (const line of ran.out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(110);
      }
    });
  }

  it("is what an empty line gets, with exit code 2", async () => {
    expect(await samfordel([])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("consolidate [mappe …]") });
  });

  it("tells the version", async () => {
    expect((await samfordel(["--version"])).out).toMatch(/^samfordel \d+\.\d+\.\d+\n$/);
  });
});
