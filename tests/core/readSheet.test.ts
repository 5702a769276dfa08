import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import { notCalculated, type Cell } from "../../core/workbook.ts";
import { gridOf } from "../support/grid.ts";

const heading = ["Type utgift", "Regnskap", "Årsbudsjett", "Avvik", "Prognose"];
const read = (rows: Cell[][], more = {}) => readWorkbook("bok.xlsx", [gridOf("Driftsrapport", rows, more)]);
const codes = (rows: Cell[][]) => read(rows).findings.map(({ code, where }) => `${code} ${where.cell ?? ""}`);

describe("a sheet is read by its contract", () => {
  const rows: Cell[][] = [["Driftsrapport"], ["Periode:", "2024-11"], ["Beløp i hele 1000 kr"], [], heading, ["Lønn", 23957, 32527, 2802, 29725], ["SUM", 23957, 32527, 2802, 29725]];
  it("finds the headings below titles, what the sheet speaks for, rows and totals", () => {
    const [facts] = read(rows).sheets;
    expect(facts).toMatchObject({ contract: "operatingReport", about: { period: "2024-11", year: 2024, unit: "tkr" } });
    expect(facts!.rows.map(({ row, values }) => [row, values.budget])).toEqual([[5, 32527]]);
    expect(facts!.totals).toHaveLength(1);
  });
  it("matches headings whatever their case and spacing", () => {
    expect(read([["TYPE  UTGIFT", "regnskap ", "A\u030ars\u00adbudsjett", "Avvik", "Prognose\u00a0"], ["Lønn", 1, 2, 0, 2]]).sheets[0]!.rows).toHaveLength(1);
  });
  it("knows the sheet by its headings even when it is renamed", () =>
    expect(readWorkbook("b", [gridOf("Ark1", rows)]).sheets[0]!.contract).toBe("operatingReport"));
  it("lists a sheet it does not know, without an error", () =>
    expect(readWorkbook("b", [gridOf("Notater", [["Husk", "møte"]])])).toMatchObject({ unknown: ["Notater"], findings: [] }));
  it("reads a hidden sheet and says so", () => expect(read(rows, { hidden: true }).findings.map(({ code }) => code)).toEqual(["sheet-hidden"]));
});

describe("what cannot be read is a finding at its cell, never 0", () => {
  it("an error cell and a formula never calculated", () =>
    expect(codes([heading, ["Lønn", { error: "#REF!" }, notCalculated, null, 3]])).toEqual(["excel-error B2", "not-calculated C2"]));
  it("text where a number belongs", () => {
    expect(codes([heading, ["Lønn", "ukjent", 2, null, 3]])).toEqual(["not-a-number B2"]);
    expect(read([heading, ["Lønn", "ukjent", 2, null, 3]]).sheets[0]!.rows[0]!.values.actual).toBeNull();
  });
  it("a tolerated number as text is told with its clean value", () => {
    const { findings, sheets } = read([heading, ["Lønn", "88\u00a0439", 2, null, 3]]);
    expect(findings[0]).toMatchObject({ code: "number-as-text", severity: "info", values: { value: 88_439 } });
    expect(sheets[0]!.rows[0]!.values.actual).toBe(88_439);
  });
  it("a year where a date belongs, which Excel would take for a day in 1905", () => {
    const { sheets, findings } = readWorkbook("b", [gridOf("Deltakere", [["Deltaker", "Rolle", "Gjelder til"], ["Nord", "vertskommune", 2030], ["Sør", "samarbeidskommune", 47_848]])]);
    expect(findings).toMatchObject([{ code: "date-unreadable", severity: "error", where: { cell: "C2" } }]);
    expect(sheets[0]!.rows.map(({ values }) => values.validTo)).toEqual([null, "2030-12-31"]);
    for (const said of [2024, 1e12]) expect(read([["Per dato:", said], heading, ["Lønn", 1, 2, 0, 2]]).sheets[0]!.about).toEqual({});
  });
  it("missing headings are named", () => {
    const [finding] = read([["Type utgift", "Regnskap"], ["Lønn", 1]]).findings;
    expect(finding).toMatchObject({ code: "heading-missing", severity: "error", values: { headings: "Årsbudsjett, Prognose" } });
  });
  it("the same heading twice", () => expect(codes([[...heading, "Prognose"], ["Lønn", 1, 2, 0, 2, 9]])).toEqual(["heading-duplicate F1"]));
  it("a row of text only is a remark, and said to be", () => expect(codes([heading, ["Lønn", 1, 2, 0, 2], ["Tallene er foreløpige"]])).toEqual(["row-without-figures A3"]));
  it("a needed value that is missing, a choice nobody knows, a negative count", () => {
    const rotation = ["Kommune", "Kategori", "Utgått 2023", "Utgår 2024", "På lager 31.10", "Bestilt - ikke levert"];
    const found = readWorkbook("b", [gridOf("PC-rullering", [rotation, ["Aukra", null, 1, 1, 1, 1], ["Aukra", "Lærer", 1, 1, 1, 1], ["Aukra", "Elev", -1, 1, 1, 1]])]);
    expect(found.findings.map(({ code, where }) => `${code} ${where.cell}`)).toEqual(["value-missing B2", "not-a-choice B3", "count-negative C4"]);
    expect(found.findings[2]!.values["heading"]).toBe("Utgått");
    expect(found.sheets[0]!.rows).toEqual([]);
  });
});

