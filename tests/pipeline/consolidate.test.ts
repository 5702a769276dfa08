import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleBooks, exampleWith, folderWith, hashes } from "../support/folders.ts";
import { samfordel } from "../support/samfordel.ts";

const json = async (path: string) => JSON.parse(await readFile(path, "utf8"));
const book = (name: string): Promise<Buffer> => readFile(join(exampleBooks, name));

describe("the example year", async () => {
  const out = join(await folderWith(), "out");
  const ran = await samfordel(["consolidate", exampleBooks, "--out", out]);

  it("is consolidated without errors, and the run ends by naming what it wrote and what it found", () => {
    expect(ran.code).toBe(0);
    for (const name of ["report.xlsx", "report.json", "manifest.json", join("tables", "kostnadsfordeling-drift.csv")]) expect(ran.out).toContain(join(out, name));
    expect(ran.out).toContain("Filer: 11 av 11 lest");
    expect(ran.out).toMatch(/Funn – feil: 0, advarsler: [1-9]/);
    expect(ran.out).toContain("okonomirapport-2024-11.xlsx · Investeringsrapport!E9 · advarsel · forecast-below-actual");
  });

  it("tells its progress as one plain line per file on stderr when piped", () => {
    expect(ran.err.trimEnd().split("\n")).toHaveLength(11);
    expect(ran.err).not.toContain("\u001b");
  });

  it("gives byte-identical outputs on every run, wherever its folder lies, and leaves the inputs as they were", async () => {
    const [one, two] = [await exampleWith(), await exampleWith()];
    const before = await hashes(one);
    const outs = [join(await folderWith(), "a"), join(await folderWith(), "b")] as const;
    await samfordel(["consolidate", one, "--out", outs[0], "--quiet"]);
    await samfordel(["consolidate", two, "--out", outs[1], "--quiet"]);
    expect(await hashes(outs[0])).toEqual(await hashes(outs[1]));
    expect(await hashes(one)).toEqual(before);
  });

  it("traces every figure of report.json to typed cells of files in the manifest", async () => {
    const report = await json(join(out, "report.json"));
    const files = new Set((await json(join(out, "manifest.json"))).inputs.map(({ file }: { file: string }) => file));
    type Step = { rule: string; from?: string[]; at?: { file: string; sheet: string; cell: string } };
    const leaves = (id: string): Step[] => { const step: Step = report.traces[id]; return step.from ? step.from.flatMap(leaves) : [step]; };
    const figures = report.tables.flatMap((table: { rows: { figures: object[] }[] }) => table.rows.flatMap(({ figures: all }) => all));
    const traced = figures.filter(({ trace }: { trace: string | null }) => trace !== null);
    expect(traced.length).toBeGreaterThan(150);
    for (const { trace } of traced) for (const leaf of leaves(trace)) {
      expect(leaf.rule).toBe("cell");
      expect(files).toContain(leaf.at!.file);
      // PCs of a register are counted, and their rows told as ranges.
      expect(leaf.at!.cell).toMatch(/^[A-Z]+\d+(?::[A-Z]+\d+)?$/);
    }
  });

  it("names the SHA-256 of everything it wrote", async () => {
    const written = await hashes(out);
    const { outputs } = await json(join(out, "manifest.json"));
    expect(outputs.map(({ file }: { file: string }) => file).sort()).toEqual(Object.keys(written).map((name) => name.replaceAll("\\", "/")).sort());
    for (const { file, sha256 } of outputs) if (sha256 !== null) expect(sha256, file).toBe(written[file]);
  });
});

