import { appendFile, readdir, utimes } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { write } from "../../pipeline/commands/write.ts";
import { readFolder } from "../../pipeline/readFolder.ts";
import { writeOutputs } from "../../pipeline/writeOutputs.ts";
import { judge, outputsIn, settle, type Files } from "../faults/outputSet.ts";
import { killedAt, newer, older, replacing, whenAllIsWell } from "../faults/sets.ts";
import { failingDisk, failure, watchedDisk, type Call } from "../support/faultyDisk.ts";
import { exampleWith, folderWith } from "../support/folders.ts";
import { program } from "../support/programs.ts";

let before: Files, after: Files, calls: readonly Call[];
beforeAll(async () => { ({ before, after, calls } = await whenAllIsWell()); });
const leftIn = async (folder: string): Promise<string[]> => (await readdir(folder)).filter((name) => name.startsWith("samfordel."));

it("every kind of call is among those that can fail", () =>
  expect([...new Set(calls.map(({ name }) => name))].sort()).toEqual(["close", "link", "mkdir", "open", "readFile", "readdir", "rename", "renameSync", "rm", "rmSync", "rmdir", "stat", "sync", "unlink", "writeFile"]));

describe.each(["EIO", "ENOSPC", "EACCES", "EROFS"])("with %s", (code) => {
  it("at any one call, the set in the folder is the old or the new one, whole, and the next run is none the worse", async () => {
    for (let number = 1; number <= calls.length; number += 1) {
      const folder = await folderWith(older);
      const { disk } = failingDisk((_, seen) => seen === number, code);
      const error = await writeOutputs(folder, newer, { ...replacing, disk }).then(() => undefined, (thrown: unknown) => thrown);
      const call = `${calls[number - 1]!.name} (call ${number})`;
      expect([call, judge(await outputsIn(folder), before, after)]).toEqual([call, error ? "old" : "new"]);
      expect(error ?? failure(code), call).toMatchObject({ code });
      await writeOutputs(folder, newer, replacing);
      expect([call, judge(await outputsIn(folder), before, after), await leftIn(folder)]).toEqual([call, "new", []]);
    }
  });

  it("at any call and every one after it, each file is whole, and the next run, whatever it writes, first makes the set whole", async () => {
    for (let number = 1; number <= calls.length; number += 1) {
      const folder = await folderWith(older);
      const { disk } = failingDisk((_, seen) => seen >= number, code);
      const error = await writeOutputs(folder, newer, { ...replacing, disk }).then(() => undefined, (thrown: unknown) => thrown);
      const seen = judge(await outputsIn(folder), before, after);
      // A set that could be neither finished nor taken back is said to be so, and is made whole by the next run.
      expect(seen, `call ${number}`).toBe(error ? ((error as { unsettled?: true }).unsettled ? seen : "old") : "new");
      expect(seen).not.toBe("broken");
      await settle(folder);
      expect(["old", "new"]).toContain(judge(await outputsIn(folder), before, after));
      expect(await leftIn(folder)).toEqual([]);
    }
  });

  it("wherever it is first met, the first report in an empty folder is there whole or not at all", async () => {
    for (let number = 1; number <= calls.length; number += 1) {
      const folder = await folderWith();
      const { disk } = failingDisk((_, seen) => seen === number, code);
      const failed = await writeOutputs(folder, newer, { disk }).then(() => false, () => true);
      expect(Object.keys(await outputsIn(folder)).length, `call ${number}`).toBe(failed ? 0 : newer.size);
    }
  });
});

it("where a file can have one name only, the older ones are copied, and put back when a later call fails", async () => {
  const folder = await folderWith(older);
  const { disk, calls: made } = watchedDisk(({ name, path }) => {
    if (name === "link") throw failure("ENOTSUP");
    if (name === "renameSync" && path.endsWith("b.csv")) throw failure("EIO");
  });
  await expect(writeOutputs(folder, newer, { ...replacing, disk })).rejects.toThrow("EIO");
  expect(made.map(({ name }) => name)).toContain("copyFile");
  expect(judge(await outputsIn(folder), before, after)).toBe("old");
});

it.each([["ENOSPC", "writeFile", "disken er full"], ["EROFS", "open", "disken kan bare leses"], ["EACCES", "mkdir", "ingen tilgang"]])("a person is told of %s at %s in words", async (code, name, words) => {
  const { disk } = failingDisk((call) => call.name === name, code);
  const { say } = await import("../../core/text/say.ts");
  const { texts } = await import("../../core/text/texts.ts");
  const { WrongUsage } = await import("../../pipeline/commands/parse.ts");
  const error = await write(await folderWith(), newer, { language: "nb", disk }).catch((thrown: unknown) => thrown) as InstanceType<typeof WrongUsage>;
  expect(error).toBeInstanceOf(WrongUsage);
  expect(say("nb", texts.nb.cli[error.text], error.values)).toMatch(new RegExp(`Kunne ikke skrive til .*: ${words}\\. Tidligere filer der er urørt`));
});