it("a share is a part of one, however it is typed", () => {
  const keys = ["Nøkkel", "Metode", "Grunnlag", "Deltaker", "Vekt"];
  const { sheets, findings } = readWorkbook("b", [gridOf("Fordelingsnøkler", [keys, ["K", "faste andeler", null, "A", 0.481], ["K", "faste andeler", null, "B", "48,10 %"], ["K", "faste andeler", null, "C", 48.1], ["K", "faste andeler", null, "D", 7.83]], { percents: ["E5"] })]);
  expect(sheets[0]!.rows.map(({ values }) => values.weight)).toEqual([0.481, 0.481, 0.481, 7.83]);
  expect(findings.map(({ code }) => code)).toEqual(["share-ambiguous", "number-as-text", "share-as-number"]);
});

describe("a sheet says once what its amounts are in", () => {
  const above = (...lines: Cell[][]) => read([["Periode:", "2024-11"], ...lines, heading, ["Lønn", 1, 2, 0, 2]]);
  const unit = (...lines: Cell[][]) => above(...lines).sheets[0]!.about.unit;
  it.each<[string, Cell[]]>([
    ["kr", ["Beløp i kr"]], ["kr", ["Driftsrapport 2024 – tall i hele kroner"]], ["kr", ["Alle beløpene er oppgitt i kr"]], ["kr", ["Enhet:", "kroner"]], ["kr", ["Beløp i 2025-kroner"]],
    ["tkr", ["Beløp i hele 1000 kr"]], ["tkr", ["Driftsrapport (tkr)"]], ["tkr", ["Tall i tusen"]], ["tkr", ["Beløp i 1.000 kr"]], ["tkr", ["Enhet: 1 000 kr"]],
  ])("%s: %j", (expected, line) => expect(unit(line)).toBe(expected));
  it.each([["Enhet: IKT-tjenesten"], ["Publiserte tall. Beløpene er med mva."], ["Tallene er fra 1. oktober, da 300 kr var betalt"]])("nothing: %s", (line) => {
    expect(unit([line])).toBeUndefined();
    expect(above([line]).findings).toEqual([]);
  });
  it("behind the headings of its amounts", () => {
    const inKroner = read([["Type utgift", "Regnskap (kr)", "Årsbudsjett (i kr)", "Avvik", "Prognose i kr"], ["Lønn", 1, 2, 0, 2]]);
    expect(inKroner.sheets[0]).toMatchObject({ about: { unit: "kr" }, rows: [{ values: { actual: 1, budget: 2, forecast: 2 } }] });
  });
  it.each([["Beløp i millioner kroner", 1000], ["Beløp i 1 000 000 kr", 1000], ["Enhet: mill. kr", 1000], ["Rapport (mrd. kr)", 1_000_000]])("millions are counted over, and said so: %s", (line, times) => {
    const { sheets, findings } = above([line]);
    expect(findings).toMatchObject([{ code: "unit-scaled-table", severity: "info", where: { cell: "A2" } }]);
    expect(sheets[0]).toMatchObject({ about: { unit: "tkr" }, rows: [{ values: { actual: times, budget: 2 * times } }] });
  });
  it.each(["Beløp i euro", "Beløp i 1000 EUR", "Rapport (USD)", "Enhet: mill. euro"])("one that is no kroner is an error: %s", (line) => {
    expect(above([line]).findings).toMatchObject([{ code: "unit-unknown", severity: "error", where: { cell: "A2" } }]);
    expect(unit([line])).toBeUndefined();
  });
  it("two lines that differ are an error at the second", () => {
    const { findings, sheets } = read([["Beløp i hele 1000 kr"], ["Driftsrapport (kr)"], heading, ["Lønn", 1, 2, 0, 2]]);
    expect(findings).toMatchObject([{ code: "unit-conflict", severity: "error", where: { cell: "A2" }, values: { seen: "kr", other: "hele 1000 kr" } }]);
    expect(sheets[0]!.about.unit).toBe("tkr");
  });
  it("a column whose heading says another is counted over, and said so", () => {
    const { findings, sheets } = read([["Beløp i hele 1000 kr"], ["Type utgift", "Regnskap (kr)", "Årsbudsjett", "Avvik", "Prognose mill. kr"], ["Lønn", 1500, 2, 0, 0.002]]);
    expect(findings).toMatchObject([{ code: "unit-scaled-column", where: { cell: "B2" }, values: { seen: "kr" } }, { code: "unit-scaled-column", where: { cell: "E2" }, values: { seen: "mill. kr" } }]);
    expect(sheets[0]).toMatchObject({ about: { unit: "tkr" }, rows: [{ values: { actual: 1.5, budget: 2, forecast: 2 } }] });
  });
});

