import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bookXlsx } from "../../pipeline/xlsx/template.ts";
import { printed } from "../../pipeline/example/printedFigures.ts";
import { exampleBooks, folderWith, hashes } from "../support/folders.ts";
import { samfordel } from "../support/samfordel.ts";

describe("samfordel infer-key", () => {
  it("says which key made the printed figures of a folder, and changes nothing", async () => {
    const before = await hashes(exampleBooks);
    const ran = await samfordel(["infer-key", exampleBooks]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out.replaceAll("\u00a0", " ")).toMatch(/Hvilken nøkkel ga de trykte tallene\?[\s\S]*Molde +48,1359 % +48,1434 % +48,1400 % +48,1400 %[\s\S]*Kjent nøkkel som passer: INV 2025\.[\s\S]*DRIFT 2025/);
    expect(await hashes(exampleBooks)).toEqual(before);
  });
  it("takes a file alone: the intervals, but no key to know", async () => {
    const ran = await samfordel(["infer-key", join(exampleBooks, "trykte-tall-2025.xlsx"), "--lang", "en"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/19\.4304% +19\.4375% +19\.4350%[\s\S]*No known key fits\./);
  });
  it("is exact in JSON", async () => {
    const answer = JSON.parse((await samfordel(["infer-key", exampleBooks, "--json"])).out);
    expect(answer).toMatchObject({ oneKey: true, findings: [], keys: [{ fits: [{ name: "INV 2025" }] }] });
    // 897 500 / 11 500 000, itself out of reach: it would print as 898 000.
    expect(answer.keys[0].participants[0]).toMatchObject({ name: "Aukra", highest: { exact: "359/4600", included: false }, simplest: "0.078" });
  });
  it("ends with 1 and the cell when a column cannot be used, with 2 where nothing is printed", async () => {
    const [sheet] = printed;
    const folder = await folderWith({ "trykte-tall.xlsx": await bookXlsx([{ ...sheet!, rows: sheet!.rows.slice(0, 5) }]) });
    const ran = await samfordel(["infer-key", folder]);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/Trykte tall!D6 · feil · printed-column-unusable: .*raden Sum mangler/);
    expect(await samfordel(["infer-key", join(exampleBooks, "kundeservice-2024-10.xlsx")])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("samfordel new printed") });
  });
});
