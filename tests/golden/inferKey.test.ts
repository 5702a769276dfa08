import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { inferKeys } from "../../core/allocation/inferKeys.ts";
import { toDecimal, type Fraction } from "../../core/fraction.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { readSource } from "../../core/tasks/readSource.ts";
import type { Cell } from "../../core/workbook.ts";
import { printed } from "../../pipeline/example/printedFigures.ts";
import { tableCsv } from "../../pipeline/report/csv.ts";
import { exampleFacts } from "../support/exampleYear.ts";
import { plant } from "../support/plant.ts";
import { readCsv } from "../support/readCsv.ts";
import { settlementBook } from "../support/settlementBook.ts";

let example: readonly WorkbookFacts[];
beforeAll(async () => { example = await exampleFacts(); });

const percent = (share: Fraction, places = 4): string => toDecimal(share).times(100).toFixed(places).replace(".", ",");
const published = (file: string): string[][] => readCsv(readFileSync(join(import.meta.dirname, "published", `${file}.csv`), "utf8"));

describe("lesson 6: the investment tables use another key than operations", () => {
  const found = () => inferKeys(readSource(example).source);

  it("the example's printed figures are the published ones", () => {
    const [distribution, plan] = [published("investeringsfordeling-2025"), published("investeringsplan-2025-2028")];
    const typed = (column: string): unknown[] => printed[0]!.rows.filter((row) => (row as { column: string }).column === column).map((row) => (row as { amount: number }).amount);
    for (const column of ["Investeringsramme", "A-konto 2025", "Mindreforbruk 2024"]) expect(typed(column)).toEqual(distribution.slice(1).map((row) => Number(row[distribution[0]!.indexOf(column)])));
    // The plan prints no sum of what the municipalities pay: 9 000 − 1 800 of VAT compensation.
    const financing = plan.slice(1).map((row) => Number(row[plan[0]!.indexOf("2026")]));
    expect(typed("Finansiering 2026")).toEqual([...financing.slice(2, 7), financing[0]! - financing[1]!]);
  });
  it("the four columns leave one key: Aukra 7,7989–7,8043 %, Hustadvika 19,4304–19,4375, Molde 48,1359–48,1434, Rauma 11,7096–11,7120, Vestnes 12,9097–12,9174", () => {
    const { people, explained, findings } = found();
    expect(findings).toEqual([]);
    expect(explained).toHaveLength(1);
    expect(explained[0]!.agreement.columns).toHaveLength(4);
    // Aukra, for one: at least 717 500 / 9 200 000 = 7,79891 %, and below 897 500 / 11 500 000 = 7,80435 %.
    expect(Object.fromEntries(people.map((name, row) => { const { lowest, highest } = explained[0]!.agreement.intervals[row]!; return [name, `${percent(lowest.at)}–${percent(highest.at)}`]; }))).toEqual({
      Aukra: "7,7989–7,8043", Hustadvika: "19,4304–19,4375", Molde: "48,1359–48,1434", Rauma: "11,7096–11,7120", Vestnes: "12,9097–12,9174",
    });
  });
  it("7,80 / 19,435 / 48,14 / 11,71 / 12,915 is the simplest key inside", () =>
    expect(found().explained[0]!.simplest!.map((share) => percent(share, 3))).toEqual(["7,800", "19,435", "48,140", "11,710", "12,915"]));
  it("INV is the key; the operating shares of 2025 and 2024 are not", () => {
    const { fits, misses } = found().explained[0]!;
    expect(fits.map(({ name }) => name)).toEqual(["INV 2025"]);
    expect(misses.map(({ name }) => name)).toEqual(expect.arrayContaining(["DRIFT 2025", "DRIFT 2024"]));
    // Of the known keys that are not, the year's own operating shares are the nearest: tables of one year, two keys.
    expect(misses[0]).toMatchObject({ name: "DRIFT 2025" });
  });
  it("is a table of the report, each figure with the cells that prove it", () => {
    const table = consolidate(example, {}).tables.find(({ name }) => name === "nokkelsok-2025")!;
    const [heading, aukra, ...rest] = readCsv(tableCsv(table));
    expect(heading).toEqual(["Deltakende kommuner", "Lavest mulige andel", "Høyest mulige andel", "Enkleste nøkkel", "Etter INV 2025"]);
    expect(aukra).toEqual(["Aukra", "7.7989 %", "7.8043 %", "7.8000 %", "7.8000 %"]);
    expect(rest.at(-1)).toEqual(["Sum", "", "", "100.0000 %", "100.0000 %"]);
    expect(table.rows[0]!.figures[1]!.trace!.from.map(({ at }) => at?.sheet)).toEqual(Array.from({ length: 8 }, () => "Trykte tall"));
    expect(table.notes!.map(({ label }) => label)).toEqual(["inferredColumns", "inferredFits", "inferredMisses"]);
  });
});

