import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import { checkSource } from "../../core/tasks/checkSource.ts";
import type { Cell } from "../../core/workbook.ts";
import { gridOf } from "../support/grid.ts";

const heading = ["Type utgift", "Regnskap", "Årsbudsjett", "Avvik", "Prognose"];
const [pay, sum]: Cell[][] = [["Lønn", 1, 2, 0, 2], ["SUM", 1, 2, 0, 2]];
const read = (rows: Cell[][], sheet = "Driftsrapport", more = {}) => readWorkbook("bok.xlsx", [gridOf(sheet, rows, more)]);
const codes = (rows: Cell[][], sheet?: string) => read(rows, sheet).findings.map(({ code, where }) => `${code} ${where.cell ?? ""}`.trim());
/** Each table's lines: what it speaks for, and every row's values in the order of its columns. */
const tables = (rows: Cell[][], sheet?: string) => read(rows, sheet).sheets.map(({ about, rows: lines }) =>
  [about.participant ?? about.period ?? "", ...lines.map(({ values }) => Object.values(values).filter((value) => value !== null).join(" "))]);
const beside = (left: Cell[][], right: Cell[][]): Cell[][] => left.map((row, index) => [...Array.from({ length: 6 }, (_, column) => row[column] ?? null), ...(right[index] ?? [])]);
const counts = (name: string, ...rows: Cell[][]): Cell[][] => [["Kommune:", name], ["År", "Grunnlag", "Antall"], ...rows];

describe("several tables on a sheet are each read once", () => {
  it("one below the other, a blank row between, each with its own month", () =>
    expect(tables([["Beløp i hele 1000 kr"], ["Periode:", "2024-10"], heading, pay!, sum!, [], ["Periode:", "2024-11"], heading, ["Lønn", 3, 4, 1, 3], ["SUM", 3, 4, 1, 3]]))
      .toEqual([["2024-10", "Lønn 1 2 0 2"], ["2024-11", "Lønn 3 4 1 3"]]));
  it("what stands above them all holds for each of them", () =>
    expect(read([["Beløp i kr"], ["Periode:", "2024-10"], heading, pay!, [], ["Beløp i hele 1000 kr"], ["Periode:", "2024-11"], heading, pay!]).sheets.map(({ about }) => about)).toEqual([
      { period: "2024-10", year: 2024, unit: "kr" }, { period: "2024-11", year: 2024, unit: "tkr" },
    ]));
  it("without any blank row, by the label of the second", () =>
    expect(tables([...counts("Aukra", [2025, "PC", 7]), ...counts("Molde", [2025, "PC", 44], [2025, "AP", 11])], "Grunnlag")).toEqual([["Aukra", "2025 PC 7"], ["Molde", "2025 PC 44", "2025 AP 11"]]));
  it("a set-up's own lines are not taken for what is said of the table below them", () => {
    const [first, second] = read([["Felt", "Verdi"], ["Samarbeid", "IKT"], ["År", 2025], ["Periode", "2024-11"], [], ["År", "Grunnlag", "Deltaker", "Antall"], [2025, "PC", "Molde", 44]], "Oppsett").sheets;
    expect([first!.rows.map(({ values }) => values.field), second!.about, second!.rows.length]).toEqual([["Samarbeid", "År", "Periode"], {}, 1]);
  });
  it("beside each other, each municipality's name over its own", () => {
    const rows = beside(counts("Aukra", [2025, "PC", 7]), counts("Molde", [2025, "PC", 44], [2025, "AP", 11]));
    expect(tables([...rows, ...beside([[]], [[2025, "AP", 11]])], "Grunnlag")).toEqual([["Aukra", "2025 PC 7"], ["Molde", "2025 PC 44", "2025 AP 11"]]);
    expect(codes(rows, "Grunnlag")).toEqual([]);
  });
  it("beside each other without a column between", () =>
    expect(tables([["År", "Grunnlag", "Deltaker", "Antall", "År", "Grunnlag", "Deltaker", "Antall"], [2025, "PC", "Aukra", 7, 2025, "AP", "Aukra", 3]], "Grunnlag")).toEqual([["", "2025 PC Aukra 7"], ["", "2025 AP Aukra 3"]]));
  it("of two kinds, below each other and beside", () => {
    const people: Cell[][] = [["Deltaker", "Rolle"], ["Aukra", "samarbeidskommune"]];
    const [first, second] = read([...people, [], ["År", "Ramme", "Nøkkel"], [2025, 9000, "INV"]], "Fordeling").sheets;
    expect([first!.contract, first!.rows.length, second!.contract, second!.rows[0]!.values.frame]).toEqual(["participants", 1, "investmentFrames", 9000]);
    expect(read(beside(people, [["År", "Ramme", "Nøkkel"], [2025, 9000, "INV"]]), "Fordeling").sheets.map(({ contract, rows }) => [contract, rows.length])).toEqual([["participants", 1], ["investmentFrames", 1]]);
  });
  it("starting on different rows", () =>
    expect(tables(beside([["Deltaker", "Rolle"], ["Aukra", "samarbeidskommune"], ["Molde", "vertskommune"], ["Rauma", "samarbeidskommune"]], [[], [], ["År", "Ramme", "Nøkkel"], [2025, 9000, "INV"]]), "Fordeling"))
      .toEqual([["", "Aukra samarbeidskommune", "Molde vertskommune", "Rauma samarbeidskommune"], ["", "2025 9000 INV"]]));
  it("and a finding about the whole of one says at which headings it stands", () =>
    expect(read([["Periode:", "2024-10"], heading, pay!, sum!, [], ["I fjor"], heading, pay!]).sheets.map(({ at }) => at)).toEqual(["A2", "A7"]));
  it("headings said again on a new page go on with the same table", () =>
    expect(tables([["Periode:", "2024-10"], heading, pay!, heading, ["Lisenser", 3, 4, 1, 3], [], heading, ["Samband", 5, 6, 1, 5], ["SUM", 9, 12, 2, 10]])).toEqual([["2024-10", "Lønn 1 2 0 2", "Lisenser 3 4 1 3", "Samband 5 6 1 5"]]));
  it("a second one that lacks a column is an error at its headings, and none of its figures is taken for another's", () => {
    const rows: Cell[][] = [["Periode:", "2024-10"], heading, pay!, sum!, [], ["Periode:", "2024-11"], heading.slice(0, 4), ["Lønn", 3, 4, 1]];
    expect(codes(rows)).toEqual(["heading-missing A7"]);
    expect(tables(rows)).toEqual([["2024-10", "Lønn 1 2 0 2"], ["2024-11"]]);
  });
  it("their notes are their own", () => {
    expect(codes([heading, pay!, ["Tallene er foreløpige"], [], ["Periode:", "2024-11"], heading, pay!])).toEqual(["row-without-figures A3"]);
    expect(codes([heading, pay!, [], ["Rapport for november"], ["Periode:", "2024-11"], heading, pay!])).toEqual([]);
  });
});

