import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { tableCsv } from "../../pipeline/report/csv.ts";
import { consolidateExample } from "../support/exampleYear.ts";
import { readCsv } from "../support/readCsv.ts";

const folder = join(import.meta.dirname, "published");
const files = readdirSync(folder).filter((name) => name.endsWith(".csv")).sort();

let eachAlone: Consolidation;
let reconciled: Consolidation;
let compared = 0;
beforeAll(async () => { [eachAlone, reconciled] = [await consolidateExample("each-alone"), await consolidateExample()]; });
afterAll(() => { console.log(`published figures compared: ${compared} in ${files.length} tables`); });

const isPublished = ({ table }: { readonly table: string }): boolean => files.includes(`${table}.csv`);
const isFigure = (cell: string): boolean => /^-?\d+(\.\d+)?( %)?$/.test(cell) || cell === "";
/** What names a row: its texts, so that tables may list the municipalities in another order. */
const labelOf = (row: readonly string[], headings: readonly string[]): string =>
  row.filter((cell, at) => !isFigure(cell) || /^(Nr|Frist)$/.test(headings[at]!)).join(" | ").toLowerCase();
const rowsByLabel = (rows: readonly string[][]): Map<string, string[]> => new Map(rows.slice(1).map((row) => [labelOf(row, rows[0]!), row]));

describe("with each figure rounded alone, the published tables come out of the workbooks", () => {
  it.each(files)("%s", (file) => {
    const published = readCsv(readFileSync(join(folder, file), "utf8"));
    const table = eachAlone.tables.find(({ name }) => `${name}.csv` === file);
    expect(table, `the job makes no ${file}`).toBeDefined();
    const made = readCsv(tableCsv(table!));
    expect(made[0]).toEqual(published[0]);
    const ours = rowsByLabel(made);
    for (const [label, row] of rowsByLabel(published)) {
      const mine = ours.get(label);
      expect(mine, `${file} has no row «${label}»; it has ${[...ours.keys()].join(" / ")}`).toBeDefined();
      // The paper leaves a municipality's sum off its second line; which of the two comes first is the table's own order.
      expect(mine!.map((cell, at) => cell === row[at] ? cell : `${published[0]![at]}: ${cell}, published ${row[at]}`)).toEqual(row);
      compared += row.filter((cell) => /\d/.test(cell) && isFigure(cell)).length;
    }
  });
  it("compares every published figure, and there are many", () => expect(compared).toBeGreaterThan(200));
});

describe("by default every column foots", () => {
  it("no footing has a difference", () => {
    expect(reconciled.footings.length).toBeGreaterThan(15);
    expect(reconciled.footings.filter(({ difference }) => difference !== "0")).toEqual([]);
  });
  it("each alone, just the columns fail that fail in the papers: T1 actuals, T4 in both years", () =>
    expect(eachAlone.footings.filter(isPublished).filter(({ difference }) => difference !== "0").map(({ table, column, columnValues, total, parts }) => [table, column, columnValues?.year, total, parts])).toEqual([
      ["drift-2024-11", "actual", undefined, "80441", "80442"],
      ["kostnadsfordeling-drift", "cost", 2025, "88439", "88440"],
      ["kostnadsfordeling-drift", "cost", 2024, "89477", "89478"],
    ]));
  it("the ledger says who carries each unit, and pinned Molde carries none", () => {
    expect(reconciled.ledger.filter(isPublished).map(({ table, columnValues, party, units, reason }) => [table, columnValues?.year, party, units, reason])).toEqual([
      ["drift-2024-11", undefined, expect.any(String), -1, "largest-remainder"],
      ["kostnadsfordeling-drift", 2025, "Hustadvika", -1, "after-pinned"],
      ["kostnadsfordeling-drift", 2024, "Hustadvika", -1, "after-pinned"],
    ]);
  });
});