describe("when the printed figures do not have one key", () => {
  const other = () => plant(example, "printedFigures", (row) => row.column === "A-konto 2025" && row.participant === "Aukra", { amount: 740_000 });
  it("a column of another key stands out, and the finding names the participant who proves it", () => {
    const { findings, tables } = consolidate(plant(other(), "printedFigures", (row) => row.column === "A-konto 2025" && row.participant === "Molde", { amount: 4_407_000 }), {});
    // 739 500 / 9 200 000 = 8,0380 % against 897 500 / 11 500 000 = 7,8043 %.
    expect(findings.find(({ code }) => code === "printed-columns-conflict")).toMatchObject({ severity: "warning", where: { sheet: "Trykte tall" }, values: {
      participant: "Aukra", low: "Investeringsfordeling 2025: A-konto 2025", high: "Investeringsfordeling 2025: Investeringsramme", atLeast: "8.038043", atMost: "7.804348",
    } });
    expect(tables.filter(({ title }) => title === "inference").map(({ name }) => name)).toEqual(["nokkelsok-2025", "nokkelsok-2025-2"]);
  });
  it("a mistyped figure that no shares allow is told as that", () => {
    const { findings } = consolidate(other(), {});
    // 740 + 1788 + 4429 + 1077 + 1188 = 9222 of 9200: five halves of a thousand cannot make up for 22.
    expect(findings.find(({ code }) => code === "printed-shares-impossible")).toMatchObject({ severity: "warning", values: { columns: "Investeringsfordeling 2025: A-konto 2025", atLeast: "100.211957", atMost: "100.266304" } });
  });
});

describe("printed percentages", () => {
  const printed = (rows: readonly (readonly [string, Cell, Cell, Cell])[]): readonly WorkbookFacts[] => settlementBook({ pools: [[2024, "A", 900, null, "BRUK"]], printed: rows.map((row) => ["T", "K", ...row] as const) });
  const answer = (rows: readonly (readonly [string, Cell, Cell, Cell])[]) => inferKeys(readSource(printed(rows)).source);

  it("work like amounts, and a base key in its year is recognised", () => {
    // 50,0 / 30,0 / 20,0 rounded to 0,1 %: the operating shares of 2024 and the key BRUK by the counts of 2024.
    const { explained } = answer([["Alvik", null, 0.5, 0.001], ["Bø", null, 0.3, 0.001], ["Capo", null, 0.2, 0.001], ["Sum", null, 1, null]]);
    expect(explained[0]!.fits.map(({ name }) => name)).toEqual(["BRUK 2024", "DRIFT 2024"]);
    expect(explained[0]!.agreement.intervals.map(({ lowest, highest }) => `${percent(lowest.at, 2)}–${percent(highest.at, 2)}`)).toEqual(["49,95–50,05", "29,95–30,05", "19,95–20,05"]);
  });
  it("a column that cannot be used says why, at its cell", () => {
    const reason = (rows: readonly (readonly [string, Cell, Cell, Cell])[]) => answer(rows).findings.map(({ code, severity, values }) => [code, severity, values.reason]);
    const [a, b, sum] = [["Alvik", 60, null, 1], ["Bø", 40, null, 1], ["Sum", 100, null, null]] as const;
    expect(reason([a, b])).toEqual([["printed-column-unusable", "error", "printed-no-total"]]);
    expect(reason([a, b, ["Sum", 0, null, null]])).toEqual([["printed-column-unusable", "error", "printed-no-total"]]);
    expect(reason([a, ["Bø", null, null, 1], sum])).toEqual([["printed-column-unusable", "error", "printed-no-figure"]]);
    expect(reason([a, ["Bø", 40, null, null], sum])).toEqual([["printed-column-unusable", "error", "printed-no-unit"]]);
    expect(reason([a, ["Bø", -40, null, 1], sum])).toEqual([["printed-column-unusable", "error", "printed-sign"]]);
    expect(reason([a, b, b, sum])).toEqual([["printed-column-unusable", "error", "printed-twice"]]);
    expect(reason([a, b, sum])).toEqual([]);
  });
});