describe("headings over two or three rows are one", () => {
  const cost = (...rows: Cell[][]) => read([["Periode:", "2024-11"], ...rows, ["Lønn", 1, 2, 0, 2]]);
  const budget = (...rows: Cell[][]) => { const { sheets, findings } = cost(...rows); return [sheets[0]?.rows.map(({ values }) => [values.actual, values.budget, values.forecast]), findings.map(({ code }) => code)]; };
  it.each<[string, Cell[][]]>([
    ["words below each other", [["Type", "Regnskap", "Revidert", null, null], ["utgift", "hittil", "budsjett", "Avvik", "Prognose"]]],
    ["a word broken over two rows", [["Type utgift", "Regnskap", "Års-", "Avvik", "Års-"], [null, "hittil", "budsjett", null, "prognose"]]],
    ["three rows", [["Type", "Regnskap", null, null, null], ["utgift", "hittil", "Revidert", null, "Års-"], [null, null, "budsjett", "Avvik", "prognose"]]],
    ["units in a row below", [heading, [null, "tkr", "tkr", "tkr", "tkr"]]],
    ["years in a row below", [["Type utgift", "Regnskap", "Budsjett", "Avvik", "Prognose"], [null, 2024, 2024, null, 2024]]],
    ["a broken heading in one cell", [["Type\nutgift", "Regnskap\r\nhittil", "Års-\nbudsjett", "Avvik", "Prognose"]]],
    ["the year behind each heading", [["Type utgift", "Regnskap 2024", "Budsjett 2024", "Avvik", "Prognose 2024"]]],
    ["a group above the headings", [[null, "2024", null, null, null], ["Type utgift", "Regnskap", "Budsjett", "Avvik", "Prognose"]]],
  ])("%s", (_, rows) => expect(budget(...rows)).toEqual([[[1, 2, 2]], []]));

  it("«Budsjett» merged over two years: the sheet's own year is read, and the other said not to be", () => {
    const { sheets, findings } = read([["Periode:", "2024-11"], ["Type utgift", "Regnskap", "Budsjett", null, "Avvik", "Prognose"], [null, null, 2025, 2024, null, null], ["Lønn", 1, 99, 2, 0, 2]]);
    expect(sheets[0]!.rows[0]!.values).toMatchObject({ actual: 1, budget: 2, forecast: 2 });
    expect(findings).toMatchObject([{ code: "column-not-read", where: { cell: "C3" }, values: { heading: "Budsjett 2025" } }]);
  });
  it("years merged over the same headings twice: the sheet's own year is read", () => {
    const { sheets, findings } = read([["Periode:", "2024-11"], [null, 2023, null, 2024, null, null], ["Type utgift", "Regnskap", "Budsjett", "Regnskap", "Budsjett", "Prognose"], ["Lønn", 88, 99, 1, 2, 2]]);
    expect(sheets[0]!.rows[0]!.values).toMatchObject({ actual: 1, budget: 2, forecast: 2 });
    expect(findings.map(({ code, where }) => `${code} ${where.cell}`)).toEqual(["column-not-read B3", "column-not-read C3"]);
  });
  it("twice without a year nobody can tell apart", () => expect(codes([[...heading, "Prognose"], ["Lønn", 1, 2, 0, 2, 9]])).toEqual(["heading-duplicate F1"]));
  it("a heading for another year than the sheet's is read, with a warning", () =>
    expect(cost(["Type utgift", "Regnskap", "Budsjett 2023", "Avvik", "Prognose"]).findings).toMatchObject([{ code: "heading-other-year", severity: "warning", where: { cell: "C2" }, values: { year: 2024 } }]));
  it("a first row of text is a row, not a heading", () =>
    expect(tables([["Deltaker", "Rolle"], ["Molde", "vertskommune"]], "Deltakere")).toEqual([["", "Molde vertskommune"]]));
});

