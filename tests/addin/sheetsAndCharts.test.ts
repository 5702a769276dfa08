import { beforeEach, describe, expect, it, vi } from "vitest";
import { contracts } from "../../core/sheets/contracts.ts";
import { readGrid } from "../../core/sheets/tables/readGrid.ts";
import { runTask } from "../../core/tasks/runTask.ts";
import { taskNamed } from "../../core/tasks/tasks.ts";
import { chartChange, chartDistribution } from "../../addin/excel/charts.ts";
import { goTo } from "../../addin/excel/goTo.ts";
import { insertSheet } from "../../addin/excel/insertSheet.ts";
import type { Refused } from "../../addin/excel/refusal.ts";
import { selected, watchSelection } from "../../addin/excel/selection.ts";
import { watch } from "../../addin/excel/watch.ts";
import { costOf, openExcel, type Open } from "./openExcel.ts";

let excel: Open;
beforeEach(async () => { excel = await openExcel(); await excel.book.open(); });
const pause = 20;
const settled = () => new Promise((resolve) => setTimeout(resolve, pause * 4));
const find = async () => runTask(taskNamed("check"), await excel.book.read(), { file: "eksempel.xlsx", language: "nb" });

describe("sett inn ark", () => {
  it.each(contracts.map(({ id, sheet }) => [sheet, id] as const))("%s: known again by its own contract, empty, and without any new error", async (_, id) => {
    const outcome = await insertSheet(id, 2025, excel.book) as { sheet: string };
    const [grid] = await excel.book.read([outcome.sheet]);
    expect(readGrid("eksempel.xlsx", grid!)?.tables.map(({ contract }) => contract)).toEqual([id]);
    expect(grid!.rows.some(([first]) => String(first).startsWith("Eksempel på en rad – "))).toBe(true);
    const after = (await find()).findings.filter(({ severity, where }) => severity === "error" && where.sheet !== outcome.sheet);
    expect(after).toEqual([]);
  });
  it("has headings, formats, dropdowns and prompts, stands last, is shown, and takes one sync beside learning its name", async () => {
    let outcome: unknown;
    const cost = await costOf(excel.host, async () => { outcome = await insertSheet("rotation", 2025, excel.book); });
    expect(outcome).toEqual({ sheet: "PC-rullering 2" });
    expect(cost.syncs).toBe(2);
    const { sheets, active } = excel.host.book;
    expect([active, sheets.at(-1)!.name]).toEqual([sheets.length - 1, "PC-rullering 2"]);
    const sheet = sheets.at(-1)!;
    const said = (property: string) => sheet.said.filter((one) => one.property === property).map(({ value }) => value);
    expect(said("DataValidation.Rule")).toContainEqual({ list: { inCellDropDown: true, source: "Ansatt,Elev" } });
    expect(said("DataValidation.Prompt")).toContainEqual(expect.objectContaining({ message: "Maskiner som går ut på dato i år." }));
    expect(said("Font.Bold")).toContain(true);
    expect(sheet.frozenRows).toBeGreaterThan(3);
    expect([...sheet.rows.values()].flatMap((row) => [...row.values()]).filter(({ formula }) => formula?.startsWith("IF(COUNT(")).length).toBeGreaterThan(0);
  });
});

