import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readModel } from "../../core/allocation/readModel.ts";
import { groupBy } from "../../core/groupBy.ts";
import { dateOutsideYear } from "../../core/rules/dateOutsideYear.ts";
import { columnsOf } from "../../core/sheets/columnsOf.ts";
import { normaliseText } from "../../core/sheets/contract.ts";
import { whereOf, type FactRow, type SheetFacts } from "../../core/sheets/facts.ts";
import { linesOf, repeatsOf } from "../../core/sheets/lines.ts";
import type { Source } from "../../core/source.ts";
import { packBook, unpackBook } from "../../pipeline/reading/packBook.ts";

const names = ["Molde", " molde", "Rauma", "Åndalsnes"] as const;
const row = fc.record({ year: fc.constantFrom(2023, 2024, 2025), base: fc.constantFrom("PC", "pc ", "AP", "ARSVERK"), participant: fc.constantFrom(null, null, ...names), count: fc.nat(50), unit: fc.constant(null), asOf: fc.constantFrom(null, "2024-10-31"), source: fc.constantFrom("a", "b\nc") });
const sheet = fc.record({ participant: fc.constantFrom(undefined, ...names), rows: fc.array(row, { maxLength: 8 }), gap: fc.boolean(), sameYear: fc.boolean() });
const sheets = fc.array(sheet, { maxLength: 6 }).map((all) => all.map(({ participant, rows, gap, sameYear }, index): SheetFacts => ({
  contract: "bases", file: `${index}.xlsx`, sheet: "Fordelingsgrunnlag", about: participant === undefined ? {} : { participant }, columns: { year: 0, base: 1, participant: 2, count: 3 }, totals: [], formulas: {},
  rows: rows.map((values, at): FactRow => ({ row: at + (gap && at > 1 ? 4 : 2), values: sameYear ? { ...values, year: 2025 } : values })),
})));

const packed = (all: readonly SheetFacts[]): readonly SheetFacts[] => all.map((one) =>
  unpackBook(packBook({ facts: { file: one.file, sheets: [one], unknown: [], findings: [] }, sheets: [] }), one.file).facts.sheets[0]!);

/** The same by the simplest means: every row with the line it names. */
const saidBy = (all: readonly SheetFacts[]) => all.flatMap((one) => one.rows.map((line) => ({
  sheet: one, row: line, line: JSON.stringify([normaliseText(String(line.values["base"])), normaliseText(String(line.values["participant"] ?? one.about.participant ?? ""))]), year: line.values["year"]!,
})));