describe("tables stand anywhere, with totals and blank rows anywhere", () => {
  it("below titles and to the right of notes, with the cells said where they are", () => {
    const rows: Cell[][] = [[], ["Kontaktperson: Kari", null, null, "Rapport"], [], [null, null, null, "Periode:", "2024-11"], [], [null, null, null, ...heading], [null, null, null, "Lønn", "x", 2, 0, 2]];
    expect(codes(rows)).toEqual(["not-a-number E7"]);
    expect(tables(rows)).toEqual([["2024-11", "Lønn 2 0 2"]]);
  });
  it("in a range that does not begin at A1", () =>
    expect(readWorkbook("b", [{ ...gridOf("Drift", [heading, ["Lønn", "x", 2, 0, 2]]), origin: { row: 9, column: 3 } }]).findings[0]!.where.cell).toBe("E11"));
  it("totals by any of their names", () => {
    for (const name of ["Sum", "SUM:", "Totalsum", "Til sammen", "I alt", "Delsum drift", "Hovedsum", "Samlet"]) expect(read([heading, pay!, [name, 1, 2, 0, 2]]).sheets[0]!.totals, name).toHaveLength(1);
    for (const name of ["Summering av kurs", "Samlet plan", "Totalentreprise"]) expect(read([heading, pay!, [name, 1, 2, 0, 2]]).sheets[0]!.totals, name).toHaveLength(0);
  });
  it("a sum without a name, by its formulas", () => {
    const [facts] = read([heading, pay!, [null, 1, 2, 0, 2]], "Driftsrapport", { formulas: { B3: "SUM(B2:B2)", C3: "SUM(C2:C2)", D3: "SUM(D2:D2)", E3: "SUM(E2:E2)" } }).sheets;
    expect([facts!.rows.length, facts!.totals.length]).toEqual([1, 1]);
    expect(codes([heading, pay!, [null, 1, 2, 0, 2]])).toEqual(["value-missing A3"]);
  });
  it("a sum above its lines is held against them", () => {
    const found = (total: number) => checkSource([read([["Periode:", "2024-11"], heading, ["SUM", 4, total, 2, 5], ["Lønn", 1, 2, 0, 2], ["Lisenser", 3, 5, 2, 3]])]).findings.map(({ code, where }) => `${code} ${where.cell}`);
    expect(found(7)).toEqual([]);
    expect(found(9)).toEqual(["variance-wrong D3", "total-does-not-foot C3"]);
  });
  it("blank rows between the lines", () => expect(tables([heading, [], pay!, [], [], ["Lisenser", 3, 4, 1, 3], [], ["SUM", 4, 6, 1, 5]])[0]).toHaveLength(3));
});

