import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { beforeOf, journalPatch, journalSheet, readJournal, statePatch, undoable } from "../../core/tasks/journal.ts";
import { previewTable } from "../../core/tasks/preview.ts";
import { runTask } from "../../core/tasks/runTask.ts";
import { staleResults } from "../../core/tasks/staleResults.ts";
import { taskNamed } from "../../core/tasks/tasks.ts";
import type { Grid } from "../../core/workbook.ts";
import { bookXlsx } from "../../pipeline/xlsx/template.ts";
import { xlsxWorkbook, type XlsxWorkbook } from "../../pipeline/xlsx/xlsxWorkbook.ts";
import { gathered } from "../../pipeline/example/gathered.ts";
import { consolidateExample } from "../support/exampleYear.ts";

const options = { file: "samlet.xlsx", language: "nb" } as const;
let bytes: Uint8Array;
let book: XlsxWorkbook;
let grids: readonly Grid[];
beforeAll(async () => { bytes = await bookXlsx(gathered); });
const open = async () => { book = xlsxWorkbook(bytes); grids = await book.read(); };
const sheet = async (name: string): Promise<Grid> => (await book.read([name]))[0]!;
const values = (grid: Grid, label: string) => grid.rows.find(([first]) => first === label);

it("the committed workbook of the add-in is the example year gathered in one book", () =>
  expect(Buffer.from(bytes).equals(readFileSync(join(import.meta.dirname, "../../addin/assets/eksempel-2025-samlet.xlsx")))).toBe(true));

describe("beregn fordeling på nytt", () => {
  it("writes the batch job's own figures to a sheet of its own, with live sums and a mark", async () => {
    await open();
    const { patches, findings } = runTask(taskNamed("distribution"), grids, options);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    await book.write(patches);
    const result = await sheet("Beregnet kostnadsfordeling");
    expect(values(result, "Molde")!.slice(1, 4)).toEqual([42_539, expect.closeTo(0.48099, 4), 42_144]);
    expect(values(result, "Sum finansiering")![1]).toBe(88_439);
    expect([...result.formulas.values()][0]).toMatch(/^SUM\(B\d+:B\d+\)$/);
    expect(String(result.rows[1]![0])).toMatch(/^Beregnet av Samfordel · kostnadsfordeling-drift · [0-9a-f]{16}$/);
    const job = await consolidateExample();
    const table = job.tables.find(({ title }) => title === "distribution")!;
    expect(table.rows.map(({ figures }) => Number(figures[1]!.value))).toEqual(["Aukra", "Hustadvika", "Molde", "Rauma", "Vestnes", "Sum finansiering"].map((label) => values(result, label)![1]));
  });
  it("once more over its own result: the same sheet, the same cells, and results are never read as inputs", async () => {
    const again = runTask(taskNamed("distribution"), await book.read(), options);
    expect(again.patches.map(({ sheet: name }) => name)).toEqual(["Beregnet kostnadsfordeling"]);
    const before = (await sheet("Beregnet kostnadsfordeling")).rows;
    await book.write(again.patches);
    expect((await sheet("Beregnet kostnadsfordeling")).rows).toEqual(before);
  });
  it("writes nothing when an input is wrong", async () => {
    await open();
    const key = grids.find(({ sheet: name }) => name === "Kostnadsgrupper")!;
    const row = key.rows.findIndex(([first]) => first === 2025);
    const column = key.rows.find((cells) => cells.includes("Nøkkel"))!.indexOf("Nøkkel");
    await book.write([{ sheet: "Kostnadsgrupper", row, column, rows: [["UKJENT"]] }]);
    const { patches, findings } = runTask(taskNamed("distribution"), await book.read(), options);
    expect(patches).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain("key-unknown");
  });
  it.each(["investment", "rotation"] as const)("%s writes its tables too", async (name) => {
    await open();
    const { patches, tables } = runTask(taskNamed(name), grids, options);
    await book.write(patches);
    expect(patches).toHaveLength(name === "rotation" ? 1 : 3);
    expect(tables.every((table) => patches.some(({ rows }) => String(rows[1]![0]).includes(table.name)))).toBe(true);
  });
});

