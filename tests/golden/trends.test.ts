import { beforeAll, describe, expect, it } from "vitest";
import { isMoney } from "../../core/money.ts";
import { chartsOf } from "../../core/report/charts/chartsOf.ts";
import type { ReportTable } from "../../core/report/table.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { gatherMonths, type MonthRead } from "../../core/tasks/gatherMonths.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import type { Trace } from "../../core/trace.ts";
import { exampleMonths } from "../support/months.ts";
import { plant } from "../support/plant.ts";
import { exampleFacts } from "../support/exampleYear.ts";

let months: readonly MonthRead[];
let year: readonly WorkbookFacts[];
beforeAll(async () => { [months, year] = [await exampleMonths(), await exampleFacts()]; });
const together = (some: readonly MonthRead[]): Consolidation => consolidate(gatherMonths(some).workbooks, {});
const named = ({ tables }: Consolidation, name: string): ReportTable => tables.find((table) => table.name === name)!;
const plain = ({ rows }: ReportTable): unknown[][] => rows.map(({ figures }) => figures.map(({ value }) =>
  (isMoney(value) ? value.toDecimalPlaces(3).toNumber() : value !== null && typeof value === "object" && "label" in value ? value.label : value)));
const line = (table: ReportTable, label: string): unknown[] => plain(table).find(([first]) => first === label)!;
const leaves = (trace: Trace): readonly Trace[] => (trace.from.length === 0 ? [trace] : trace.from.flatMap(leaves));
/** The month with other values in some rows of one of its sheets. */
const changed = (folder: string, ...how: [string, (row: Record<string, unknown>) => boolean, Record<string, number | string | null>]): readonly MonthRead[] =>
  months.map((month) => (month.folder === folder ? { ...month, workbooks: plant(month.workbooks, ...how) } : month));

describe("several months together", () => {
  it("follow each line's actual and forecast, every figure traced to its own month's cell", () => {
    const table = named(together(months), "utvikling-drift-prognose-2025");
    expect(line(table, "Lønn")).toEqual(["Lønn", 31_050, 30_900, 30_800, 30_870, -180]);
    expect(line(table, "sumCaps")).toEqual(["sumCaps", 88_289, 88_770, 88_950, 89_080, 791]);
    const files = table.rows[0]!.figures.slice(1, 5).map(({ trace }) => leaves(trace!)[0]!.at?.file);
    expect(files).toEqual(["2025-09/rapport.xlsx", "2025-10/rapport.xlsx", "2025-11/rapport.xlsx", "2025-12/rapport.xlsx"]);
  });
  it("end in the newest month's own table, and what the sources add to is still each month by itself", () => {
    const all = together(months);
    expect(plain(named(all, "drift-2025-12")).at(-1)![1]).toBe(line(named(all, "utvikling-drift-regnskap-2025"), "sumCaps")[4]);
    const control = all.control.find(({ title }) => title === "sourceSums")!;
    expect(plain(control).map((row) => row.at(-1)).filter((said) => said === "sourcesDiffer")).toEqual([]);
  });
  it("show the PCs to order and the cases open, month by month", () => {
    const all = together(months);
    expect(line(named(all, "utvikling-pc-2025-09-2025-12"), "sum")).toEqual(["sum", null, 527, 427, 337, 275]);
    expect(line(named(all, "utvikling-kundeservice-2025-09-2025-12"), "openTotal")).toEqual(["openTotal", 314, 345, 330, 269]);
  });
  it("one month alone makes no trend, and so the example year has none", () => {
    const trends = ({ tables }: Consolidation): string[] => tables.map(({ name }) => name).filter((name) => /^(?:utvikling|prognosetreff)/.test(name));
    expect([trends(together(months.slice(0, 1))), trends(consolidate(year, {}))]).toEqual([[], []]);
  });
});

describe("how well the forecasts hit", () => {
  it("is each month's forecast less what the year ended at, with and without sign, by line and in total", () => {
    const table = named(together(months), "prognosetreff-drift-2025");
    // Lønn ended at 30 870: 31 050, 30 900 and 30 800 were 180 and 30 too high and 70 too low.
    expect(line(table, "Lønn")).toEqual(["Lønn", 30_870, 180, 30, -70, 46.667, 93.333, 0.003]);
    expect(line(table, "sumCaps")).toEqual(["sumCaps", 89_080, -791, -310, -130, -410.333, 410.333, 0.005]);
  });
  it("in total is about the sums: the lines' absolute errors are more, since they miss both ways", () => {
    const rows = plain(named(together(months), "prognosetreff-drift-2025"));
    const lines = rows.slice(0, -1).reduce((sum, row) => sum + Number(row[6]), 0);
    expect(lines).toBeGreaterThan(Number(rows.at(-1)![6]));
    expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[5]), 0)).toBeCloseTo(Number(rows.at(-1)![5]), 2);
  });
  it("is not said before December is in", () => expect(together(months.slice(0, 3)).tables.some(({ title }) => title === "operatingAccuracy")).toBe(false));
  it("says nothing of a line without an actual, and leaves a month without a forecast out of the mean", () => {
    const noActual = together(changed("2025-12", "operatingReport", (row) => row["costType"] === "Lønn", { actual: null }));
    expect(line(named(noActual, "prognosetreff-drift-2025"), "Lønn")).toEqual(["Lønn", null, null, null, null, null, null, null]);
    const noForecast = together(changed("2025-11", "operatingReport", (row) => row["costType"] === "Lønn", { forecast: null }));
    expect(line(named(noForecast, "prognosetreff-drift-2025"), "Lønn")).toEqual(["Lønn", 30_870, 180, 30, null, 105, 105, 0.003]);
  });
});