describe("the table ends below its sum", () => {
  const [sum, gap, memo]: Cell[][] = [["SUM", 1, 2, 0, 2], [], ["Herav overtid", 1, 1, 0, 1]];
  const lines = (...rows: Cell[][]) => read([heading, ["Lønn", 1, 2, 0, 2], ...rows]).sheets[0]!.rows.map(({ values }) => values.costType);
  it("and figures below a gap are not read, and said not to be", () => {
    expect(codes([heading, ["Lønn", 1, 2, 0, 2], sum!, gap!, memo!])).toEqual(["rows-below-table A5"]);
    expect(lines(sum!, gap!, memo!)).toEqual(["Lønn"]);
  });
  it("but groups with a sum each are one table, whatever is blank between them", () =>
    expect(lines(["Sum lønn", 1, 2, 0, 2], gap!, ["Lisenser", 1, 1, 0, 1], gap!, ["SUM", 2, 3, 0, 3])).toEqual(["Lønn", "Lisenser"]));
  it("and another table with headings of its own stays another", () => {
    const { sheets, findings } = read([heading, ["Lønn", 1, 2, 0, 2], sum!, gap!, heading, ["Lønn i fjor", 1, 2, 0, 2], sum!]);
    expect(sheets.map(({ rows, totals, at }) => [rows.map(({ values }) => values.costType), totals.length, at])).toEqual([[["Lønn"], 1, "A1"], [["Lønn i fjor"], 1, "A5"]]);
    expect(findings).toEqual([]);
  });
  it("and a text there is nobody's business", () => expect(codes([heading, ["Lønn", 1, 2, 0, 2], sum!, gap!, ["Foreløpige tall"]])).toEqual([]));
});
