import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleBooks, folderWith, hashes } from "../support/folders.ts";
import { samfordel } from "../support/samfordel.ts";

const plain = (text: string): string => text.replace(/\u00a0/g, " ");

describe("explain", () => {
  it("tells why Molde pays 42 539, down to the cells and the hashes of their files, and changes nothing", async () => {
    const before = await hashes(exampleBooks);
    const ran = await samfordel(["explain", "kostnadsfordeling-drift", "Molde", "Kostnad 2025", exampleBooks]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(plain(ran.out)).toMatch(/4 461 {2}PC: Molde +pc-og-drivere-molde\.xlsx · Fordelingsgrunnlag!C17/);
    expect(ran.out).toContain(`${createHash("sha256").update(await readFile(join(exampleBooks, "pc-og-drivere-molde.xlsx"))).digest("hex")}  pc-og-drivere-molde.xlsx`);
    expect(await hashes(exampleBooks)).toEqual(before);
  });
  it("speaks the reader's language", async () => expect((await samfordel(["explain", "kostnadsfordeling-drift", "Molde", "Cost 2025", exampleBooks, "--lang", "en"])).out).toContain("Molde · Cost 2025: 42,539"));
  it("answers other programs in JSON with the whole trace", async () => {
    const told = JSON.parse((await samfordel(["explain", "kostnadsfordeling-drift", "Hustadvika", "Kostnad 2025", exampleBooks, "--json"])).out);
    expect(told).toMatchObject({ table: "kostnadsfordeling-drift", row: "Hustadvika", printed: "17147", unit: "tkr", moved: { alone: "17148", amount: "17147", units: -1, reason: "after-pinned" } });
    expect(told.trace.from[0].from[0]).toMatchObject({ rule: "cell", unit: "tkr", at: { file: "fordeling-2025.xlsx", sheet: "Kostnadsgrupper", cell: "E18" } });
  });
  it("lists what it could have been when it does not find the figure, and ends with 1", async () => {
    const ran = await samfordel(["explain", "kostnadsfordeling-drift", "Molde", "Kostnad", exampleBooks]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("Kostnad 2025 | Kostnad 2024");
  });
  it("goes the way back from a cell", async () => {
    const ran = await samfordel(["explain", "--cell", "pc-og-drivere-molde.xlsx!Fordelingsgrunnlag!C17", exampleBooks]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(plain(ran.out)).toMatch(/^pc-og-drivere-molde\.xlsx · Fordelingsgrunnlag!C17: 4 461 \(Molde\)\n/);
    expect(plain(ran.out)).toMatch(/ {2}Rauma · Kostnad 2025 +10 414 tkr/);
    const { touched } = JSON.parse((await samfordel(["explain", "--cell", "'Fordelingsgrunnlag'!C17", exampleBooks, "--json"])).out);
    expect(touched.length).toBeGreaterThan(20);
  });
  it("says when nothing rests on the cell, without calling it an error", async () => {
    expect(await samfordel(["explain", "--cell", "Oppsett!C3", exampleBooks])).toMatchObject({ code: 0, out: "", err: expect.stringContaining("cell-untouched") });
  });
  it.each([[["explain", "drift-2024-11"], /tabell, rad og kolonne/], [["explain", "--cell", "C17"], /«C17» er ikke en celle/]] as const)("%j is wrong usage", async (args, says) => {
    const ran = await samfordel(args);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(says);
  });
  it("ends with 2 when there is nothing to read", async () => expect((await samfordel(["explain", "a", "b", "c", await folderWith()])).code).toBe(2));
});

describe("scenario", () => {
  it("shows each asked-for scenario beside the year as it stands", async () => {
    const ran = await samfordel(["scenario", exampleBooks, "--set", "antall PC Molde +100", "--set", "ramme -1%"]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(plain(ran.out)).toMatch(/^Scenarier 2025 \(tkr\)\n/);
    expect(plain(ran.out)).toMatch(/^Molde +42 539 +42 659 +120 +42 113 +−426$/m);
  });
  it("without any, shows those of the workbooks", async () => expect((await samfordel(["scenario", exampleBooks])).out).toContain("Ramme −1 %"));
  it("answers other programs in JSON", async () => {
    const { table, findings } = JSON.parse((await samfordel(["scenario", exampleBooks, "--set", "deltaker Vestnes ut; ramme -2000", "--json"])).out);
    expect(findings).toEqual([]);
    expect(table.rows.at(-1)).toEqual({ kind: "total", figures: ["Sum finansiering", "88439", "86439", "-2000"] });
  });
  it("says what it does not know, and ends with 1", async () => {
    const ran = await samfordel(["scenario", exampleBooks, "--set", "antall PCC Molde +1"]);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/scenario-unknown.*grunnlaget «PCC».*Kjent er: /);
  });
  it("says what is no change, and ends with 2", async () => expect(await samfordel(["scenario", exampleBooks, "--set", "mer til Molde"])).toMatchObject({ code: 2, err: expect.stringContaining("«mer til Molde» er ikke en endring") }));
});