describe("the months as one source", () => {
  it("a line that is new in a month stands blank before it, and a count that was lost is lost in its month alone", () => {
    const renamed = together(changed("2025-12", "investmentReport", (row) => row["project"] === "App-utvikling", { project: "App-utvikling 2" }));
    expect(line(named(renamed, "utvikling-investering-regnskap-2025"), "App-utvikling 2")).toEqual(["App-utvikling 2", null, null, null, 1480, null]);
    expect(line(named(renamed, "utvikling-investering-regnskap-2025"), "App-utvikling")).toEqual(["App-utvikling", 900, 1010, 1240, null, null]);
    const missing = together(changed("2025-10", "serviceDesk", (row) => row["measure"] === "Åpne feilmeldinger", { value: null }));
    expect(plain(named(missing, "utvikling-kundeservice-2025-09-2025-12")).slice(2).map((row) => row.slice(1))).toEqual([[74, "lost", 79, 61], [240, 262, 251, 208], [314, "lost", 330, 269]]);
  });
  it("takes set-up, keys and counts from the newest alone: nothing counts twice", () => {
    const before = year.map((book) => ({ ...book, file: `2024-10/${book.file}`, sheets: book.sheets.map((sheet) => ({
      ...sheet, file: `2024-10/${sheet.file}`, about: sheet.about.period === "2024-11" ? { ...sheet.about, period: "2024-10" } : sheet.about,
      rows: sheet.rows.map((row) => (sheet.contract === "setup" && String((row.values as Record<string, unknown>)["field"]) === "Periode" ? { ...row, values: { ...row.values, value: "2024-10" } as typeof row.values } : row)),
    })) }));
    const { workbooks, findings } = gatherMonths([{ folder: "2024-10", workbooks: before }, { folder: "2024-11", workbooks: year }]);
    expect(findings).toEqual([]);
    expect(workbooks.filter(({ file }) => file.startsWith("2024-10/")).flatMap(({ sheets }) => sheets.map(({ contract }) => contract))).toEqual(["operatingReport", "investmentReport"]);
    const all = consolidate(workbooks, {});
    expect(all.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(plain(named(all, "kostnadsfordeling-drift"))).toEqual(plain(named(consolidate(year, {}), "kostnadsfordeling-drift")));
  });
  it("a folder that says no month, and two for the same, are told and not used", () => {
    const nameless = { folder: "diverse", workbooks: months[0]!.workbooks.map((book) => ({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, about: {} })) })) };
    const { workbooks, findings } = gatherMonths([nameless, months[0]!, { ...months[0]!, folder: "september igjen" }]);
    expect(findings.map(({ code, values }) => [code, values.folder])).toEqual([["month-unclear", "diverse"], ["month-twice", "september igjen"]]);
    expect(workbooks).toHaveLength(1);
  });
});

describe("the months as charts", () => {
  it("have one for each line of a forecast and of the PCs to order, and one for the service desk, with the tables' own figures", () => {
    const made = together(months);
    const charts = chartsOf(made.tables, "nb").filter(({ kind, name }) => kind === "line" && name !== "sla");
    const lines = (title: string): number => made.tables.find((table) => table.title === title)!.rows.filter(({ kind }) => kind === "line").length;
    const small = charts.filter(({ name }) => name === "trendOf");
    expect(small.length).toBe(lines("operatingForecastTrend") + lines("investmentForecastTrend") + lines("rotationTrend"));
    expect(new Set(small.map(({ id }) => id)).size).toBe(small.length);
    const wages = small.find(({ party }) => party === "Lønn")!;
    expect([wages.categories, wages.series[0]!.points.map(({ value }) => value?.toNumber())]).toEqual([["September", "Oktober", "November", "Desember"], [31_050, 30_900, 30_800, 30_870]]);
    expect(charts.find(({ name }) => name === "deskTrend")!.series.length).toBeGreaterThan(2);
  });
  it("have none for a single month", () => expect(chartsOf(together(months.slice(-1)).tables, "nb").filter(({ name }) => name === "trendOf" || name === "deskTrend")).toEqual([]));
});
