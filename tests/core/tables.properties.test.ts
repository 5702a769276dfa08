import fc from "fast-check";
import { expect, it } from "vitest";
import { contracts } from "../../core/sheets/contracts.ts";
import { parseNumber } from "../../core/sheets/parseNumber.ts";
import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import { whereOf } from "../../core/sheets/facts.ts";
import { address, placeOf, type Cell } from "../../core/workbook.ts";
import { gridOf } from "../support/grid.ts";

const runs = { numRuns: 200, seed: 20_251_101 };
const read = (rows: readonly (readonly Cell[])[], sheet = "Ark1") => readWorkbook("bok.xlsx", [gridOf(sheet, rows.map((row) => [...row]))]);

interface Plan { readonly lines: readonly (readonly [string, number, number, number])[]; readonly total: boolean }
const plan: fc.Arbitrary<Plan> = fc.record({
  lines: fc.uniqueArray(fc.tuple(fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{3,8}$/).filter((name) => !/^(?:sum|total|samlet|samla)/i.test(name)), fc.integer({ min: -9999, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99_999 })), { selector: ([name]) => name, minLength: 1, maxLength: 5 }),
  total: fc.boolean(),
});
const title = fc.constantFrom<Cell[]>([], ["Økonomirapport"], ["Kontakt: Kari Nordmann"], ["Tallene er foreløpige", null, "se notat"]);
const headings = fc.constantFrom<Cell[][]>(
  [["Type utgift", "Regnskap", "Årsbudsjett", "Prognose"]],
  [["Type", "Regnskap", "Års-", null], ["utgift", "hittil", "budsjett", "Prognose"]],
  [["Type utgift", "Regnskap", "Revidert", "Års-"], [null, "hittil", "budsjett", "prognose"]],
  [["TYPE  UTGIFT", "regnskap\u00a0", "Års\u00adbudsjett", "Prognose (tkr)"]],
  [["Type utgift", "Regnskap", "Årsbudsjett", "Prognose"], [null, "tkr", "tkr", "tkr"]],
  [["Type\nutgift", "Regnskap 2024", "Budsjett 2024", "Prognose 2024"]],
);
const rowsOf = ({ lines, total }: Plan): Cell[][] => [...lines.map((line) => [...line]), ...(total ? [["SUM", ...[1, 2, 3].map((column) => lines.reduce((sum, line) => sum + (line[column] as number), 0))]] : [])];
const shift = (rows: readonly (readonly Cell[])[], right: number): Cell[][] => rows.map((row) => [...Array.from({ length: right }, () => null), ...row]);

it("a table moved anywhere, its headings over one row or two, with titles above and notes below, says the same at the moved cells", () => fc.assert(fc.property(
  plan, headings, fc.array(title, { maxLength: 4 }), fc.integer({ min: 0, max: 4 }), fc.boolean(), (table, heading, titles, right, noted) => {
    const above = [...titles, ["Periode:", "2024-11"], ...(titles.length > 2 ? [[]] : [])];
    const { sheets, findings } = read(shift([...above, ...heading, ...rowsOf(table), ...(noted ? [[], ["Kilde: regnskapet"]] : [])], right));
    expect(findings.filter(({ code }) => code !== "row-without-figures")).toEqual([]);
    expect(sheets.map(({ contract, about, totals }) => [contract, about.period, totals.length])).toEqual([["operatingReport", "2024-11", table.total ? 1 : 0]]);
    expect(sheets[0]!.rows.map((row) => [row.values["costType"], row.values["actual"], row.values["budget"], row.values["forecast"], whereOf(sheets[0]!, row, "budget").cell]))
      .toEqual(table.lines.map((line, index) => [...line, address(above.length + heading.length + index, right + 2)]));
  }), runs));

it("several tables below or beside one another are each read once", () => fc.assert(fc.property(
  fc.array(fc.tuple(plan, headings), { minLength: 2, maxLength: 4 }), fc.boolean(), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 2 }), (tables, below, right, gap) => {
    // Tables beside each other share the rows of their headings.
    const blocks = tables.map(([table, heading], index): Cell[][] => [["Periode:", `2024-0${index + 1}`], ...(below ? heading : tables[0]![1]), ...rowsOf(table)]);
    const rows = below ? shift(blocks.flatMap((block) => [...block, ...Array.from({ length: gap }, () => [])]), right)
      : Array.from({ length: Math.max(...blocks.map(({ length }) => length)) }, (_, row) => blocks.flatMap((block) => Array.from({ length: 4 + gap }, (__, column) => block[row]?.[column] ?? null)));
    const { sheets, findings } = read(rows);
    expect(findings).toEqual([]);
    expect(sheets.map(({ about, rows: lines, totals }) => [about.period, lines.map(({ values }) => [values["costType"], values["actual"], values["budget"], values["forecast"]]), totals.length]))
      .toEqual(tables.map(([{ lines, total }], index) => [`2024-0${index + 1}`, lines.map((line) => [...line]), total ? 1 : 0]));
  }), runs));