describe("a writer killed -9 before any of its calls to the disk", async () => {
  const writer = await program("writer.ts");
  it("leaves each file whole, and after the next run has begun, one whole set", async () => {
    const seen: string[] = [];
    const whole = await killedAt(writer, await folderWith(older), 0);
    expect(Number(whole.out)).toBe(calls.length);
    for (let number = 1; number <= calls.length; number += 1) {
      const folder = await folderWith(older);
      expect((await killedAt(writer, folder, number)).signal).toBe("SIGKILL");
      const first = judge(await outputsIn(folder), before, after);
      expect([number, first]).not.toEqual([number, "broken"]);
      await settle(folder);
      const settled = judge(await outputsIn(folder), before, after);
      expect([number, first === "mixed" || first === "new" ? "new" : settled]).toEqual([number, settled]);
      expect(await leftIn(folder)).toEqual([]);
      seen.push(settled);
    }
    // Old up to the moment when all that is new is on the disk, new from then on; never back again.
    expect(seen.join(" ")).toMatch(/^(?:old )+(?:new ?)+$/);
  });
});

describe("reading", () => {
  it("a file that cannot be opened or read is told, in the manifest too, and all the others are read", async () => {
    const folder = await exampleWith({ "stor.txt": "x".repeat(100_000) });
    const { workbooks: all } = await readFolder([folder]);
    for (const [name, file] of [["stat", "investering-2025.xlsx"], ["readInto", "investering-2025.xlsx"], ["readFile", "stor.txt"]] as const) {
      const { disk } = failingDisk((call) => call.name === name && call.path.endsWith(file), "EIO");
      const read = await readFolder([folder], { disk });
      const refused = read.manifest.files.filter(({ fate }) => fate === "refused");
      // What cannot even be asked after is found by name only.
      expect(refused).toEqual([{ file, sha256: null, bytes: null, sheets: [], fate: "refused", findings: ["file-unreadable"] }]);
      expect(read.findings).toEqual([{ code: "file-unreadable", severity: "error", where: { file }, values: { cause: "EIO" } }]);
      expect(read.workbooks.map(({ file: one }) => one)).toEqual(all.map(({ file: one }) => one).filter((one) => one !== file));
    }
  });

  it("a folder that cannot be listed is told, and the folder beside it is read", async () => {
    const folder = await exampleWith({ "stengt/a.xlsx": "x" });
    const { disk } = failingDisk((call) => call.name === "readdir" && call.path.endsWith("stengt"), "EACCES");
    const read = await readFolder([folder], { disk });
    expect(read.findings).toEqual([{ code: "file-unreadable", severity: "error", where: { file: "stengt" }, values: { cause: "EACCES" } }]);
    expect(read.workbooks.length).toBe(11);
  });

  const duringReading = async (change: (path: string, reading: number) => Promise<void>) => {
    const folder = await exampleWith();
    let readings = 0;
    const { disk } = watchedDisk(async ({ name, path }) => {
      if (name === "readInto" && path.endsWith("investering-2025.xlsx")) await change(path, (readings += 1));
    });
    const read = await readFolder([folder], { disk });
    return { readings, fate: read.manifest.files.find(({ file }) => file === "investering-2025.xlsx"), findings: read.findings, books: read.workbooks.length };
  };

  it("a file that is saved meanwhile is read again, and said so", async () => {
    const read = await duringReading(async (path, reading) => {
      if (reading > 1) return;
      const { readFile, writeFile } = await import("node:fs/promises");
      const whole = await readFile(path);
      // Half is there when it is first read, all of it when it is read again.
      await writeFile(path, whole.subarray(0, whole.length / 2));
      setTimeout(() => void writeFile(path, whole), 50);
    });
    expect(read).toMatchObject({ readings: 2, books: 11, fate: { fate: "read" }, findings: [{ code: "file-changed", severity: "warning", where: { file: "investering-2025.xlsx" } }] });
    expect(read.fate?.findings).toContain("file-changed");
  });

  it("a file that never stands still is left out, and the rest is read", async () => {
    expect(await duringReading((path) => appendFile(path, "x"))).toMatchObject({ readings: 2, books: 10, fate: { fate: "refused", sha256: null, findings: ["file-unsteady"] }, findings: [{ code: "file-unsteady", severity: "error" }] });
  });

  it("a file that is only touched is as it was", async () => {
    expect(await duringReading((path, reading) => (reading > 1 ? Promise.resolve() : utimes(path, 1, 1)))).toMatchObject({ readings: 2, books: 11, findings: [] });
  });

});