describe("what no table reads is told", () => {
  it("a column nobody knows, when something stands in it", () => {
    expect(codes([[...heading, "Kommentar"], [...pay!, "ok"]])).toEqual(["column-not-read F1"]);
    expect(codes([[...heading, "Kommentar"], [...pay!, null]])).toEqual([]);
  });
  it("a heading one letter off, with the one it resembles", () =>
    expect(read([["År", "Grunnlag", "Antall", "Kildee"], [2025, "PC", 7, "Intune"]], "Grunnlag").findings).toMatchObject([{ code: "heading-misspelt", where: { cell: "D1" }, values: { suggestion: "Kilde" } }, { code: "column-not-read" }]));
  it("numbers beside and below, but not years in a title nor what a label says", () => {
    expect(codes([["Rapport", 2024], ["Per dato:", 45_596], heading, [...pay!, null, null, 17], sum!, [], [null, null, null, null, null, 3]])).toEqual(["figures-not-read H4"]);
    expect(codes([heading, pay!, sum!, [], ["Foreløpige tall"]])).toEqual([]);
  });
  it("a label with a value nobody understands", () => {
    expect(codes([["Periode:", "i høst"], heading, pay!])).toEqual(["about-unreadable B1"]);
    expect(codes([["Periode:", null], ["År", "Innbyggere"], heading, pay!])).toEqual([]);
  });
  it("a box of another kind does not hide that the sheet's own table lacks a column", () =>
    expect(codes([["Felt", "Verdi"], ["År", 2024], [], heading.slice(0, 4), ["Lønn", 1, 2, 0]])).toEqual(["heading-missing A4"]));
});

describe("repairs point at the right cells", () => {
  const rows: Cell[][] = [["Periode:", "2024-10"], heading, pay!, ["Lisenser", 3, 5, 2, 3], ["SUM", 4, 7, 2, 5], [], ["Periode:", "2024-11"], heading, ["Lønn", 31, 42, 10, 32], ["Lisenser", 23, 55, 22, 33], ["SUM", 54, 87, 32, 65]];
  const repairs = (cells: Cell[][]) => checkSource([read(cells)]).findings.flatMap(({ code, where, fix }) => (fix ? [[`${code} ${where.cell}`, fix.edits]] : []));
  it("of the second table on a sheet", () => expect(repairs(rows)).toEqual([
    ["variance-wrong D11", [{ cell: "C11", before: 87, after: 97 }]], ["total-does-not-foot C11", [{ cell: "C11", before: 87, after: 97 }]],
  ]));
  it("as the cell is typed, where a column is counted in another unit than the sheet", () => {
    const millions = [["Type utgift", "Regnskap", "Årsbudsjett (mill. kr)", "Avvik", "Prognose"], ["Lønn", 31_000, 42.5, 10_500, 32_000], ["Lisenser", 23_000, 55, 22_000, 33_000], ["Samband", 1000, 2, 1000, 1000], ["SUM", 55_000, 99.6, 33_500, 66_000]] as Cell[][];
    expect(repairs([["Periode:", "2024-11"], ...millions])).toEqual([["variance-wrong D6", [{ cell: "C6", before: 99.6, after: 99.5 }]], ["total-does-not-foot C6", [{ cell: "C6", before: 99.6, after: 99.5 }]]]);
  });
  it("a text in the second table is made the number it says", () =>
    expect(repairs([["Periode:", "2024-10"], heading, pay!, [], ["Periode:", "2024-11"], heading, ["Lønn", "1 474-", 2, 0, 2]])).toEqual([["number-as-text B7", [{ cell: "B7", before: "1 474-", after: -1474, format: "General" }]]]));
});