/** A number in the forms people type: grouped by a space of some kind or a point, with either decimal mark, sign and unit in any place. */
const written = fc.record({
  whole: fc.integer({ min: 0, max: 99_999_999 }), decimals: fc.constantFrom("", "5", "50", "125", "0001"), negative: fc.boolean(),
  group: fc.constantFrom("", " ", "\u00a0", "\u202f", "\u2009", "."), mark: fc.constantFrom(",", "."),
  sign: fc.constantFrom<(text: string) => string>((text) => `-${text}`, (text) => `\u2212${text}`, (text) => `– ${text}`, (text) => `${text}-`, (text) => `(${text})`),
  unit: fc.constantFrom<(text: string) => string>((text) => text, (text) => `kr ${text}`, (text) => `${text} kr`, (text) => `\u202a${text}\u202c`, (text) => `  ${text}\u200b`),
}).filter(({ group, mark, decimals }) => !(group === "." && mark === "." && decimals !== ""));

it("a number typed in any form is that number, is said to be two things, or is none: never another", () => fc.assert(fc.property(written, ({ whole, decimals, negative, group, mark, sign, unit }) => {
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
  const text = unit(negative ? sign(decimals === "" ? grouped : grouped + mark + decimals) : decimals === "" ? grouped : grouped + mark + decimals);
  const value = Number(`${whole}.${decimals || "0"}`) * (negative ? -1 : 1) || 0;
  const parsed = parseNumber(text);
  if ("value" in parsed && parsed.odd !== "ambiguous-separator") expect(parsed.value, text).toBe(value);
  // Nothing of this is refused but a sign inside the currency's place.
  if ("problem" in parsed) expect(text).toMatch(/kr/);
}), { ...runs, numRuns: 2000 }));

it("any text is a number within 15 digits or none, and nothing is thrown", () => fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-−()., 0-9'%kr]{0,12}$/)), (text) => {
  const parsed = parseNumber(text);
  if ("value" in parsed) expect(Number.isFinite(parsed.value)).toBe(true);
}), { ...runs, numRuns: 2000 }));

const words = [...new Set(contracts.flatMap(({ columns }) => Object.values(columns).map(({ heading }) => heading.replace(/\{\w+\}/g, "2024"))))];
const scrap = fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: fc.constantFrom(...words) }, { weight: 5, arbitrary: fc.integer({ min: -5000, max: 50_000 }) },
  { weight: 3, arbitrary: fc.constantFrom("Lønn", "SUM", "Periode:", "2024-11", "Kommune: Molde", "kr", "Beløp i hele 1000 kr", "Molde", "PC", "x") });
const header = fc.constantFrom(...contracts).map(({ columns }) => Object.values(columns).map(({ heading }): Cell => heading.replace(/\{\w+\}/g, "2024")));

const isYear = (cell: number): boolean => Number.isInteger(cell) && cell >= 1990 && cell <= 2100;
const label = /^(?:Periode|Måned|Kommune|Deltaker|År|Per dato|Enhet)\b/;
const isLabelled = (row: readonly Cell[], column: number): boolean => label.test(String(row.slice(0, column).filter((cell) => cell !== null).at(-1) ?? ""));

it("whatever stands in a sheet that is known, each number is read once, is part of a heading or a label, or is told of", () => fc.assert(fc.property(
  fc.array(fc.oneof({ weight: 1, arbitrary: header }, { weight: 4, arbitrary: fc.array(scrap, { maxLength: 9 }) }), { maxLength: 12 }), (rows) => {
    const { sheets, findings } = read(rows);
    if (sheets.length === 0) return;
    const seen = sheets.flatMap((sheet) => [...sheet.rows, ...sheet.totals].flatMap((row) => Object.entries(sheet.columns).flatMap(([name, column]) => (row.values[name] === null ? [] : [address(row.row, column!)]))));
    expect(new Set(seen).size).toBe(seen.length);
    if (findings.some(({ code }) => code === "heading-missing" || code === "rows-below-table")) return;
    const told = new Set(findings.filter(({ code }) => code !== "figures-not-read" && code !== "column-not-read").flatMap(({ where }) => (where.cell === undefined ? [] : [placeOf(where.cell)!.row])));
    const columns = new Set(findings.filter(({ code }) => code === "column-not-read").map(({ where }) => placeOf(where.cell!)!.column));
    const left = rows.flatMap((row, index) => row.flatMap((cell, column) => (typeof cell !== "number" || isYear(cell) || seen.includes(address(index, column)) || told.has(index) || columns.has(column) || isLabelled(row, column) ? [] : [address(index, column)])));
    const spare = findings.find(({ code }) => code === "figures-not-read");
    expect(left.length, `${left.join(" ")} of ${JSON.stringify(rows)}`).toBeLessThanOrEqual(Number(spare?.values["count"] ?? 0));
  }), { ...runs, numRuns: 600 }));