describe.each([["as they are read", (all: readonly SheetFacts[]) => all], ["as they cross threads and lie in the cache", packed]] as const)("the lines of many sheets, %s", (_, way) => {
  it("are told by what names them, however it is spelt, with every row of each year", () => fc.assert(fc.property(sheets, (plain) => {
    const all = way(plain);
    const said = saidBy(plain);
    const { firsts, years, values, where, at, sheetOf } = linesOf(all, "bases");
    const lines = [...groupBy(said.keys(), (index) => said[index]!.line).values()];
    expect(firsts).toEqual(lines.map(([first]) => first));
    expect([...years].map(([year, { rowOf, again }]) => [year, lines.map((_rows, line) => [...(rowOf[line] === undefined ? [] : [rowOf[line]]), ...again.get(line) ?? []])]))
      .toEqual([...new Set(said.map(({ year }) => year))].map((year) => [year, lines.map((rows) => rows.filter((index) => said[index]!.year === year))]));
    for (const name of ["year", "base", "participant", "count", "asOf", "source", "none"]) expect(values(name)).toEqual(said.map(({ row: { values: own } }) => own[name] ?? null));
    said.forEach((one, index) => {
      expect(where(index, "count")).toEqual(whereOf(one.sheet, one.row, "count"));
      expect(at(index).row).toEqual(one.row);
      expect(sheetOf(index).file).toBe(one.sheet.file);
    });
  })));

  it("that say the same for the same year are found, each with all who do", () => fc.assert(fc.property(sheets, (plain) => {
    const said = saidBy(plain);
    const same = [...groupBy(said.keys(), (index) => `${said[index]!.line} ${said[index]!.year}`).values()].filter(({ length }) => length > 1).sort(([, a], [, b]) => a! - b!);
    expect(repeatsOf(way(plain), "bases").map((all) => all.map((one) => [one.sheet.file, one.row]))).toEqual(same.map((all) => all.map((index) => [said[index]!.sheet.file, said[index]!.row])));
  })));

  it("are counted once for each participant, base and year: the first stands", () => fc.assert(fc.property(sheets, (plain) => {
    const { model: { counts }, findings } = readModel(way(plain));
    const known = saidBy(plain).filter(({ sheet: { about }, row: { values } }) => (values["participant"] ?? about.participant) !== undefined);
    expect(counts.years).toEqual([...new Set(saidBy(plain).map(({ year }) => year))].filter((year) => known.some((one) => one.year === year)));
    for (const year of counts.years) for (const base of ["PC", "AP", "ARSVERK"]) {
      const own = known.filter((one) => one.year === year && normaliseText(String(one.row.values["base"])) === normaliseText(base));
      const first = [...groupBy(own, ({ line }) => line).values()].map(([one]) => one!);
      const told = (all: readonly unknown[]): readonly string[] => all.map((one) => JSON.stringify(one)).sort();
      expect(told([...counts.of(year, base).values()].map(({ count, at }) => [count.toNumber(), at]))).toEqual(told(first.map((one) => [one.row.values["count"], whereOf(one.sheet, one.row, "count")])));
    }
    expect(findings.filter(({ code }) => code === "participant-of-sheet-missing")).toHaveLength(saidBy(plain).length - known.length);
  })));
});

it("dates outside their row's year are found, however the sheet comes and whatever year it speaks for", () => fc.assert(fc.property(
  fc.option(fc.constantFrom(2024, 2025), { nil: undefined }), fc.array(fc.tuple(fc.constantFrom(null, 2022, 2024, 2025), fc.constantFrom(null, "2021-05-01", "2024-10-31", "2025-12-31", "2026-01-01")), { minLength: 1, maxLength: 5 }),
  (year, said) => {
    const rows = said.map(([own, asOf], row): FactRow => ({ row, values: { year: own, base: "PC", participant: null, count: 1, asOf } }));
    const plain: SheetFacts = { contract: "bases", file: "a.xlsx", sheet: "G", about: year === undefined ? {} : { year }, columns: { year: 0, base: 1, count: 2, asOf: 3 }, totals: [], formulas: {}, rows };
    const found = (sheet: SheetFacts): unknown => dateOutsideYear({ sheets: [sheet] } as unknown as Source).map(({ where }) => where.cell);
    const isOutside = ([own, asOf]: readonly [number | null, string | null]): boolean => asOf !== null && (own ?? year) !== undefined && (Number(asOf.slice(0, 4)) > (own ?? year)! || Number(asOf.slice(0, 4)) < (own ?? year)! - 2);
    const expected = said.flatMap((one, row) => (isOutside(one) ? [`D${row + 1}`] : []));
    expect(found(plain)).toEqual(expected);
    expect(found(packed([plain])[0]!)).toEqual(expected);
  },
)));

it("sheets that name the same things in the same order share them", () => {
  const rows = ["PC", "AP"].map((base, at): FactRow => ({ row: at, values: { year: 2025, base, participant: null, count: at } }));
  const [one, other] = packed([2024, 2025].map((year): SheetFacts => ({ contract: "bases", file: `${year}.xlsx`, sheet: "G", about: { participant: "Molde" }, columns: {}, totals: [], formulas: {}, rows })));
  expect(columnsOf(one!).valuesOf("base")).toBe(columnsOf(other!).valuesOf("base"));
  expect(columnsOf(one!).valuesOf("participant")).toBe(columnsOf(other!).valuesOf("none"));
});
