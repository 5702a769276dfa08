import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netNeed, pooledNeed, pools, type DeviceLine, type Pool } from "../../core/devices/need.ts";
import { readRotation } from "../../core/devices/readRotation.ts";
import { transfers } from "../../core/devices/transfers.ts";
import { readSource } from "../../core/tasks/readSource.ts";
import { exampleFacts } from "../support/exampleYear.ts";

const line = (participant: string, category: string, expired: number, stock: number): DeviceLine => ({ participant, category, expired, expiring: 0, stock, ordered: 0 });
const inWords = (lines: readonly DeviceLine[], pool: Pool): string[] =>
  transfers(lines, pool).map(({ from, to, count }) => `${from.participant} ${from.category} → ${to.participant} ${to.category}: ${count}`);
const ways = Object.keys(pools) as Pool[];

/** Every line's net need when what was moved has left one stock and come to another. */
const after = (lines: readonly DeviceLine[], pool: Pool): number[] => lines.map((one) => transfers(lines, pool).reduce(
  (need, { from, to, count }) => need + (from === one ? count : 0) - (to === one ? count : 0), netNeed(one)));
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

describe("the example year", async () => {
  // Net needs: Aukra −22 and −2, Hustadvika −11 and 216, Molde −197 and 183, Rauma 3 and 7, Vestnes 17 and 36.
  const lines = readRotation(readSource(await exampleFacts()).source).lines.map(({ need }) => need);
  it("a municipality's own surplus: 11 + 183 of the 462 need not be ordered, 268 are left", () => {
    expect(inWords(lines, "own")).toEqual(["Hustadvika Ansatt → Hustadvika Elev: 11", "Molde Ansatt → Molde Elev: 183"]);
  });
  it("within a category: 17 + 3 + 2, 440 are left", () => {
    expect(inWords(lines, "category")).toEqual(["Aukra Elev → Hustadvika Elev: 2", "Molde Ansatt → Rauma Ansatt: 3", "Molde Ansatt → Vestnes Ansatt: 17"]);
  });
  it("fully pooled: 197 + 22 + 11 + 2, each surplus whole to one need; 230 are left", () => {
    expect(inWords(lines, "all")).toEqual(["Aukra Ansatt → Molde Elev: 22", "Aukra Elev → Molde Elev: 2", "Hustadvika Ansatt → Molde Elev: 11",
      "Molde Ansatt → Hustadvika Elev: 197"]);
  });
  it.each([["own", 268], ["category", 440], ["all", 230]] as const)("%s: %i to order once the PCs are moved", (pool, left) => {
    expect(sum(after(lines, pool).filter((need) => need > 0))).toBe(left);
  });
});

it("two transfers where three would do as well; of two equal surpluses and two equal needs, the first in the sheets' order go together", () => {
  const lines = [line("Aukra", "Elev", 0, 4), line("Molde", "Elev", 3, 0), line("Rauma", "Elev", 0, 4), line("Vestnes", "Elev", 3, 0)];
  expect(inWords(lines, "category")).toEqual(["Aukra Elev → Molde Elev: 3", "Rauma Elev → Vestnes Elev: 3"]);
});

it("without a surplus nothing is moved", () => expect(inWords([line("Aukra", "Elev", 5, 0), line("Molde", "Elev", 0, 0)], "all")).toEqual([]));

describe("for any sheets", () => {
  const count = fc.integer({ min: 0, max: 300 });
  const anyLine = fc.record({ participant: fc.constantFrom("Aukra", "Molde", "Rauma"), category: fc.constantFrom("Ansatt", "Elev"), expired: count, expiring: count, stock: count, ordered: count });
  const always = (holds: (lines: readonly DeviceLine[], pool: Pool) => void): void =>
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 12 }), fc.constantFrom(...ways), (lines, pool) => { holds(lines, pool); }));
  it("what is left to order is the pooled need", () => always((lines, pool) =>
    expect(sum(after(lines, pool).filter((need) => need > 0))).toBe(pooledNeed(lines)[pool])));
  it("nothing is moved but surplus, nothing beyond the need, and the PCs are as many as before", () => always((lines, pool) => {
    const left = after(lines, pool);
    lines.forEach((one, index) => expect(Math.sign(left[index]!) * Math.sign(netNeed(one))).toBeGreaterThanOrEqual(0));
    expect(sum(left)).toBe(sum(lines.map(netNeed)));
  }));
  it("every transfer moves at least one PC, and stays within its pool", () => always((lines, pool) => {
    for (const { from, to, count: moved } of transfers(lines, pool)) expect([moved > 0, pools[pool](from)]).toEqual([true, pools[pool](to)]);
  }));
});
