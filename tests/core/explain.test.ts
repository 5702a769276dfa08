import { beforeAll, describe, expect, it } from "vitest";
import { isMoney } from "../../core/money.ts";
import { explanationLines } from "../../core/report/explanationLines.ts";
import { touchLines } from "../../core/report/touchLines.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { explain } from "../../core/tasks/explain.ts";
import { touches } from "../../core/tasks/touches.ts";
import type { Trace } from "../../core/trace.ts";
import { shown, shownHeading, shownRow } from "../../core/report/shown.ts";
import { consolidateExample } from "../support/exampleYear.ts";

let job: Consolidation;
beforeAll(async () => { job = await consolidateExample(); });

const leaves = (trace: Trace): string[] => (trace.at ? [`${trace.at.file} ${trace.at.sheet}!${trace.at.cell}`] : trace.from.flatMap(leaves));
const reached = (table: string, row: string, column: string): string[] => leaves(explain(job, { table, row, column }).explanation!.trace!);
const plain = (lines: readonly string[]): string => lines.join("\n").replace(/\u00a0/g, " ");
const say = (table: string, row: string, column: string, full = false): string => plain(explanationLines("nb", explain(job, { table, row, column }).explanation!, { full }));

describe("a figure of every table is traced to the cell it came from", () => {
  it.each([
    ["drift-2024-11", "Lønn", "Avvik", "okonomirapport-2024-11.xlsx Driftsrapport!E8"],
    ["investering-2024-11", "Innbyggerportal", "Prognose", "okonomirapport-2024-11.xlsx Investeringsrapport!E8"],
    ["pc-rullering-2024-10-31", "Molde Elev", "Må bestilles", "pc-og-drivere-molde.xlsx PC-rullering!B9"],
    ["kostnadsfordeling-drift", "Molde", "Kostnad 2025", "pc-og-drivere-molde.xlsx Fordelingsgrunnlag!C17"],
    ["innsparing-2025", "Ikke forklart", "Beløp", "fordeling-2025.xlsx Ramme og innsparing!D13"],
    ["investeringsplan-2025", "Portal og innbyggerdialog", "Beløp", "investering-2025.xlsx Investeringsplan!E7"],
    ["investeringsfordeling-2025", "Rauma", "Total innbetaling", "investering-2025.xlsx Fordelingsnøkler!F10"],
    ["investeringsplan-2025-2028", "Rauma", "2025", "investering-2025.xlsx Investeringsrammer!C6"],
    ["kundeservice-2024-10", "Åpne saker totalt", "Verdi", "kundeservice-2024-10.xlsx Kundeservice!B9"],
    ["sla-2024", "Lav", "August brudd", "kundeservice-2024-10.xlsx SLA!D5"],
    ["losningstid-2024", "Kritisk", "SLA", "kundeservice-2024-10.xlsx Løsningstid!C7"],
    ["folsomhet-2025", "PC", "Molde", "pc-og-drivere-molde.xlsx Fordelingsgrunnlag!C17"],
    ["scenarier-2025", "Molde", "Molde +100 PC", "fordeling-2025.xlsx Scenarier!"],
  ])("%s, %s, %s", (table, row, column, cell) => expect(reached(table, row, column).some((leaf) => leaf.startsWith(cell)), reached(table, row, column).join("\n")).toBe(true));

  it("and every table of the report has such a figure, reached by the names printed in it", () => {
    for (const table of job.tables) {
      const figures = table.rows.flatMap((row) => row.figures.flatMap((figure, at) => (figure.trace ? [{ row, column: table.columns[at]! }] : [])));
      const found = figures.filter(({ row, column }) => explain(job, { table: table.name, row: shownRow("nb", table, row), column: shownHeading("nb", column) }).explanation?.trace);
      expect(found.length, table.name).toBeGreaterThan(0);
    }
  });
});

describe("why does Molde pay 42 539?", () => {
  it("is told pool by pool, with the key, Molde's own count and everybody's, each in its cell", () => {
    const text = say("kostnadsfordeling-drift", "Molde", "Kostnad 2025");
    expect(text).toMatch(/^Kostnadsfordeling drift 2025 · Molde · Kostnad 2025: 42 539 tkr\n/);
    expect(text).toContain("Eksakt verdi: 42 538,71 tkr. Avrundet for seg; ingen enhet er flyttet hit eller herfra.");
    // 17 846 × 4 461 / 9 184 = 8 668.45
    expect(text).toMatch(/ {2}8 668,45 tkr {2}PC-drift og brukerstøtte\n {4}17 846 tkr .*fordeling-2025\.xlsx · Kostnadsgrupper!E21\n {4}48,5736 % .*Nøkkel PC, versjon 1.*\n {6}4 461 {2}PC: Molde +pc-og-drivere-molde\.xlsx · Fordelingsgrunnlag!C17\n {6}9 184 {2}PC: alle 5 til sammen, de 4 andre har 4 723\n/);
  });
  it("shows a key once and points to it after that; in full it shows all, with every participant's count", () => {
    const [short, full] = [say("kostnadsfordeling-drift", "Molde", "Kostnad 2025"), say("kostnadsfordeling-drift", "Molde", "Kostnad 2025", true)];
    expect(short).toContain("Vist over.");
    expect(short).not.toContain("PC: Rauma");
    expect(full).not.toContain("Vist over.");
    expect(full).toMatch(/1 063 {2}PC: Rauma +pc-og-drivere-rauma\.xlsx · Fordelingsgrunnlag!C17/);
    expect(short.split("\n").length).toBeLessThan(70);
  });
  it("says who carries a unit, and why", () => expect(say("kostnadsfordeling-drift", "Hustadvika", "Kostnad 2025"))
    .toContain("Avrundet alene ville det blitt 17 148. Det er satt til 17 147 for at kolonnen skal gå opp (resten etter låste deltakere, største rest)."));
  it("names the files with the hash it was given, and no hash it was not", () => {
    const wanted = { table: "sla-2024", row: "Lav", column: "August brudd" };
    expect(explain(job, wanted, { hashes: new Map([["kundeservice-2024-10.xlsx", "abc"]]) }).explanation!.files).toEqual([{ file: "kundeservice-2024-10.xlsx", sha256: "abc" }]);
    expect(explain(job, wanted).explanation!.files).toEqual([{ file: "kundeservice-2024-10.xlsx" }]);
  });
});

