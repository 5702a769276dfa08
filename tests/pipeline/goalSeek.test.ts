import { describe, expect, it } from "vitest";
import { exampleBooks, folderWith, hashes } from "../support/folders.ts";
import { samfordel } from "../support/samfordel.ts";

const ask = (...more: string[]) => samfordel(["goal-seek", exampleBooks, "--participant", "Molde", ...more]);
const plain = (text: string): string => text.replace(/\u00a0/g, " ");

describe("goal-seek", () => {
  it("answers in words: the frame, what is paid then, and what each giving pool becomes", async () => {
    const before = await hashes(exampleBooks);
    const ran = await ask("--cap", "42 539", "--mode", "as-printed");
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(plain(ran.out)).toContain("Den største rammen som holder taket, er 88 440 tkr; da betaler Molde 42 539,191 (48,10 %).");
    expect(plain(ran.out)).toContain("Strengt regnet er den største rammen 88 439 tkr.");
    expect(plain(ran.out)).toContain("  PC-drift og brukerstøtte: 17 846 → 17 846,2");
    expect(await hashes(exampleBooks)).toEqual(before);
  });
  it("answers other programs in JSON, in the unit of the set-up", async () => {
    const { code, out } = await ask("--cap", "42539", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ year: 2025, unit: "tkr", answer: 88_439, printed: { from: 88_439, to: 88_440, count: 2 }, unique: false, findings: [] });
  });
  it("can ask for another year", async () => expect(JSON.parse((await ask("--cap", "43000", "--year", "2024", "--json")).out)).toMatchObject({ year: 2024, today: { frame: 89_477 } }));
  it("says why there is no answer, and ends with 1", async () => {
    const ran = await ask("--cap=-1000", "--lang", "en");
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/cap-too-low: The cap is too low\./);
  });
  it("says that a year has no pools, instead of nothing", async () => {
    const ran = await ask("--cap", "1", "--year", "2030");
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("year-without-pools: Ingen kostnader for året. Kostnadsgrupper har ingen rader for 2030. Årene der: 2024, 2025.");
  });
  it("ends with 2 when there is nothing to read", async () => expect((await samfordel(["goal-seek", await folderWith(), "--participant", "Molde", "--cap", "1"])).code).toBe(2));
});
