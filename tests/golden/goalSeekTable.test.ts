import { beforeAll, describe, expect, it } from "vitest";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { tableCsv } from "../../pipeline/report/csv.ts";
import { exampleFacts } from "../support/exampleYear.ts";
import { plant } from "../support/plant.ts";
import { readCsv } from "../support/readCsv.ts";

let example: readonly WorkbookFacts[];
beforeAll(async () => { example = await exampleFacts(); });
const capped = (values: Record<string, string | number | null>) => consolidate(plant(example, "frame", (row) => row.line === "Tak", values), {});
const rowsOf = (job: ReturnType<typeof consolidate>, name: string) => readCsv(tableCsv(job.tables.find((table) => table.name === name)!)).slice(1);

describe("a line «Tak» in the frame sheet", () => {
  it("gives the frames that keep it, beside the adopted one", () =>
    expect(rowsOf(consolidate(example, {}), "ramme-fra-tak-2025").map((row) => row.slice(1))).toEqual([
      ["Tak", "", "42539.0", "", "strengt"],
      ["Taket delt på andelen i dag", "88439.6", "42539.0", "48.10 %", ""],
      ["Største ramme, strengt", "88439.0", "42538.7", "48.10 %", "ja, strengt"],
      ["Ramme som trykt, fra", "88439.0", "42538.7", "48.10 %", "ja, strengt"],
      ["Ramme som trykt, til", "88440.0", "42539.2", "48.10 %", "ja, som trykt"],
      ["Vedtatt ramme", "88439.0", "42538.7", "48.10 %", "ja, strengt"],
    ]));
  it("a lower cap shows what each giving pool would lose, and that the adopted frame breaks it", () => {
    const job = capped({ amount: 42_000 });
    expect(job.findings.find(({ code }) => code === "cap-not-kept")).toMatchObject({ severity: "warning", where: { sheet: "Ramme og innsparing" }, values: { cap: "42000000", frame: "88439000", answer: "87318000" } });
    const pools = rowsOf(job, "ramme-fra-tak-grupper-2025");
    // 87 318 − 88 439 = −1 121, taken from every pool but the income.
    expect(pools.at(-1)).toEqual(["Sum", "89336.0", "88215.0", "-1121.0"]);
    expect(pools.map(([name]) => name)).not.toContain("Salg til eksterne kunder");
  });
  it("the rule decides whether the adopted frame keeps it: 42 538,71 breaks 42 538,6 strictly, and prints as 42 539", () => {
    expect(capped({ amount: 42_538.6, mode: "strengt" }).findings.map(({ code }) => code)).toContain("cap-not-kept");
    expect(capped({ amount: 42_539, mode: "som trykt" }).findings.map(({ code }) => code)).not.toContain("cap-not-kept");
  });
  it("without a rule is strict; without a participant is a finding at the cell", () => {
    expect(rowsOf(capped({ mode: null }), "ramme-fra-tak-2025")[0]!.at(-1)).toBe("strengt");
    expect(capped({ participant: null }).findings).toContainEqual(expect.objectContaining({ code: "value-missing", where: expect.objectContaining({ sheet: "Ramme og innsparing", cell: expect.stringMatching(/^F\d+$/) }) }));
  });
  it("for two participants gives the rows and the pools of both", () => {
    const twice = example.map((book) => ({ ...book, sheets: book.sheets.map((sheet) => (sheet.contract !== "frame" ? sheet : { ...sheet, rows: sheet.rows.flatMap((row) => {
      const values = row.values as unknown as Record<string, unknown>;
      return values["line"] === "Tak" ? [row, { ...row, values: { ...values, participant: "Aukra", amount: 6900 } as unknown as typeof row.values }] : [row];
    }) })) }));
    const job = consolidate(twice, {});
    expect([...new Set(rowsOf(job, "ramme-fra-tak-2025").map(([name]) => name))]).toEqual(["Molde", "Aukra"]);
    expect(job.tables.find(({ name }) => name === "ramme-fra-tak-grupper-2025")!.columns).toHaveLength(6);
  });
  it("is needed: without it there is neither table nor finding", () => {
    const { tables, findings } = capped({ line: "Tiltak" });
    expect(tables.some(({ name }) => name.startsWith("ramme-fra-tak"))).toBe(false);
    expect(findings.some(({ code }) => code.startsWith("cap-"))).toBe(false);
  });
});