describe("a result knows its inputs", () => {
  it("is fresh when written and stale, with the sheet named, when a count changes", async () => {
    await open();
    await book.write(runTask(taskNamed("distribution"), grids, options).patches);
    expect(staleResults(options.file, await book.read())).toEqual([]);
    const counts = await sheet("Fordelingsgrunnlag");
    const row = counts.rows.findIndex((cells) => cells.includes("PC"));
    const column = counts.rows[row]!.findIndex((cell) => typeof cell === "number" && cell > 2100 || (typeof cell === "number" && cell !== counts.rows[row]![0]));
    await book.write([{ sheet: "Fordelingsgrunnlag", row, column, rows: [[9999]] }]);
    expect(staleResults(options.file, await book.read())).toMatchObject([{ table: "kostnadsfordeling-drift", moved: ["Fordelingsgrunnlag"] }]);
  });
  it("stays fresh when a sheet is only made to look different, or rows move down", async () => {
    await open();
    const { inputs } = runTask(taskNamed("distribution"), grids, options);
    const moved = grids.map((grid) => (grid.sheet === "Kostnadsgrupper" ? { ...grid, rows: [[], ...grid.rows] } : grid));
    expect(runTask(taskNamed("distribution"), moved, options).inputs).toEqual(inputs);
  });
});

describe("the journal", () => {
  it("keeps what was there, so that undo puts back exactly that", async () => {
    await open();
    const first = runTask(taskNamed("distribution"), grids, options);
    await book.write(first.patches);
    const written = await book.read();
    const result = written.find(({ sheet: name }) => name.startsWith("Beregnet"))!;
    await book.write([{ sheet: result.sheet, row: 6, column: 1, rows: [[{ formula: "1+1", result: 2 }]] }]);
    const touched = await book.read();
    const second = runTask(taskNamed("distribution"), touched, options);
    const entry = { number: 1, when: "2024-11-30 12:00", task: "distribution", fingerprint: second.inputs.fingerprint, total: "88439", state: "begun", before: beforeOf(second.patches, touched) } as const;
    await book.write([journalPatch(entry, undefined), ...second.patches, statePatch(1, "done")]);
    const kept = undoable(readJournal(await sheet(journalSheet)))!;
    expect(kept).toMatchObject({ number: 1, state: "done", total: "88439" });
    await book.write([...kept.before, statePatch(kept.row, "undone")]);
    const restored = await sheet(result.sheet);
    expect(restored.rows[6]![1]).toBe(2);
    expect(restored.formulas.get("B7")).toBe("1+1");
    expect(undoable(readJournal(await sheet(journalSheet)))).toBeUndefined();
  });
  it("takes away the sheet that the first recompute made", async () => {
    await open();
    const { patches } = runTask(taskNamed("rotation"), grids, options);
    expect(beforeOf(patches, grids)).toEqual([expect.objectContaining({ remove: true })]);
  });
  it("holds before-values longer than one cell", async () => {
    await open();
    const before = [{ sheet: "A", row: 0, column: 0, rows: [["x".repeat(70_000)]] }];
    await book.write([journalPatch({ number: 1, when: "", task: "rotation", fingerprint: "", total: "0", state: "done", before }, undefined)]);
    expect(readJournal(await sheet(journalSheet))[0]!.before).toEqual(before);
  });
  it("leaves out a line somebody has spoilt", () => {
    const grid: Grid = { sheet: journalSheet, rows: [["Nr"], [1, "", "rotation", "", "0", "done", "{not json"]], origin: { row: 0, column: 0 }, formulas: new Map(), percents: new Set() };
    expect(readJournal(grid)).toEqual([]);
  });
});

describe("the preview", () => {
  it("shows every figure as new before the first writing, and no change after it", async () => {
    await open();
    const first = runTask(taskNamed("distribution"), grids, options);
    const before = previewTable(first.tables[0]!, grids, "nb");
    expect(before).toMatchObject({ exists: false, changes: 24 });
    await book.write(first.patches);
    expect(previewTable(first.tables[0]!, await book.read(), "nb")).toMatchObject({ exists: true, changes: 0 });
  });
  it("shows now and new where a count has changed", async () => {
    await open();
    await book.write(runTask(taskNamed("distribution"), grids, options).patches);
    const pools = await sheet("Kostnadsgrupper");
    const column = pools.rows.find((cells) => cells.includes("Beløp"))!.indexOf("Beløp");
    const row = pools.rows.findIndex((cells) => cells.includes(2025) && typeof cells[column] === "number");
    await book.write([{ sheet: "Kostnadsgrupper", row, column, rows: [[Number(pools.rows[row]![column]) + 100]] }]);
    const changed = await book.read();
    const preview = previewTable(runTask(taskNamed("distribution"), changed, options).tables[0]!, changed, "nb");
    const total = preview.rows.find(({ label }) => label === "Sum finansiering")!.figures[0]!;
    expect([total.now!.toNumber(), total.next!.toNumber(), total.changed]).toEqual([88_439, 88_539, true]);
  });
});