describe("diagram", () => {
  it("of the distribution stands beside it and is drawn from its cells", async () => {
    const { tables, patches } = runTask(taskNamed("distribution"), await excel.book.read(), { file: "eksempel.xlsx", language: "nb" });
    await excel.book.write(patches);
    expect(await chartDistribution(tables[0]!, "nb", excel.book)).toEqual({ sheet: patches[0]!.sheet });
    const [chart] = excel.host.book.sheet(patches[0]!.sheet)!.charts;
    expect(chart).toMatchObject({ type: "BarClustered", source: expect.stringMatching(/!A\d+:B\d+$/), title: expect.stringContaining("2025") });
    const [first, last] = /A(\d+):B(\d+)/.exec(chart!.source)!.slice(1).map(Number);
    const [grid] = await excel.book.read([patches[0]!.sheet]);
    expect(grid!.rows.slice(first! - 1, last).map(([name]) => name)).toEqual([expect.any(String), "Aukra", "Hustadvika", "Molde", "Rauma", "Vestnes"]);
  });
  it("of a result that is not there is a finding", async () => {
    const { tables } = runTask(taskNamed("distribution"), await excel.book.read(), { file: "eksempel.xlsx", language: "nb" });
    expect((await chartDistribution(tables[0]!, "nb", excel.book) as Refused).refused.code).toBe("excel-sheet-gone");
  });
  it("of a change climbs from last year's amount to this year's, and its sheet is no input", async () => {
    const { consolidation } = await find();
    const table = consolidation.tables.find(({ title }) => title === "change")!;
    const row = table.rows.findIndex(({ figures }) => figures[0]!.value === "Molde");
    const { sheet } = await chartChange(table, row, "nb", excel.book) as { sheet: string };
    const [grid] = await excel.book.read([sheet]);
    const steps = grid!.rows.slice(3).map(([, ...numbers]) => numbers as number[]);
    const height = steps.map(([base, level, up, down]) => base! + level! + up! + down!);
    expect(steps.at(-1)![1]).toBe(Number(table.rows[row]!.figures.at(-1)!.value));
    expect(Math.abs(height.at(-2)! - steps.at(-1)![1]!) < 1e-6 || Math.abs(steps.at(-2)![0]! - steps.at(-1)![1]!) < 1e-6).toBe(true);
    expect(excel.host.book.sheet(sheet)!.charts).toMatchObject([{ type: "ColumnStacked", filled: { 0: "none" } }]);
    expect((await find()).consolidation.tables).toEqual(consolidation.tables);
  });
});

describe("gå til celle", () => {
  it("shows the sheet and selects the cell in one sync", async () => {
    const cost = await costOf(excel.host, () => goTo("Kostnadsgrupper", "B7", excel.book));
    expect(cost.syncs).toBe(1);
    expect(await selected()).toEqual({ sheet: "Kostnadsgrupper", cell: "B7" });
  });
  it("leaves a hidden sheet hidden, and says so", async () => {
    excel.host.book.sheet("Kostnadsgrupper")!.visibility = "Hidden";
    await excel.book.read();
    expect((await goTo("Kostnadsgrupper", "B7", excel.book) as Refused).refused.code).toBe("excel-sheet-hidden");
    expect(excel.host.book.sheet("Kostnadsgrupper")!.visibility).toBe("Hidden");
  });
  it("says when the sheet is gone", async () => expect((await goTo("Borte", "A1", excel.book) as Refused).refused.code).toBe("excel-sheet-gone"));
});

describe("watching", () => {
  const idOf = (name: string) => excel.host.book.sheet(name)!.id;
  it("tells once what people here and elsewhere have edited, and is silent about our own writing", async () => {
    const tell = vi.fn();
    const stop = await watch(excel.book, { pause, tell }) as () => Promise<void>;
    await excel.book.write([{ sheet: "Ny", row: 0, column: 0, rows: [[1]] }, { sheet: "Deltakere", row: 30, column: 0, rows: [["x"]] }]);
    await settled();
    expect(tell).not.toHaveBeenCalled();
    excel.host.userEdit("Deltakere", "A31", [["y"]]);
    excel.host.userEdit("Kostnadsgrupper", "A60", [[1]], "Remote");
    await settled();
    expect(tell.mock.calls).toEqual([[new Set([idOf("Deltakere"), idOf("Kostnadsgrupper")])]]);
    await stop();
    excel.host.userEdit("Deltakere", "A31", [["z"]]);
    await settled();
    expect(tell).toHaveBeenCalledTimes(1);
  });
  it("tells when somebody adds or takes away a sheet", async () => {
    const tell = vi.fn();
    await watch(excel.book, { pause, tell });
    const added = excel.host.book.add("Fra en annen");
    excel.host.events.raise("added", added.id, { source: "Remote", worksheetId: added.id });
    excel.host.events.flush();
    await settled();
    expect(tell.mock.calls).toEqual([[new Set([added.id])]]);
    await excel.book.write([{ sheet: "Fra en annen", row: 0, column: 0, rows: [], remove: true }]);
    await settled();
    expect(tell).toHaveBeenCalledTimes(1);
  });
  it("follows the selection", async () => {
    const tell = vi.fn();
    await watchSelection(tell);
    await goTo("Deltakere", "A4", excel.book);
    await settled();
    expect(tell).toHaveBeenLastCalledWith({ sheet: "Deltakere", cell: "A4" });
  });
});
