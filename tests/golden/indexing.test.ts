import { beforeAll, describe, expect, it } from "vitest";
import { indexForward } from "../../core/budget/indexing.ts";
import { readModel } from "../../core/allocation/readModel.ts";
import { toDecimal } from "../../core/fraction.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import type { Trace } from "../../core/trace.ts";
import { tableCsv } from "../../pipeline/report/csv.ts";
import { exampleFacts } from "../support/exampleYear.ts";
import { plant } from "../support/plant.ts";
import { readCsv } from "../support/readCsv.ts";

let example: readonly WorkbookFacts[];
beforeAll(async () => { example = await exampleFacts(); });
const index = (facts: readonly WorkbookFacts[], baseYear = 2025) => {
  const sheets = facts.flatMap((book) => book.sheets);
  return indexForward(sheets, readModel(sheets).model.pools, baseYear, "tkr");
};
const carried = (facts: readonly WorkbookFacts[], type: string, baseYear?: number): string[] =>
  index(facts, baseYear).indexed!.types.find(({ costType }) => costType === type)!.years.map(({ amount }) => toDecimal(amount).toFixed());

describe("2025 carried forward to 2028", () => {
  it("wages grow by 4,6 % a year, compounded and never rounded on the way", () =>
    // Pools of wages: 17 846 + 8 471 + 3 646 = 29 963.
    // 29 963 × 1,046 = 31 341,298; × 1,046 = 32 782,997708; × 1,046 = 34 291,015602568.
    expect(carried(example, "Lønn")).toEqual(["29963", "31341.298", "32782.997708", "34291.015602568"]));
  it("a type without a rate of its own grows by that of «Andre», 3,5 %", () =>
    // Licences: 12 870 + 13 744 + 14 065 + 10 454 = 51 133. 51 133 × 1,035 = 52 922,655; 54 774,947925; 56 692,071102375.
    expect(carried(example, "Lisens, vedlikehold og support")).toEqual(["51133", "52922.655", "54774.947925", "56692.071102375"]));
  it("income follows its rate too: −897 × 1,035 = −928,395", () => expect(carried(example, "Inntekter")[1]).toBe("-928.395"));
  it("from 2024, the settlement of 2025 is the first step: 32 527 × 1,046 = 34 023,242", () =>
    // Pools of wages in 2024: 19 327 + 9 200 + 4 000 = 32 527, the annual budget for wages. The 5,2 % of 2024 is in it already.
    expect(carried(example, "Lønn", 2024).slice(0, 2)).toEqual(["32527", "34023.242"]));
  it("comes out as a table whose columns foot, with who carries the unit", () => {
    const { tables, ledger, footings } = consolidate(example, {});
    const name = "framskriving-2025-2028";
    const rows = readCsv(tableCsv(tables.find((table) => table.name === name)!));
    // 2026: 31 341,298 + (88 439 − 29 963) × 1,035 = 31 341,298 + 60 522,66 = 91 863,958.
    expect(rows.at(-1)).toEqual(["Sum", "88439", "91864", "95424", "99124"]);
    for (const column of [1, 2, 3, 4]) expect(rows.slice(1, -1).reduce((sum, row) => sum + Number(row[column]), 0)).toBe(Number(rows.at(-1)![column]));
    // 52 923 + 31 341 + 4 575 + 3 540 + 414 − 928 is 91 865: one too many, taken from −928,395, which lost most by rounding up.
    expect(ledger.filter(({ table }) => table === name).map(({ party, alone, amount }) => [party, alone, amount])).toEqual([["Inntekter", "-928", "-929"]]);
    expect(footings.filter(({ table }) => table === name)).toHaveLength(4);
  });
  it("each figure leads back to its pools and to the rates it grew by", () => {
    const { rows } = consolidate(example, {}).tables.find(({ name }) => name === "framskriving-2025-2028")!;
    const leaves = (trace: Trace): string[] => (trace.at ? [`${trace.at.sheet}!${trace.at.cell}`] : trace.from.flatMap(leaves));
    const cells = leaves(rows.find(({ figures }) => figures[0]!.value === "Lønn")!.figures[3]!.trace!);
    expect(cells.filter((cell) => cell.startsWith("Kostnadsgrupper!"))).toHaveLength(3);
    expect(cells.filter((cell) => cell.startsWith("Framskriving!"))).toHaveLength(2);
  });
});

describe("what the rates do not say", () => {
  it("a missing rate is a finding for each type and year it leaves out, never 0 %, and no table is made", () => {
    const facts = plant(example, "indexing", (row) => row.year === 2027 && row.costType === "Andre", { costType: "Konsulenter" });
    const { tables, findings } = consolidate(facts, {});
    expect(findings.filter(({ code }) => code === "growth-missing").map(({ values }) => [values.costType, values.year])).toEqual(
      ["Lisens, vedlikehold og support", "Samband og Tele", "Drift av stab og lokaler", "Inntekter"].map((type) => [type, 2027]));
    expect(tables.some(({ name }) => name.startsWith("framskriving"))).toBe(false);
  });
  it("a misspelt cost type is said, because «Andre» would take its place", () => {
    const { findings } = consolidate(plant(example, "indexing", (row) => row.year === 2028 && row.costType === "Lønn", { costType: "Lønnn" }), {});
    expect(findings.filter(({ code }) => code === "growth-unused")).toMatchObject([{ severity: "warning", values: { costType: "Lønnn" }, where: { sheet: "Framskriving" } }]);
  });
  it("without the sheet there is neither table nor finding", () => {
    const without = example.map((book) => ({ ...book, sheets: book.sheets.filter(({ contract }) => contract !== "indexing") }));
    expect(index(without)).toEqual({ findings: [] });
  });
});
