import { beforeEach, describe, expect, it } from "vitest";
import { writeXlsx } from "../../pipeline/xlsx/writeXlsx.ts";
import { ExcelHost } from "./host/excelHost.ts";
import { loadOffice, type LoadedOffice } from "./host/loadOffice.ts";

/** What Microsoft's own client does over this host: were it kinder than Excel, every other test here would be worth less. */
let host: ExcelHost;
let office: LoadedOffice;
beforeEach(async () => {
  host = await ExcelHost.open(await writeXlsx((book) => {
    const sheet = book.addWorksheet("Budsjett 2026");
    sheet.addTable({ name: "tblBudsjett", ref: "A1", headerRow: true, columns: [{ name: "Enhet" }, { name: "Beløp" }], rows: [["Nord", 1200.5], ["Sør", 800]] });
    sheet.getCell("D1").value = { formula: "SUM(B2:B3)", result: 2000.5 };
    sheet.getCell("D2").value = { formula: "VLOOKUP(A2,A1:B3,2)", result: 1200.5 };
    sheet.getCell("E1").value = new Date(Date.UTC(2025, 0, 1));
    sheet.getCell("E1").numFmt = "dd.mm.yyyy";
    book.definedNames.add("'Budsjett 2026'!$D$1", "Sum_Budsjett");
  }));
  office = loadOffice(host);
});
const sheetIn = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Budsjett 2026");
const run = <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T> | T): Promise<T> => office.Excel.run(async (context) => { const result = await work(context, sheetIn(context)); await context.sync(); return result; });
const valuesAt = async (address: string): Promise<unknown[][]> => { const range = await run((_, sheet) => sheet.getRange(address).load("values")); return range.values; };

describe("reading", () => {
  it("a property that was not loaded cannot be read, not even after a sync", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A2").load("values");
      expect(() => range.values).toThrow(/not available/);
      await context.sync();
      expect(range.values).toEqual([["Nord"]]);
      expect(() => range.formulas).toThrow(/not available/);
    });
  });
  it("gives serials for dates, and tables and names by their ranges", async () => {
    expect(await valuesAt("E1")).toEqual([[45_658]]);
    const [body, named] = await run((context) => [context.workbook.tables.getItem("tblBudsjett").getDataBodyRange().load("values,address"), context.workbook.names.getItem("Sum_Budsjett").getRange().load("formulas")] as const);
    expect(body).toMatchObject({ values: [["Nord", 1200.5], ["Sør", 800]], address: "'Budsjett 2026'!A2:B3" });
    expect(named.formulas).toEqual([["=SUM(B2:B3)"]]);
  });
  it("what is not there is a null object, or an error for who insists", async () => {
    const missing = await run((context) => context.workbook.worksheets.getItemOrNullObject("Borte").load("name"));
    expect(missing.isNullObject).toBe(true);
    await expect(run((context) => { context.workbook.worksheets.getItem("Borte").load("name"); })).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("writing", () => {
  it("an array of another shape than the range is refused", async () =>
    expect(run((_, sheet) => { sheet.getRange("A1:B2").values = [[1]]; })).rejects.toMatchObject({ code: "InvalidArgument" }));
  it("null leaves a cell, empty text clears it", async () => {
    await run((_, sheet) => { sheet.getRange("A2:B2").values = [[null, ""]]; });
    expect(await valuesAt("A2:B2")).toEqual([["Nord", ""]]);
  });
  it("an error stops the batch, and what it did first stays done", async () => {
    await expect(run((_, sheet) => { sheet.getRange("A2").values = [["Vest"]]; sheet.getRange("A2:B2").values = [[1]]; })).rejects.toThrow();
    expect(await valuesAt("A2")).toEqual([["Vest"]]);
  });
  it("a protected sheet is left alone", async () => {
    host.book.sheets[0]!.protected = true;
    await expect(run((_, sheet) => { sheet.getRange("A2").values = [["Vest"]]; })).rejects.toMatchObject({ code: "AccessDenied" });
    expect(host.book.sheets[0]!.at(1, 0)!.value).toBe("Nord");
  });
  it.each(["2025-01", "12,5 %", "1 250", "mai 2025", "-tekst", "@navn"])("«%s» would become something else than text: a gap, unless an apostrophe says text", async (text) => {
    await expect(run((_, sheet) => { sheet.getRange("A2").values = [[text]]; })).rejects.toMatchObject({ code: "TestHostGap" });
    await run((_, sheet) => { sheet.getRange("A2").values = [[`'${text}`]]; });
    expect(await valuesAt("A2")).toEqual([[text]]);
  });
});

describe("formulas", () => {
  it("of the product's own kinds are computed again when what they rest on changes", async () => {
    await run((_, sheet) => { sheet.getRange("F1:F4").formulas = [["=B2-B3"], ["=MAX(0,B3+1-B2)"], ["=IF(COUNT(C1,C2)=0,\"\",SUM(C1:C2))"], ["=F1+D1"]]; });
    expect(await valuesAt("F1:F4")).toEqual([[400.5], [0], [""], [2401]]);
    host.userEdit("Budsjett 2026", "B3", [[1_500]]);
    expect(await valuesAt("F1:F4")).toEqual([[-299.5], [300.5], [""], [2401]]);
  });
  it("beyond them keep their stored result until something they read is touched, and are a gap from then on", async () => {
    expect(await valuesAt("D2")).toEqual([[1200.5]]);
    host.userEdit("Budsjett 2026", "B2", [[1]]);
    await expect(valuesAt("D2")).rejects.toMatchObject({ code: "TestHostGap" });
    expect(host.gaps).toEqual([expect.stringContaining("no calculation engine for =VLOOKUP(A2,A1:B3,2)")]);
  });
});

describe("limits", () => {
  it("what is not modelled fails loudly, by name", async () => {
    await expect(run((_, sheet) => { sheet.getRange("A1:B2").merge(); })).rejects.toMatchObject({ code: "TestHostGap" });
    expect(host.gaps).toEqual(["Range.Merge()"]);
  });
  it("an API newer than the oldest Excel we support is refused by Microsoft's own check", async () => {
    office = loadOffice(host, { excelapi: "1.3" });
    await expect(office.Excel.run(async (context) => { void sheetIn(context).onChanged; })).rejects.toMatchObject({ code: "ApiNotFound" });
  });
  it("a request above 5 MB is refused whole", async () => {
    const values = Array.from({ length: 60_000 }, () => ["x".repeat(100)]);
    await expect(run((_, sheet) => { sheet.getRange("H1:H60000").values = values; })).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(host.stats.cellsWritten).toBe(0);
  });
  it("nothing is accepted while a cell is edited", async () => {
    host.editingCell = true;
    await expect(valuesAt("A1")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });
  it("latency is waited for", async () => {
    host.latency = 60;
    const began = performance.now();
    await valuesAt("A1");
    expect(performance.now() - began).toBeGreaterThan(55);
  });
});
