import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { policies, type Policy } from "../../../core/apportion.ts";
import { decimal, isMoney, sum, type Money } from "../../../core/money.ts";
import { buildChange } from "../../../core/report/changeTable.ts";
import type { ReportTable, TableRow } from "../../../core/report/table.ts";
import { waterfall } from "../../../core/report/waterfall.ts";
import type { Setup } from "../../../core/setup.ts";
import { say } from "../../../core/text/say.ts";
import { texts } from "../../../core/text/texts.ts";
import type { Trace } from "../../../core/trace.ts";
import { consolidateExample } from "../../support/exampleYear.ts";
import { yearsModel, type Said } from "../../support/yearsModel.ts";

const headings = ({ columns }: ReportTable): string[] => columns.map(({ heading, values }) => say("nb", texts.nb.headings[heading], values ?? {}));
const numbers = ({ figures }: TableRow): number[] => figures.slice(1).map(({ value }) => (isMoney(value) ? value.toNumber() : NaN));
const rowOf = (table: ReportTable, name: string): number => table.rows.findIndex(({ figures }) => figures[0]!.value === name);
/** What is wrong with the table's sums; nothing, when every row adds across and every column down. */
const wrongSums = ({ rows }: ReportTable): string[] => {
  const lines = rows.slice(0, -1).map(numbers);
  const total = numbers(rows.at(-1)!);
  const add = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return [...rows.flatMap((row, at) => (add(numbers(row).slice(0, -1)) === numbers(row).at(-1) ? [] : [`row ${at}: ${numbers(row)}`])),
    ...total.flatMap((value, at) => (add(lines.map((line) => line[at]!)) === value ? [] : [`column ${at}: ${value}`]))];
};

describe("from 2024 to 2025 in the example year", () => {
  let table: ReportTable;
  let distribution: ReportTable;
  beforeAll(async () => {
    const { tables } = await consolidateExample();
    table = tables.find(({ name }) => name === "endring-2024-2025")!;
    distribution = tables.find(({ name }) => name === "kostnadsfordeling-drift")!;
  });

  it("has a column for the pools' amounts, for each base, for keys and for rounding; nobody joined or left", () =>
    expect(headings(table)).toEqual([
      "Deltakende kommuner", "Kostnad 2024", "Kostnadsgruppenes beløp", "Innbyggere", "Brukere administrasjon", "Brukere skole, ansatte og elever",
      "Brukere helse og omsorg", "PC-er i kommunenettet", "Årsverk", "Lokasjoner med switcher", "Aksesspunkt for trådløst nett", "Linjeleie per år",
      "Nøkler og vekter", "Avrunding", "Kostnad 2025",
    ]));
  it("foots across and down", () => expect(wrongSums(table)).toEqual([]));
  it("begins and ends with the amounts of the cost distribution", () => {
    const shown = (at: number) => distribution.rows.map(({ figures }) => (figures[at]!.value as Money).toNumber());
    expect(table.rows.map((row) => [numbers(row).at(-1), numbers(row)[0]])).toEqual(shown(1).map((now, row) => [now, shown(3)[row]]));
  });
  it("in all, the frame falls from 89 477 to 88 439 by the pools' amounts alone: −1 038", () =>
    expect(numbers(table.rows.at(-1)!)).toEqual([89_477, -1038, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 88_439]));
  it("Molde pays 395 more: 460 less by the frame, 855 more by counts, most of it PCs", () => {
    const [before, frame, ...rest] = numbers(table.rows[rowOf(table, "Molde")]!);
    const [keys, rounding, after] = rest.splice(-3);
    expect([before, frame, keys, rounding, after]).toEqual([42_144, -460, 0, 0, 42_539]);
    expect(rest.reduce((a, b) => a + b, 0)).toBe(855);
    expect(Math.max(...rest)).toBe(rest[4]);
  });
  it("every figure says where it comes from: a volume, from everybody's counts of both years and the pools shared by them", () => {
    const cells = ({ at, from }: Trace): string[] => [...(at?.cell ? [`${at.file} ${at.sheet}`] : []), ...from.flatMap(cells)];
    const molde = table.rows[rowOf(table, "Molde")]!.figures;
    expect(new Set(cells(molde[7]!.trace!))).toEqual(new Set(["aukra", "hustadvika", "molde", "rauma", "vestnes"].map((name) => `pc-og-drivere-${name}.xlsx Fordelingsgrunnlag`).concat("fordeling-2025.xlsx Kostnadsgrupper")));
    expect(molde[7]!.trace!.from.slice(0, 10).map(({ name }) => name)).toContain("Molde 2024");
    for (const { figures } of table.rows) for (const { value, trace } of figures.slice(1)) expect(isMoney(value) && trace !== undefined).toBe(true);
  });
  it("each year rounded alone, rows still add; only the years' own columns miss their sums, as printed", async () => {
    const alone = (await consolidateExample("each-alone")).tables.find(({ title }) => title === "change")!;
    expect(wrongSums(alone)).toEqual(["column 0: 89477", "column 13: 88439"]);
  });
  it("as a waterfall: from last year's level by each change to this year's", () => {
    const steps = waterfall(table, rowOf(table, "Molde"));
    expect(steps.map(({ kind, from, to, delta }) => [kind, from.toNumber(), to.toNumber(), delta.toNumber()])).toEqual([
      ["level", 0, 42_144, 42_144], ["change", 42_144, 41_684, -460], ["change", 41_684, 41_688, 4], ["change", 41_688, 41_832, 144], ["change", 41_832, 41_943, 111], ["change", 41_943, 42_095, 152],
      ["change", 42_095, 42_350, 255], ["change", 42_350, 42_387, 37], ["change", 42_387, 42_462, 75], ["change", 42_462, 42_485, 23], ["change", 42_485, 42_539, 54], ["level", 0, 42_539, 42_539],
    ]);
    expect(steps.slice(0, 3).map(({ label: { heading, values } }) => say("en", texts.en.headings[heading], values ?? {}))).toEqual(["Cost 2024", "Pool amounts", "Innbyggere"]);
  });
});

