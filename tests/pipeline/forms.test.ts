import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, isMoney } from "../../core/money.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { packed, unpacked } from "../../pipeline/forms/crossing.ts";
import { formats } from "../../pipeline/forms/formats.ts";
import { makeForms, type Material } from "../../pipeline/forms/forms.ts";
import { startForms } from "../../pipeline/forms/startForms.ts";
import { readFolder } from "../../pipeline/readFolder.ts";
import { exampleBooks } from "../support/folders.ts";

const across = <Of>(of: Of): Of => unpacked(structuredClone(packed(of)));

describe("what crosses to another thread", () => {
  it("comes out as it went in, whatever it holds", () => {
    const amount = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -20, max: 20 })).map(([digits, places]) => decimal(`${digits}e${places}`));
    const { thing } = fc.letrec((tie) => ({
      thing: fc.oneof({ depthSize: "small" }, amount, fc.string(), fc.double({ noNaN: true }), fc.constant(null), fc.boolean(), fc.array(tie("thing")), fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie("thing"))),
    }));
    fc.assert(fc.property(thing, (one) => { expect(across(one)).toEqual(one); }));
  });

  it("shares what it shared", () => {
    const cell = { value: decimal("0.1") };
    const { a, b } = across({ a: [cell], b: { cell } });
    expect(a[0]).toBe(b.cell);
    expect(isMoney(b.cell.value)).toBe(true);
  });
});

describe("the forms", () => {
  it.each([{ how: "a thread makes some of them" }, { how: "the thread's file is not there", file: "/no/such/thread.js" }])("are the same files when $how", async ({ file }) => {
    const { workbooks, manifest, papers } = await readFolder([exampleBooks]);
    const of: Material = { consolidation: consolidate(workbooks, {}), manifest, papers, language: "nb" };
    const [alone, beside] = [await makeForms(formats, of), await startForms(formats, file).make(of)];
    expect([...beside.keys()].sort()).toEqual([...formats].sort());
    for (const format of formats) for (const [index, [name, content]] of alone.get(format)!.entries()) {
      const [other, same] = beside.get(format)![index]!;
      expect([other, Buffer.from(same).equals(Buffer.from(content))]).toEqual([name, true]);
    }
  }, 60_000);

  it("that cannot be made in the thread fail the run, and leave no thread behind", async () => {
    const broken = { consolidation: { tables: [{}], control: [], findings: [], ledger: [], footings: [] }, manifest: { files: [] }, papers: [], language: "nb" } as unknown as Material;
    await expect(startForms(["docx", "csv"]).make({ ...broken, consolidation: { ...broken.consolidation, tables: [] }, papers: 1 as never })).rejects.toThrow();
    expect(process.getActiveResourcesInfo()).not.toContain("MessagePort");
  });
});
