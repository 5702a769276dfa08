import { describe, expect, it } from "vitest";
import { checkSource } from "../../core/tasks/checkSource.ts";
import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import type { Cell } from "../../core/workbook.ts";
import { allCounts } from "../support/allCounts.ts";
import { gridOf } from "../support/grid.ts";

const read = (sheet: string, heading: string[], ...rows: Cell[][]) => readWorkbook("bok.xlsx", [gridOf(sheet, [heading, ...rows])]);
const said = ({ findings }: ReturnType<typeof read>): string[] => findings.map(({ code, where }) => `${code} ${where.cell}`);

describe("dates as text", () => {
  const date = (cell: Cell) => { const book = read("Investeringsplan", ["Gruppe", "Tiltak", "Frist", "Beløp"], ["IKT", "Nett", cell, 1]); return [book.sheets[0]!.rows[0]?.values.deadline, said(book)]; };
  it.each(["31.12.2025", "31.12.25", "31/12/2025", "31/12-25", "31-12-2025", "31/12 2025", "31.des 2025", "31. des. 2025", "31.des.2025", "31. desember 2025", "31 desember 2025", "2025-12-31", "2025-12-31T00:00:00", "2025-12-31 00:00:00",
    " 31.12.2025\u00a0", "31.\u00a0desember\u202f2025", "31. DESEMBER 2025", "\u200b31.12.2025"])("%j is the last day of 2025, and said to be text", (text) => expect(date(text)).toEqual(["2025-12-31", ["date-as-text C2"]]));
  it("a day of Excel's own, with or without a time of day", () => expect([date(46_022), date(46_022.75)]).toEqual([["2025-12-31", []], ["2025-12-31", []]]));
  it.each<Cell>(["31.02.2025", "12/31/2025", "i desember", "desember 2025", "2025", 2025, 20_251_231, "31.12.2025 12:30", true])("%j is no day", (cell) => expect(date(cell)).toEqual([null, ["date-unreadable C2"]]));
});

describe("shares by column", () => {
  const shares = (heading: string, ...cells: Cell[]) => {
    const book = read("Fordelingsnøkler", ["Nøkkel", "Metode", "Deltaker", heading], ...cells.map((cell, index): Cell[] => ["K", "faste andeler", `D${index}`, cell]));
    return [book.sheets[0]!.rows.map(({ values }) => values.weight), book.findings.map(({ code }) => code)];
  };
  it("parts of one", () => expect(shares("Vekt", 0.481, 0.5, 0.019)).toEqual([[0.481, 0.5, 0.019], []]));
  it("per cents", () => expect(shares("Vekt", 48.1, 51.9)).toEqual([[0.481, 0.519], ["share-as-number", "share-as-number"]]));
  it("half a per cent among per cents is half a per cent, with a warning", () =>
    expect(shares("Vekt", 48.1, 51.4, 0.5)).toEqual([[0.481, 0.514, 0.005], ["share-as-number", "share-as-number", "share-ambiguous"]]));
  it("one per cent among parts is a per cent", () => expect(shares("Vekt", 0.481, 0.4, 11.9)).toEqual([[0.481, 0.4, 0.119], ["share-as-number"]]));
  it("a heading that says per cent decides", () => expect(shares("Vekt (%)", 0.5)).toEqual([[0.005], ["share-ambiguous"]]));
  it("per cent as text, whatever the rest is", () => expect(shares("Vekt", "48,10 %", 0.519)).toEqual([[0.481, 0.519], ["number-as-text"]]));
  it("0,481 as text", () => expect(shares("Vekt", "0,481", 0.519)).toEqual([[0.481, 0.519], ["number-as-text"]]));
  it("nothing", () => expect(shares("Vekt", "-", 1)).toEqual([[0, 1], []]));
});

describe("other cells", () => {
  const cost = (cell: Cell) => { const book = read("Driftsrapport", ["Type utgift", "Regnskap", "Årsbudsjett", "Prognose"], ["Lønn", cell, 2, 2]); return [book.sheets[0]!.rows[0]?.values.actual, said(book)]; };
  it("binary noise is the number somebody typed", () => expect(cost(274.65999999999997)).toEqual([274.66, []]));
  it("per cent where an amount belongs is no amount", () => expect(cost("5 %")).toEqual([null, ["not-a-number B2"]]));
  it("millions in the cell itself are said not to be read, never taken for kroner", () => expect(cost("1,5 mill.")).toEqual([null, ["not-a-number B2"]]));
  it("a blank made of spaces is blank", () => expect(cost(" \u00a0\u200b")).toEqual([null, []]));
  it("a ticked box where a yes or no belongs", () =>
    expect(read("Kostnadsgrupper", ["År", "Kode", "Kostnadsgruppe", "Beløp", "Nøkkel", "Gir"], [2025, "PC", "PC-drift", 1, "K", true]).sheets[0]!.rows[0]!.values.gives).toBe("ja"));
  it.each<[Cell, number | null]>([["2025", 2025], [" 2025\u00a0", 2025], ["25", null], ["0x7E9", null], ["2e3", null], [2025.5, null], [45_658, null]])("the year %j", (cell, year) =>
    expect(read("Investeringsrammer", ["År", "Ramme", "Nøkkel"], [cell, 1, "K"]).sheets[0]!.rows[0]?.values.year ?? null).toBe(year));
});

describe("names", () => {
  const people: Cell[][] = [["Deltaker", "Rolle"], ["Molde", "vertskommune"], ["Ålesund", "samarbeidskommune"]];
  const counts = (name: string, more: Cell[][] = []) => checkSource([readWorkbook("b", [gridOf("Deltakere", people), gridOf("Fordelingsgrunnlag", [...more, ["År", "Grunnlag", "Deltaker", "Antall"], [2025, "PC", name, 7]])])]);
  it.each(["Molde ", " Molde", "molde", "MOLDE", "Mol\u00adde", "Molde\u200b", "Molde\u00a0", "A\u030alesund", "Ålesund"])("%j is a participant, whatever is unseen in it", (name) => {
    const { source, findings } = counts(name);
    expect(allCounts(source.model).map(({ participant }) => participant)).toEqual([name.includes("o") || name.includes("O") ? "Molde" : "Ålesund"]);
    expect(findings.filter(({ code }) => code.startsWith("participant"))).toEqual([]);
  });
  it.each([["Moldee", "Molde"], ["Mlde", "Molde"], ["Aalesund", "Ålesund"]])("%s is most likely %s, and said so at its cell", (name, suggestion) =>
    expect(counts(name).findings).toContainEqual(expect.objectContaining({ code: "participant-misspelt", where: { file: "b", sheet: "Fordelingsgrunnlag", cell: "C2" }, values: { participant: name, suggestion } })));
  it("also above the table, once, at the cell that says it", () => {
    const { findings } = checkSource([readWorkbook("b", [gridOf("Deltakere", people), gridOf("Fordelingsgrunnlag", [["Kommune:", "Moldee"], ["År", "Grunnlag", "Antall"], [2025, "PC", 7], [2025, "AP", 2]])])]);
    expect(findings.filter(({ code }) => code === "participant-misspelt").map(({ where }) => where.cell)).toEqual(["B1"]);
  });
});
