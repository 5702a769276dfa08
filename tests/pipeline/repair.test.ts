import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repairSheet } from "../../core/repair/repairSheet.ts";
import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { writeXlsx } from "../../pipeline/xlsx/writeXlsx.ts";
import { damagedRotation } from "../fixtures/damagedRotation.ts";
import { folderWith, hashes } from "../support/folders.ts";
import { samfordel } from "../support/samfordel.ts";

const damaged = (): Promise<Uint8Array> => writeXlsx((book) => { book.addWorksheet("PC-rullering").addRows(damagedRotation); });
const gridsOf = async (path: string) => {
  const grids = await readXlsx(await readFile(path));
  if ("problem" in grids) throw new Error(grids.problem);
  return grids;
};

describe("samfordel repair", () => {
  it("shows both repairs of the damaged PC sheet with what they rest on, and writes nothing", async () => {
    const folder = await folderWith({ "pc.xlsx": await damaged() });
    const before = await hashes(folder);
    const { code, out } = await samfordel(["repair", join(folder, "pc.xlsx")]);
    expect(code).toBe(0);
    expect(out).toContain("PC-rullering!D6: 3 → 43");
    expect(out).toContain("PC-rullering!E12: 2 → 23");
    expect(out).toContain("D14 stemmer etterpå: der står 401, nå gir delene 361.");
    expect(out.match(/Ingen annen like liten rettelse/g)).toHaveLength(2);
    expect(await hashes(folder)).toEqual(before);
  });
  it("makes them in a copy in which nothing is left to repair, and leaves the workbook as it was", async () => {
    const folder = await folderWith({ "pc.xlsx": await damaged() });
    const before = await hashes(folder);
    const copy = join(folder, "rettet.xlsx");
    const { code, out } = await samfordel(["repair", join(folder, "pc.xlsx"), "--apply", "--out", copy]);
    expect([code, out]).toEqual([0, expect.stringContaining("rettelser: 2")]);
    expect((await hashes(folder))["pc.xlsx"]).toBe(before["pc.xlsx"]);
    const [grid] = await gridsOf(copy);
    expect(grid!.rows[5]![3]).toBe(43);
    expect(grid!.rows[11]![4]).toBe(23);
    expect(readWorkbook("rettet.xlsx", [grid!]).sheets.flatMap(repairSheet)).toEqual([]);
  });
  it("never writes over a file, the workbook itself least of all", async () => {
    const folder = await folderWith({ "pc.xlsx": await damaged() });
    const file = join(folder, "pc.xlsx");
    const before = await hashes(folder);
    const { code, err } = await samfordel(["repair", file, "--apply", "--out", file]);
    expect([code, err]).toEqual([2, expect.stringContaining("finnes fra før")]);
    expect(await hashes(folder)).toEqual(before);
  });
  it("wants a copy to make them in, one workbook at a time", async () => {
    const folder = await folderWith({ "pc.xlsx": await damaged() });
    expect((await samfordel(["repair", join(folder, "pc.xlsx"), "--apply"])).err).toContain("--out");
    expect((await samfordel(["repair"])).code).toBe(2);
  });
  it("is said to other programs by validate and in the report", async () => {
    const folder = await folderWith({ "pc.xlsx": await damaged() });
    const validated = JSON.parse((await samfordel(["validate", folder, "--format", "json"])).out) as { repairs: { edits: unknown[]; unique: boolean }[]; findings: { cell: string; repair: unknown }[] };
    expect(validated.repairs.map(({ edits, unique }) => [edits, unique])).toEqual(expect.arrayContaining([[[{ cell: "D6", before: 3, after: 43 }], true], [[{ cell: "E12", before: 2, after: 23 }], true]]));
    expect(validated.findings.find(({ cell }) => cell === "D14")!.repair).toMatchObject({ edits: [{ cell: "D6" }] });
    const out = join(await folderWith(), "ut");
    await samfordel(["consolidate", folder, "--out", out]);
    expect(JSON.parse(await readFile(join(out, "report.json"), "utf8"))).toMatchObject({ repairs: validated.repairs });
  });
});
