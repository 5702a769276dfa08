import { describe, expect, it } from "vitest";
import { repairSheet } from "../../../core/repair/repairSheet.ts";
import { oneDigitAway } from "../../../core/repair/slipSize.ts";
import { readWorkbook } from "../../../core/sheets/readWorkbook.ts";
import { address, type Cell } from "../../../core/workbook.ts";
import { damagedRotation } from "../../fixtures/damagedRotation.ts";
import { gridOf } from "../../support/grid.ts";

const repairs = (sheet: string, rows: Cell[][], formulas: Record<string, string> = {}) =>
  readWorkbook("bok.xlsx", [gridOf(sheet, rows, { formulas })]).sheets.flatMap(repairSheet);
const shown = (all: ReturnType<typeof repairs>) => all.map(({ edits, unique }) => `${edits.map(({ cell, before, after }) => `${cell} ${before} → ${after}`).join(", ")}${unique ? ", unique" : ""}`);

describe("the damaged PC sheet", () => {
  it("gets both figures back, and says that nothing else as small would do", () => {
    const found = repairs("PC-rullering", damagedRotation);
    expect(shown(found).sort()).toEqual(["D6 3 → 43, unique", "E12 2 → 23, unique"]);
    expect(found.map(({ size, slips }) => [size, slips])).toEqual([[1, ["digits"]], [1, ["digits"]]]);
  });
});

const published = damagedRotation.map((row) => [...row]);
published[5]![3] = 43;
published[11]![4] = 23;

describe("the published rotation with any one digit inserted, removed or changed", () => {
  const damaged = published.slice(3).flatMap((row, down) => row.flatMap((value, column) => (typeof value === "number" ? oneDigitAway(value).filter((_, index) => index % 5 === 0).map((wrong) => ({ row: down + 3, column, value, wrong })) : [])));
  const outcomes = damaged.map(({ row, column, value, wrong }) => {
    const rows = published.map((cells, at) => (at === row ? cells.map((cell, right) => (right === column ? wrong : cell)) : cells));
    const found = repairs("PC-rullering", rows);
    const right = found.length === 1 && found[0]!.edits.length === 1 && found[0]!.edits[0]!.cell === address(row, column) && found[0]!.edits[0]!.after === value;
    return { found, right, unique: found.length > 0 && found.every(({ unique }) => unique) };
  });
  it("is never repaired into something else that is called unique", () => {
    expect(damaged.length).toBeGreaterThan(400);
    expect(outcomes.filter(({ right, unique }) => unique && !right)).toEqual([]);
  });
  it("always gets a proposal, and mostly the published figure, called unique", () => {
    expect(outcomes.filter(({ found }) => found.length === 0)).toEqual([]);
    expect(outcomes.filter(({ right, unique }) => right && unique).length / outcomes.length).toBeGreaterThan(0.8);
  });
});

describe("other slips", () => {
  const heading = ["Type utgift", "Regnskap", "Årsbudsjett", "Avvik", "Prognose"];
  const report = (...changes: readonly [number, number, Cell][]): Cell[][] => {
    const rows: Cell[][] = [heading, ["Lønn", 23_957, 32_527, 2802, 29_725], ["Konsulenter", 2683, 500, -2183, 2683], ["Inntekter", -7103, -4932, 2424, -7356], ["SUM", 19_537, 28_095, 3043, 25_052]];
    for (const [row, column, value] of changes) rows[row]![column] = value;
    return rows;
  };
  it("a sound sheet needs none", () => expect(repairs("Driftsrapport", report())).toEqual([]));
  it("a lost minus", () => expect(repairs("Driftsrapport", report([3, 2, 4932]))).toMatchObject([{ edits: [{ cell: "C4", before: 4932, after: -4932 }], slips: ["sign"], unique: true }]));
  it("kroner in a sheet of thousands", () => expect(repairs("Driftsrapport", report([1, 2, 32_527_000]))).toMatchObject([{ edits: [{ cell: "C2", after: 32_527 }], slips: ["unit"], unique: true }]));
  it("two digits changed about", () => expect(shown(repairs("Driftsrapport", report([1, 4, 29_275])))).toEqual(["E2 29275 → 29725, unique"]));
  it("a swallowed blank: the whole row moves back", () =>
    expect(repairs("Driftsrapport", [heading, ["Portal", 600, 200, 400, null], ["App", 1384, 885, -1000, 1885], ["SUM", 1384, 1485, -800, 2285]]))
      .toMatchObject([{ slips: ["moved"], unique: true, edits: [{ cell: "B2", after: null }, { cell: "C2", after: 600 }, { cell: "D2", after: 200 }, { cell: "E2", after: 400 }] }]));
  it("a total computed by a formula follows: the typed line is found by what else rests on it", () =>
    expect(repairs("Driftsrapport", report([1, 4, 2972], [4, 4, -1701]), { E5: "SUM(E2:E4)" }).map(({ edits }) => edits.map(({ cell, after }) => [cell, after]))).toEqual([[["E2", 29_725]]]));
  it("where a column alone is off, every line could be the one: smallest first, and not called unique", () => {
    const [repair] = repairs("Kostnadsgrupper", [["År", "Kode", "Kostnadsgruppe", "Beløp", "Nøkkel"], [2025, "A", "En", 110, "N"], [2025, "B", "To", 120, "N"], [null, null, "Sum", 330, null]]);
    expect(repair).toMatchObject({ size: 1, unique: false });
  });
  it("what is off by more than four slips is left to people", () =>
    expect(repairs("Driftsrapport", report([1, 3, 1], [2, 3, 1], [3, 3, 1], [4, 3, 999_999], [1, 2, 7], [2, 2, 9], [4, 2, 3]))).toEqual([]));
});