const setup = (more: Partial<Setup> = {}): Setup => ({ year: 2025, unit: "kr", roundingUnit: decimal(1), policy: "largest-remainder", internal: "step-down", pinned: [], vatRate: decimal("0.25"), host: "A", ...more });
const built = (said: Said, more?: Partial<Setup>) => buildChange({ setup: setup(more), sheets: [], model: yearsModel(said) });
const pc = { code: "PC", method: "base", parts: [{ base: "PC" }] } as const;

describe("the table", () => {
  it("is not there when only one year has pools", () =>
    expect(built({ people: [["A"]], counts: [[2025, "PC", 1]], pools: [[2025, "P", 1, "PC"]], keys: [pc] })).toMatchObject({ tables: [], findings: [] }));
  it("is said to be missing when a year cannot be allocated", () =>
    expect(built({ people: [["A"]], counts: [[2025, "PC", 1]], pools: [[2024, "P", 1, "PC"], [2025, "P", 1, "PC"]], keys: [pc] })).toMatchObject({ tables: [], findings: [{ code: "table-not-built", values: { table: "endring-2024-2025" } }] }));
  it("has a column for joining and leaving when somebody did, and 0 for who was not there", () => {
    const [table] = built({ people: [["A"], ["B", 2025]], counts: [], pools: [[2024, "P", 100, "E"], [2025, "P", 100, "E"]], keys: [{ code: "E", method: "equal", parts: [] }] }).tables;
    expect(headings(table!)).toEqual(["Deltakende kommuner", "Kostnad 2024", "Kostnadsgruppenes beløp", "Nøkler og vekter", "Deltakere inn og ut", "Avrunding", "Kostnad 2025"]);
    expect(table!.rows.map(numbers)).toEqual([[100, 0, 0, -50, 0, 50], [0, 0, 0, 50, 0, 50], [100, 0, 0, 0, 0, 100]]);
  });
  it("has a row for what nobody carries", () => {
    const [table] = built({ people: [["A"]], counts: [[2024, "PC", 60], [2025, "PC", 100]], pools: [[2024, "P", 100, "K"], [2025, "P", 100, "K"]], keys: [{ code: "K", method: "base", parts: [{ base: "PC", capacity: 100, idle: "shown" }] }] }).tables;
    expect(table!.rows.map(numbers)).toEqual([[60, 0, 40, 0, 0, 100], [40, 0, -40, 0, 0, 0], [100, 0, 0, 0, 0, 100]]);
  });
  it("shows as rounding what the shown change has beyond the exact one", () => {
    // 100 by 1 : 1 : 1 shows 34 33 33, and 101 shows 34 34 33: exactly a third more each, shown 0, 1 and 0 more.
    const [table] = built({ people: [["A"], ["B"], ["C"]], counts: [], pools: [[2024, "P", 100, "E"], [2025, "P", 101, "E"]], keys: [{ code: "E", method: "equal", parts: [] }] }).tables;
    expect(wrongSums(table!)).toEqual([]);
    expect(table!.rows.map((row) => [numbers(row)[0], numbers(row).at(-1)])).toEqual([[34, 34], [33, 34], [33, 33], [100, 101]]);
    expect(numbers(table!.rows.at(-1)!)).toEqual([100, 1, 0, 0, 101]);
  });

  it("foots across and down whatever is shared, by every policy that foots", () => fc.assert(fc.property(
    fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 16, maxLength: 16 }), fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 })), fc.constantFrom(...policies), fc.constantFrom(1, 10),
    (counts, [first, second], policy: Policy, step) => {
      const [p, q, r, s] = [counts.slice(0, 4), counts.slice(4, 8), counts.slice(8, 12), counts.slice(12)];
      const [table] = built({
        people: [["A"], ["B"], ["C"], ["D"]], counts: [[2024, "PC", ...p], [2025, "PC", ...q], [2024, "STAFF", ...r], [2025, "STAFF", ...s]],
        pools: [[2024, "P", first, "PC"], [2025, "P", second, "MIX"], [2025, "Q", first, "STAFF"]],
        keys: [pc, { code: "STAFF", method: "base", parts: [{ base: "STAFF" }] }, { code: "MIX", method: "composite", parts: [{ base: "PC", weight: 0.5 }, { base: "STAFF", weight: 0.5 }] }],
      }, { policy, roundingUnit: decimal(step) }).tables;
      const ends = [0, table!.columns.length - 2].map((column) => `column ${column}:`);
      expect(wrongSums(table!).filter((wrong) => policy !== "each-alone" || !ends.some((end) => wrong.startsWith(end)) && !wrong.startsWith(`column ${table!.columns.length - 3}:`))).toEqual([]);
      for (const row of table!.rows) for (const value of numbers(row)) expect(value % step + 0).toBe(0);
    })));
});

it("a waterfall of a row without figures stands still", () => {
  const column = { heading: "sum", format: { kind: "amount" } } as const;
  const table: ReportTable = { name: "x", title: "change", values: {}, columns: [{ heading: "participants", format: { kind: "text" } }, column, column], rows: [{ kind: "line", figures: [{ value: "A" }, { value: null }, { value: sum([]) }] }] };
  expect(waterfall(table, 0).map(({ kind, to }) => [kind, to.toNumber()])).toEqual([["level", 0], ["level", 0]]);
});