describe("names", () => {
  it.each([
    ["KOSTNADSFORDELING DRIFT", "molde", "kostnad 2025"], ["Cost distribution, operations 2025", "Molde", "Cost 2025"], ["kostnadsfordeling-drift", "Mol", "Kostnad 2025"],
  ])("%s, %s, %s", (table, row, column) => expect(explain(job, { table, row, column }).explanation?.at).toEqual({ row: 2, column: 1 }));
  it("that fit several figures are a finding that lists them", () =>
    expect(explain(job, { table: "kostnadsfordeling-drift", row: "Molde", column: "Kostnad" }).findings).toMatchObject([{ code: "figure-ambiguous", values: { candidates: "Kostnad 2025 | Kostnad 2024" } }]));
  it("that fit none are a finding with the nearest ones", () => {
    expect(explain(job, { table: "kostnadsfordeling-drift", row: "Moldee", column: "Kostnad 2025" }).findings).toMatchObject([{ code: "figure-not-found", values: { what: "row", candidates: "Molde" } }]);
    expect(explain(job, { table: "xyz", row: "Molde", column: "Kostnad 2025" }).findings[0]!.values.candidates).toContain("drift-2024-11 | ");
  });
});

describe("the way back", () => {
  it("from Molde's PC count leads to what everybody pays, by way of the pools and keys that count PCs", () => {
    const { touched, findings } = touches(job, { file: "pc-og-drivere-molde.xlsx", sheet: "fordelingsgrunnlag", cell: "$C$17" });
    const t4 = touched.filter(({ table, column }) => table.name === "kostnadsfordeling-drift" && column.heading === "cost");
    expect(findings).toEqual([]);
    expect(t4.map(({ row, column, figure }) => [row.figures[0]!.value, column.values?.year, shown("nb", figure, column.format).replace(/\u00a0/g, " ")])).toEqual([
      ["Aukra", 2025, "6 925"], ["Hustadvika", 2025, "17 147"], ["Molde", 2025, "42 539"], ["Rauma", 2025, "10 414"], ["Vestnes", 2025, "11 414"]]);
    expect(t4[0]!.via).toEqual([["PC-drift og brukerstøtte", "PC"], ["Felles plattform og lisenser", "FELLES"], ["Salg til eksterne kunder", "FELLES"]]);
  });
  it("agrees with the way there: every figure touched reaches the cell, and no other does", () => {
    const cell = "pc-og-drivere-rauma.xlsx Fordelingsgrunnlag!C20";
    const touched = touches(job, { file: "pc-og-drivere-rauma.xlsx", sheet: "Fordelingsgrunnlag", cell: "C20" }).touched.map(({ table, at }) => `${table.name} ${at.row} ${at.column}`);
    const reaching = job.tables.flatMap((table) => table.rows.flatMap((row, r) => row.figures.flatMap(({ trace, value }, c) => (trace && isMoney(value) && leaves(trace).includes(cell) ? [`${table.name} ${r} ${c}`] : []))));
    expect(reaching.length).toBeGreaterThan(10);
    expect(touched).toEqual(expect.arrayContaining(reaching));
    // Beyond those with a trace of their own: sums of them.
    expect(touched.length - reaching.length).toBeLessThanOrEqual(job.tables.length);
  });
  it("is told table by table, with the value in the cell first", () => {
    const text = plain(touchLines("nb", touches(job, { sheet: "Kostnadsgrupper", cell: "E21" })));
    expect(text).toMatch(/^fordeling-2025\.xlsx · Kostnadsgrupper!E21: 17 846 tkr \(PC-drift og brukerstøtte\)\nTall som bygger på cellen: \d+\n/);
    expect(text).toMatch(/ {2}Molde · Kostnad 2025 +42 539 tkr/);
  });
  it("from a cell nothing rests on is a finding", () => expect(touches(job, { sheet: "Oppsett", cell: "C3" })).toMatchObject({ touched: [], findings: [{ code: "cell-untouched", severity: "warning" }] }));
});
