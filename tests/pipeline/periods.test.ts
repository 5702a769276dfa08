import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { monthBooks } from "../../pipeline/example/months.ts";
import { bookXlsx } from "../../pipeline/xlsx/template.ts";
import { folderWith, hashes } from "../support/folders.ts";
import { samfordel } from "../support/samfordel.ts";

const example = fileURLToPath(new URL("../../docs/periods", import.meta.url));

test.each(monthBooks)("the committed book of $folder comes out byte for byte", async ({ folder, file, sheets }) =>
  expect(Buffer.from(await bookXlsx(sheets)).equals(await readFile(join(example, folder, file)))).toBe(true));

describe("samfordel periods", () => {
  it("makes the newest month's report with the trends, from a folder of months or from months named one by one, alike", async () => {
    const out = await folderWith();
    const named = monthBooks.map(({ folder }) => join(example, folder)).reverse();
    const [one, many] = [await samfordel(["periods", example, "--out", join(out, "a"), "--quiet"]), await samfordel(["periods", ...named, "--out", join(out, "b"), "--quiet"])];
    expect([one.code, many.code]).toEqual([0, 0]);
    const written = Object.keys(await hashes(join(out, "a")));
    expect(written).toEqual(expect.arrayContaining([join("tables", "drift-2025-12.csv"), join("tables", "prognosetreff-drift-2025.csv")]));
    for (const name of written.filter((file) => file.endsWith(".csv"))) expect(await readFile(join(out, "a", name), "utf8"), name).toBe(await readFile(join(out, "b", name), "utf8"));
    const { inputs } = JSON.parse(await readFile(join(out, "a", "manifest.json"), "utf8"));
    expect(inputs.map(({ file }: { file: string }) => file)).toEqual(monthBooks.map(({ folder, file }) => `${folder}/${file}`));
  });
  it("a book that stood unchanged from one month to the next is no copy", async () => {
    const [september, october] = await Promise.all(monthBooks.slice(0, 2).map(({ sheets }) => bookXlsx(sheets)));
    const plan = await bookXlsx(monthBooks[0]!.sheets.slice(2, 3));
    const folder = await folderWith({ "2025-09/rapport.xlsx": september!, "2025-09/pc.xlsx": plan, "2025-10/rapport.xlsx": october!, "2025-10/pc.xlsx": plan });
    const ran = await samfordel(["periods", folder, "--out", join(await folderWith(), "out")]);
    expect(ran.out).not.toContain("file-duplicate");
    expect(ran.out).toContain("Filer: 4 av 4 lest");
  });
  it("without folders it says what to name, and writes nothing", async () => {
    const ran = await samfordel(["periods", "--out", join(await folderWith(), "out")]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("Si hvilke mapper som er månedene");
  });
});
