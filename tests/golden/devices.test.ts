import { beforeAll, describe, expect, it } from "vitest";
import { forecast } from "../../core/devices/forecast.ts";
import { readRegister } from "../../core/devices/readRegister.ts";
import { readRotation } from "../../core/devices/readRotation.ts";
import { registerLines } from "../../core/devices/registerLines.ts";
import { toOrder } from "../../core/devices/need.ts";
import { isMoney } from "../../core/money.ts";
import type { ReportTable } from "../../core/report/table.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { readSource } from "../../core/tasks/readSource.ts";
import { touches } from "../../core/tasks/touches.ts";
import type { Cell } from "../../core/workbook.ts";
import { exampleFacts } from "../support/exampleYear.ts";
import { gridOf } from "../support/grid.ts";

let facts: readonly WorkbookFacts[];
beforeAll(async () => { facts = await exampleFacts(); });
const tableOf = (from: readonly WorkbookFacts[], name: string): ReportTable => consolidate(from, {}).tables.find((table) => table.name === name)!;
const plain = ({ rows }: ReportTable): unknown[][] => rows.map(({ figures }) => figures.map(({ value }) => (isMoney(value) ? value.toNumber() : value !== null && typeof value === "object" && "label" in value ? value.label : value)));

describe("the register of PCs", () => {
  it("comes to exactly the published counts", () => {
    const { source } = readSource(facts);
    const counted = registerLines(readRegister(source)).map(({ need }) => need);
    expect(counted).toHaveLength(10);
    expect(readRotation(source).lines.map(({ need }) => need)).toEqual(expect.arrayContaining(counted));
  });
  it("by itself gives the same table as the counts the municipalities typed, each figure traced to rows of the register", () => {
    const alone = facts.map((book) => ({ ...book, sheets: book.sheets.filter(({ contract }) => contract !== "rotation") }));
    const [typed, counted] = [facts, alone].map((from) => tableOf(from, "pc-rullering-2024-10-31"));
    expect(plain(counted!)).toEqual(plain(typed!));
    const trace = counted!.rows[5]!.figures[3]!.trace!;
    expect(trace).toMatchObject({ rule: "devices", value: "142", from: [{ rule: "cell", value: "142", at: { sheet: "PC-register", cell: expect.stringMatching(/^G\d+:G\d+$/) } }] });
  });
  it("any of its rows leads to the figures it counts in", () => {
    const { touched } = touches(consolidate(facts, {}), { sheet: "PC-register", cell: "G10" });
    expect(touched.map(({ table }) => table.name)).toContain("pc-utskifting-2024-2028");
  });
});

describe("what is to be replaced year by year", () => {
  it("begins with what must be ordered now, 462, and ends with what stock and orders do not cover", () => {
    const rows = plain(tableOf(facts, "pc-utskifting-2024-2028"));
    expect(rows.at(-1)).toEqual(["sum", null, 462, 307, 384, 352, 816, 2321]);
    // Molde's 197 spare staff PCs last for years.
    expect(rows.find(([who, category]) => who === "Molde" && category === "Ansatt")).toEqual(["Molde", "Ansatt", 0, 0, 0, 0, 0, 0]);
  });
  it("costs the number times the category's price", () =>
    expect(plain(tableOf(facts, "pc-utskifting-kostnad-2024-2028")).at(-1)!.slice(2, 3)).toEqual([(3 + 17) * 10_500 + (216 + 183 + 7 + 36) * 4_800]));
  it("takes from stock and bought together are what is due, in every line and year, and stock is used once", () => {
    const { source } = readSource(facts);
    const register = readRegister(source);
    for (const line of registerLines(register)) {
      const years = forecast(line, register.period!, 4);
      for (const { due, taken, buy } of years) expect(taken + buy).toBe(due);
      expect(years[0]!.buy).toBe(toOrder(line.need));
      expect(years.reduce((sum, { taken }) => sum + taken, 0)).toBeLessThanOrEqual(line.need.stock + line.need.ordered);
      expect(years[4]!.due - years[4]!.devices.length).toBe(years[0]!.due);
    }
  });
});

describe("the transfers", () => {
  it("462 to order each alone; 268, 440 and 230 by the three ways of pooling, with as few transfers as can be", () =>
    expect(plain(tableOf(facts, "pc-samordning-2024-10-31"))).toEqual([["wayAlone", 462, 0, 0, 2_331_600], ["wayOwn", 268, 194, 2, 1_400_400], ["wayCategory", 440, 22, 3, 2_112_000], ["wayAll", 230, 232, 4, 1_218_000]]));
  it("are listed with who hands over to whom", () => {
    const rows = plain(tableOf(facts, "pc-flytting-2024-10-31"));
    expect(rows.filter(([, who]) => who === "sum").map(([way, , , , , moved]) => [way, moved])).toEqual([["wayOwn", 194], ["wayCategory", 22], ["wayAll", 232]]);
    expect(rows.slice(0, 2)).toEqual([["wayOwn", "Hustadvika", "Ansatt", "Hustadvika", "Elev", 11], ["wayOwn", "Molde", "Ansatt", "Molde", "Elev", 183]]);
  });
  const rules = (...rows: Cell[][]): readonly WorkbookFacts[] =>
    [...facts, readWorkbook("regler.xlsx", [gridOf("Flytteregler", [["Regel", "Hvor", "Fra kommune", "Fra kategori", "Til kommune", "Til kategori", "Kostnad per maskin", "Antall"], ...rows])])];
  it("keep to the sheet of rules: pupils' PCs serve no staff, Molde keeps 50, and moving costs what the rows that fit add up to", () => {
    const agreed = rules(["ikke tillatt", null, null, "Elev", null, "Ansatt", null, null], ["reserve", null, "Molde", "Ansatt", null, null, null, 50],
      ["flyttekostnad", null, null, null, null, null, 350, null], ["flyttekostnad", "mellom kommuner", null, null, null, null, 200, null]);
    // 197 − 50 = 147 of Molde's own; the other three give what they have.
    expect(plain(tableOf(agreed, "pc-samordning-2024-10-31")).map((row) => row.slice(0, 5))).toEqual([
      ["wayAlone", 462, 0, 0, 0], ["wayOwn", 462 - 158, 158, 2, 158 * 350], ["wayCategory", 440, 22, 3, 22 * 550], ["wayAll", 462 - 182, 182, 4, expect.any(Number)]]);
    // Within the municipalities it is cheaper: 147 + 11 stay at home.
    expect(plain(tableOf(agreed, "pc-samordning-2024-10-31"))[3]![4]).toBe(158 * 350 + 24 * 550);
  });
  it("a rule that cannot be used is told at its cell, and nothing is computed by it", () => {
    const { findings } = consolidate(rules(["flyttekostnad", "i kommunen", null, null, null, null, null, null], ["flyttekostnad", null, "Moldee", null, null, null, 1, null],
      ["flyttekostnad", null, null, "Elev", null, null, -1, null], ["reserve", null, null, null, null, null, null, 1.5]), {});
    expect(findings.filter(({ where }) => where.file === "regler.xlsx").map(({ code, where }) => `${code} ${where.cell}`)).toEqual(["value-missing G2", "participant-misspelt C3", "moving-cost-negative G4", "count-not-whole H5"]);
  });
});
