import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkbook, type WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { texts } from "../../core/text/texts.ts";
import type { Grid } from "../../core/workbook.ts";
import { asJson } from "../../pipeline/report/asJson.ts";
import { unpackZlib } from "../../pipeline/unpackZlib.ts";
import { defaultLimits } from "../../pipeline/xlsx/gate/limits.ts";
import { readXlsx, type Unreadable } from "../../pipeline/xlsx/readXlsx.ts";
import { unreadableFinding } from "../../pipeline/xlsx/unreadableFinding.ts";
import { damageBytes, damageCells, damageDirectory, damageParts, damageXml, dice, type Roll } from "../../pipeline/corpus/damage.ts";
import { exampleFacts, exampleFiles } from "../support/exampleYear.ts";

/** Copies of each kind; SAMFORDEL_FUZZ=10000 for a long run. The seeds are fixed: a failure comes again. */
const copies = Number(process.env["SAMFORDEL_FUZZ"] ?? 200);
/** A whole run costs a hundred readings. */
const wholeRunEvery = 37;
const longestMs = 5000;
const timeout = 60_000 + 400 * copies;
const originals = exampleFiles().map((path) => ({ file: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
/** The register of devices is ten times the others, and says nothing that they do not. */
const small = originals.filter(({ bytes }) => bytes.length < 50_000);

const read = (bytes: Uint8Array): Promise<readonly Grid[] | Unreadable> => readXlsx(bytes, undefined, { limits: defaultLimits, unpack: unpackZlib });
const plain = (grids: readonly Grid[]): string => JSON.stringify(grids.map((grid) => ({ ...grid, formulas: [...grid.formulas], percents: [...grid.percents] })));

describe("a damaged copy is read as the original, or refused: never as something else", () => {
  const kinds: readonly (readonly [string, (bytes: Uint8Array, roll: Roll) => Uint8Array, number])[] = [
    ["bytes are changed, lost, doubled or moved", damageBytes, 0.5],
    ["the archive's headers are changed", damageDirectory, 0.2],
    ["parts are lost or cut", damageParts, 0.2],
  ];
  for (const [name, damage, mostlyRefused] of kinds) it(`in ${copies} copies where ${name}`, async () => {
    const wholes = await Promise.all(small.map(async ({ bytes }) => plain(await read(bytes) as readonly Grid[])));
    const changed: number[] = [];
    let refused = 0;
    for (let copy = 0; copy < copies; copy += 1) {
      const which = copy % small.length;
      const grids = await read(damage(small[which]!.bytes, dice(copy)));
      if ("problem" in grids) refused += 1;
      else if (plain(grids) !== wholes[which]) changed.push(copy);
    }
    expect(changed).toEqual([]);
    expect(refused).toBeGreaterThan(copies * mostlyRefused);
  }, timeout);
});

describe("whatever a workbook holds, it ends as a report or a finding, in time", () => {
  const inTime = async <T>(work: () => Promise<T> | T): Promise<T> => {
    const start = performance.now();
    const done = await work();
    expect(performance.now() - start).toBeLessThan(longestMs);
    return done;
  };
  const known = Object.keys(texts.nb.findings);

  for (const [name, damage] of [["XML", damageXml], ["cells", damageCells]] as const) it(`in ${copies} copies with other ${name}`, async () => {
    const example = await exampleFacts();
    let whole = 0;
    for (let copy = 0; copy < copies; copy += 1) {
      const { file, bytes } = small[copy % small.length]!;
      const grids = await inTime(() => read(damage(bytes, dice(copy))));
      if ("problem" in grids) { expect(known).toContain(unreadableFinding(file, grids).code); continue; }
      whole += 1;
      const facts: WorkbookFacts = await inTime(() => readWorkbook(file, grids));
      if (copy % wholeRunEvery > 0) continue;
      const report = await inTime(() => consolidate(example.map((book) => (book.file === file ? facts : book)), {}));
      expect(report.findings.map(({ code }) => code).filter((code) => !known.includes(code))).toEqual([]);
      expect(asJson(report.tables)).not.toMatch(/\bNaN\b|Infinity/);
    }
    expect(whole).toBeGreaterThan(copies / 10);
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, timeout);
});
