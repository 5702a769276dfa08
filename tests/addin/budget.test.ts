import { describe, expect, it } from "vitest";
import { taskNamed } from "../../core/tasks/tasks.ts";
import type { Patch } from "../../core/workbook.ts";
import { recompute, type Recomputed } from "../../addin/excel/recompute.ts";
import { bookXlsx } from "../../pipeline/xlsx/template.ts";
import { bigBook } from "./bigBook.ts";
import { costOf, openExcel } from "./openExcel.ts";

const now = () => new Date(2025, 0, 31);

describe("2 000 pools × 50 participants", () => {
  it("is read in one sync and its distribution written in one", async () => {
    const { host, book } = await openExcel(await bookXlsx(bigBook({ people: 50, groups: 2_000 })));
    await book.open();
    let outcome: unknown;
    const cost = await costOf(host, async () => { outcome = await recompute(taskNamed("distribution"), { book, language: "nb", now }); });
    expect((outcome as Recomputed).preview.result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect((outcome as Recomputed).written).toMatchObject({ state: "done" });
    expect(cost.syncs).toBe(2);
    expect(cost.bytesOut).toBeLessThan(5 * 1024 * 1024);
    expect(cost.actions).toBeLessThan(500);
  });
  it("written pool by participant it is still one sync: whole ranges, never cells", async () => {
    const { host, book } = await openExcel();
    await book.open();
    const rows = Array.from({ length: 2_000 }, (_, row) => Array.from({ length: 50 }, (__, column) => (column === 0 ? `Gruppe ${row + 1}: «${"ø".repeat(40)}»` : row * 1_000 + column + 1 / 3)));
    const patch: Patch = { sheet: "Stor matrise", row: 0, column: 0, rows, roles: rows.map((row) => row.map(() => "figure")) };
    const cost = await costOf(host, () => book.write([patch]));
    expect(cost.syncs).toBe(1);
    expect(cost.cellsWritten).toBe(100_000);
    expect((await book.read(["Stor matrise"]))[0]!.rows).toEqual(rows);
  });
  it("written beyond the limit it takes as many syncs as it needs, and no more", async () => {
    const { host, book } = await openExcel();
    await book.open();
    const rows = Array.from({ length: 12_000 }, (_, row) => [`Rad ${row}`, "x".repeat(900)]);
    const cost = await costOf(host, () => book.write([{ sheet: "Lang", row: 2, column: 1, rows }]));
    expect(cost.syncs).toBe(4);
    expect((await book.read(["Lang"]))[0]!.rows.slice(2).map((row) => row.slice(1))).toEqual(rows);
  });
});

describe("a workbook whose answer is beyond 5 MB", () => {
  it("is read piece by piece, and says the same", async () => {
    const bytes = await bookXlsx(bigBook({ people: 5, groups: 9_000, padding: ` ${"æ".repeat(200)}` }));
    const small = await openExcel(bytes);
    small.host.payloadLimit = 100 * 1024 * 1024;
    const whole = await small.book.read();
    const { host, book } = await openExcel(bytes);
    await book.open();
    let pieces: unknown;
    const cost = await costOf(host, async () => { pieces = await book.read(); });
    expect(cost.syncs).toBeGreaterThan(2);
    expect(pieces).toEqual(whole);
  });
});

describe("opening", () => {
  it("is one sync, whatever the workbook; a first command without it takes one more, and none after", async () => {
    const { host, book } = await openExcel();
    expect((await costOf(host, () => book.read())).syncs).toBe(2);
    expect((await costOf(host, () => book.read())).syncs).toBe(1);
    host.book.add("Ny av en annen");
    expect((await costOf(host, () => book.read())).syncs).toBe(2);
    host.book.sheets.pop();
    expect((await costOf(host, () => book.read())).syncs).toBe(1);
    expect(book.known()!.sheets.map(({ name }) => name)).not.toContain("Ny av en annen");
  });
});