describe("files that cannot be used are told, and the rest is still consolidated", async () => {
  const whole = await book("pc-og-drivere-molde.xlsx");
  const cases: readonly (readonly [string, string, Uint8Array | string, { fate: string; code: string; exit: number }])[] = [
    ["a text file renamed .xlsx", "kommune.xlsx", "Kommune;Antall\nAukra;3\n", { fate: "refused", code: "file-not-workbook", exit: 1 }],
    ["a half-written file", "halv.xlsx", whole.subarray(0, whole.length / 2), { fate: "refused", code: "file-damaged", exit: 1 }],
    ["a file with a password", "hemmelig.xlsx", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from("EncryptedPackage\0", "utf16le")]), { fate: "refused", code: "file-encrypted", exit: 1 }],
    ["a file too large to be read", "stor.xlsx", new Uint8Array(51 << 20), { fate: "refused", code: "file-too-large", exit: 1 }],
    ["an empty file", "tom.xlsx", "", { fate: "refused", code: "file-not-workbook", exit: 1 }],
    ["Excel's lock file, its workbook gone", "~$borte.xlsx", new Uint8Array(165).fill(32), { fate: "locked", code: "file-locked", exit: 0 }],
    ["a copy of a workbook", "z/kopi av molde.xlsx", whole, { fate: "duplicate", code: "file-duplicate", exit: 0 }],
    ["a CSV file", "tillegg.csv", "a;b\n", { fate: "refused", code: "file-not-workbook", exit: 0 }],
  ];
  for (const [name, file, content, { fate, code, exit }] of cases) {
    it(name, async () => {
      const folder = await exampleWith({ [file]: content });
      const out = join(await folderWith(), "out");
      const ran = await samfordel(["consolidate", folder, "--out", out]);
      expect(ran.code).toBe(exit);
      expect(ran.out).toMatch(new RegExp(`${file.replaceAll("$", "\\$")} · .*${code}`));
      const entry = (await json(join(out, "manifest.json"))).inputs.find((input: { file: string }) => input.file === file);
      expect(entry).toMatchObject({ fate, findings: [code] });
      expect(await readFile(join(out, "tables", "kostnadsfordeling-drift.csv"), "utf8")).toMatch(/^Molde,42539,48\.10 %/m);
    });
  }

  for (const lock of ["~$fordeling-2025.xlsx", ".~lock.fordeling-2025.xlsx#"]) {
    it(`a workbook that is open in another program is read, and warned about: ${lock}`, async () => {
      const folder = await exampleWith({ [lock]: new Uint8Array(165).fill(32) });
      const out = join(await folderWith(), "out");
      const ran = await samfordel(["consolidate", folder, "--out", out]);
      expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/fordeling-2025\.xlsx · advarsel · file-locked/) });
      const fates = new Map((await json(join(out, "manifest.json"))).inputs.map(({ file, fate, findings }: { file: string; fate: string; findings: string[] }) => [file, [fate, findings]]));
      expect(fates.get(lock)).toEqual(["locked", []]);
      expect(fates.get("fordeling-2025.xlsx")).toEqual(["read", ["file-locked"]]);
      expect((await samfordel(["validate", join(folder, "fordeling-2025.xlsx")])).out).toContain("fordeling-2025.xlsx · advarsel · file-locked");
    });
  }

  it("a missing folder beside one that is there", async () => {
    const out = join(await folderWith(), "out");
    const ran = await samfordel(["consolidate", exampleBooks, join(out, "finnes-ikke"), "--out", out]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("folder-missing");
    expect(ran.out).toMatch(/Tabeller: [1-9]\d/);
  });

  it("templates and other files are listed, not read", async () => {
    const folder = await exampleWith({ "templates/molde.xlsx": whole, "les-meg.txt": "hei" });
    const out = join(await folderWith(), "out");
    expect((await samfordel(["consolidate", folder, "--out", out, "--quiet"])).code).toBe(0);
    const { inputs } = await json(join(out, "manifest.json"));
    expect(inputs.filter(({ fate }: { fate: string }) => fate !== "read").map(({ file, fate }: { file: string; fate: string }) => [file, fate])).toEqual([["les-meg.txt", "ignored"], ["templates/molde.xlsx", "template"]]);
  });
});

describe("with nothing to read it ends with 2, says why and writes nothing", () => {
  it("in a folder that is not there", async () => {
    const folder = await folderWith();
    const ran = await samfordel(["consolidate", join(folder, "borte"), "--out", join(folder, "out")]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(/folder-missing[\s\S]*nothing-readable/);
    expect(await hashes(folder)).toEqual({});
  });

  it("in an empty folder", async () => {
    const ran = await samfordel(["consolidate", await folderWith(), "--out", join(await folderWith(), "out")]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/folder-empty/);
  });
});

describe("what it shows", () => {
  it("is nothing at all with --quiet when all is well", async () => {
    expect(await samfordel(["consolidate", exampleBooks, "--out", join(await folderWith(), "out"), "--quiet"])).toEqual({ code: 0, out: "", err: "" });
  });

  it("is JSON with --json", async () => {
    const ran = await samfordel(["consolidate", exampleBooks, "--out", join(await folderWith(), "out"), "--json"]);
    expect(JSON.parse(ran.out)).toMatchObject({ counts: { errors: 0 }, files: { read: 11 }, outputs: expect.arrayContaining(["report.xlsx"]) });
  });

  it("is in the chosen language", async () => {
    const ran = await samfordel(["consolidate", exampleBooks, "--out", join(await folderWith(), "out"), "--lang", "en"]);
    expect(ran.out).toContain("Files: 11 of 11 read");
  });
});
