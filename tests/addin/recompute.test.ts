import { beforeEach, describe, expect, it } from "vitest";
import { journalSheet } from "../../core/tasks/journal.ts";
import { staleResults } from "../../core/tasks/staleResults.ts";
import { taskNamed } from "../../core/tasks/tasks.ts";
import type { Grid } from "../../core/workbook.ts";
import { confirm, recompute, type Changed, type Recomputed } from "../../addin/excel/recompute.ts";
import { preview, type Door, type Preview } from "../../addin/excel/preview.ts";
import type { Refused } from "../../addin/excel/refusal.ts";
import { history, restore, undo } from "../../addin/excel/undo.ts";
import { costOf, openExcel, type Open } from "./openExcel.ts";

const distribution = taskNamed("distribution");
const result = "Beregnet kostnadsfordeling";
const count = { sheet: "Fordelingsgrunnlag", cell: "D5" };
let excel: Open;
let door: Door;
beforeEach(async () => {
  excel = await openExcel();
  door = { book: excel.book, language: "nb", now: () => new Date(2025, 0, 31, 14, 5) };
  await excel.book.open();
});
/** Everything but the journal, which is meant to remember. */
const contents = async (): Promise<readonly Grid[]> => (await excel.book.read()).filter(({ sheet }) => sheet !== journalSheet);
const amounts = async () => { const [grid] = await excel.book.read([result]); return Object.fromEntries(grid!.rows.flatMap(([name, value]) => (typeof value === "number" ? [[String(name), value]] : []))); };
const done = (outcome: Recomputed | Refused): Recomputed => { if (!("preview" in outcome) || !outcome.written) throw new Error(JSON.stringify(outcome)); return outcome; };
const code = (outcome: unknown): string => (outcome as Refused).refused.code;

describe("beregn fordeling på nytt", () => {
  it("reads in one sync and writes in one, with a budget for actions and bytes", async () => {
    const cost = await costOf(excel.host, async () => done(await recompute(distribution, door)));
    expect(cost.syncs).toBe(2);
    expect(cost.actions).toBeLessThan(500);
    expect(cost.bytesIn).toBeLessThan(100_000);
    expect(await amounts()).toMatchObject({ Molde: 42_539, "Sum finansiering": 88_439 });
  });
  it("leaves a result that is fresh, live and named, with the journal's line", async () => {
    const { written } = done(await recompute(distribution, door));
    expect(written).toMatchObject({ number: 1, when: "2025-01-31 14:05", total: "88439", state: "done" });
    const grids = await excel.book.read();
    expect(staleResults("eksempel.xlsx", grids)).toEqual([]);
    expect([...grids.find(({ sheet }) => sheet === result)!.formulas.values()][0]).toMatch(/^SUM\(/);
    expect(excel.book.known()!.names.get("Samfordel_kostnadsfordeling_drift")).toContain("$A$1");
    expect(await history(door)).toMatchObject([{ number: 1, when: "2025-01-31 14:05", total: "88439", state: "done" }]);
  });
  it("once more over its own result costs the same two syncs and changes nothing but the journal", async () => {
    done(await recompute(distribution, door));
    const before = await contents();
    const cost = await costOf(excel.host, async () => done(await recompute(distribution, door)));
    expect(cost.syncs).toBe(2);
    expect(await contents()).toEqual(before);
  });
  it("never touches protection, visibility, calculation mode or the sheet somebody looks at", async () => {
    const look = () => [excel.host.book.active, excel.host.book.calculationMode, ...excel.host.book.sheets.filter(({ name }) => !name.startsWith("Beregnet") && name !== journalSheet).map(({ name, protected: locked, visibility }) => [name, locked, visibility])];
    excel.host.book.sheet("Oppsett")!.visibility = "Hidden";
    const before = look();
    done(await recompute(distribution, door));
    expect(look()).toEqual(before);
  });
  it("writes nothing at all when an input is wrong", async () => {
    const { grids } = await preview(distribution, door) as Preview;
    const pools = grids.find(({ sheet }) => sheet === "Kostnadsgrupper")!;
    const column = pools.rows.find((row) => row.includes("Nøkkel"))!.indexOf("Nøkkel");
    const row = pools.rows.findIndex(([first]) => first === 2025);
    excel.host.userEdit("Kostnadsgrupper", `${String.fromCharCode(65 + column)}${row + 1}`, [["UKJENT"]]);
    const outcome = await recompute(distribution, door) as Recomputed;
    expect(outcome.written).toBeUndefined();
    expect(outcome.preview.result.findings.map(({ code: found }) => found)).toContain("key-unknown");
    expect(excel.host.stats.cellsWritten).toBe(0);
  });
});

describe("preview first, then write", () => {
  it("looks again before it writes: one sync each, and nothing when nothing has changed", async () => {
    const seen = await preview(distribution, door) as Preview;
    const cost = await costOf(excel.host, async () => done(await confirm(seen, door) as Recomputed));
    expect(cost.syncs).toBe(2);
  });
  it("writes nothing when a co-author changes an input meanwhile, and shows what holds now", async () => {
    const seen = await preview(distribution, door) as Preview;
    excel.host.userEdit(count.sheet, await cellWithACount(seen.grids), [[9_999]], "Remote");
    const outcome = await confirm(seen, door) as Changed;
    expect(outcome.refused).toMatchObject({ code: "excel-changed-meanwhile", values: { sheets: expect.stringContaining(count.sheet) } });
    expect(excel.host.stats.cellsWritten).toBe(0);
    done(await confirm(outcome.preview, door) as Recomputed);
  });
  it("writes nothing when somebody types in the result meanwhile", async () => {
    done(await recompute(distribution, door));
    const seen = await preview(distribution, door) as Preview;
    excel.host.userEdit(result, "B9", [[1]], "Remote");
    expect(code(await confirm(seen, door))).toBe("excel-changed-meanwhile");
  });
  it("lets a sheet it does not use change", async () => {
    const seen = await preview(distribution, door) as Preview;
    excel.host.userEdit("PC-rullering", "H40", [["notat"]], "Remote");
    done(await confirm(seen, door) as Recomputed);
  });
});

describe("refuses, in words", () => {
  it("while a cell is edited", async () => {
    excel.host.editingCell = true;
    expect(code(await recompute(distribution, door))).toBe("excel-editing-cell");
    excel.host.editingCell = false;
    const seen = await preview(distribution, door) as Preview;
    expect(seen.unfinished).toBeUndefined();
  });
  it("on a protected result, before anything is written", async () => {
    done(await recompute(distribution, door));
    excel.host.book.sheet(result)!.protected = true;
    excel.host.userEdit(count.sheet, await cellWithACount(await excel.book.read()), [[9_999]]);
    const before = await contents();
    const outcome = await recompute(distribution, door) as Refused;
    expect(outcome.refused).toMatchObject({ code: "excel-sheet-protected", values: { sheet: result } });
    expect(await contents()).toEqual(before);
    expect(await history(door)).toHaveLength(1);
  });
  it("when a sheet is protected between reading and writing: what was written is taken back", async () => {
    done(await recompute(distribution, door));
    const before = await contents();
    const { read } = excel.book;
    const late = { ...door, book: { ...excel.book, read: async (sheets?: readonly string[]) => { const grids = await read(sheets); excel.host.book.sheet(result)!.protected = sheets === undefined; return grids; } } };
    expect(code(await recompute(distribution, late))).toBe("excel-restored");
    expect(await contents()).toEqual(before);
    expect(await history(door)).toMatchObject([{ state: "done" }, { state: "undone" }]);
  });
  it("when there is nothing to undo", async () => expect(code(await undo(door))).toBe("excel-nothing-to-undo"));
});

describe("cut anywhere", () => {
  /** Every way to fail in the writing sync: before it, after it, and before every seventh of its actions. */
  const writing = 2;
  it("the sheets are wholly before, wholly after, or put back", async () => {
    const whole = await costOf(excel.host, async () => done(await recompute(distribution, door)));
    const outcomes = new Set<string>();
    for (const at of ["before", "after", ...Array.from({ length: Math.ceil(whole.actions / 7) }, (_, index) => index * 7)] as const) {
      excel = await openExcel();
      door = { ...door, book: excel.book };
      await excel.book.open();
      const before = await contents();
      excel.host.faults.plan({ sync: writing, at });
      const outcome = await recompute(distribution, door);
      outcomes.add("refused" in outcome ? code(outcome) : "written");
      if ("refused" in outcome) expect(await contents(), String(at)).toEqual(before);
      else expect(await amounts(), String(at)).toMatchObject({ Molde: 42_539 });
    }
    expect([...outcomes].sort()).toEqual(["excel-host-error", "excel-restored", "written"]);
  }, 120_000);
  it("and when putting back fails too, the next command does not write before undo has", async () => {
    const before = await contents();
    excel.host.faults.plan({ sync: writing, at: 60 });
    for (const sync of [3, 4, 5]) excel.host.faults.plan({ sync, at: "before" });
    expect(code(await recompute(distribution, door))).toBe("excel-unfinished");
    for (let spent = 0; spent < 3; spent += 1) await history(door);
    expect(await contents()).not.toEqual(before);
    expect(await preview(distribution, door)).toMatchObject({ unfinished: { number: 1, state: "begun" } });
    expect(code(await recompute(distribution, door))).toBe("excel-unfinished");
    expect(await undo(door)).toMatchObject([{ number: 1 }]);
    expect(await contents()).toEqual(before);
    done(await recompute(distribution, door));
  });
  it("undo that is cut is done whole by pressing once more", async () => {
    const before = await contents();
    done(await recompute(distribution, door));
    excel.host.faults.plan({ sync: 2, at: 4 });
    expect(code(await undo(door))).toBe("excel-host-error");
    expect(await undo(door)).toMatchObject([{ number: 1 }]);
    expect(await contents()).toEqual(before);
  });
});

describe("angre beregning", () => {
  it("restores exactly: a new sheet goes, its name with it; one sync to read, one to write", async () => {
    const before = await contents();
    done(await recompute(distribution, door));
    const cost = await costOf(excel.host, () => undo(door));
    expect(cost.syncs).toBe(2);
    expect(await contents()).toEqual(before);
    expect([...excel.book.known()!.names.keys()]).not.toContain("Samfordel_kostnadsfordeling_drift");
    expect(code(await undo(door))).toBe("excel-nothing-to-undo");
  });
  it("puts back what a person had typed over the result, formulas and texts that look like something else", async () => {
    done(await recompute(distribution, door));
    await excel.book.write([{ sheet: result, row: 8, column: 1, rows: [[{ formula: "1+1", result: 2 }, "2025-01", "=A1", 0, false]] }]);
    const before = await contents();
    done(await recompute(distribution, door));
    expect(await contents()).not.toEqual(before);
    await undo(door);
    expect(await contents()).toEqual(before);
  });
  it("goes back to before any recompute in the history, newest first", async () => {
    const before = await contents();
    for (const task of ["distribution", "investment", "rotation"] as const) done(await recompute(taskNamed(task), door));
    expect(await restore(1, door)).toHaveLength(3);
    expect(await contents()).toEqual(before);
    expect(await history(door)).toMatchObject([{ state: "undone" }, { state: "undone" }, { state: "undone" }]);
  });
});

/** The first count of the year in the counts' sheet. */
async function cellWithACount(grids: readonly Grid[]): Promise<string> {
  const grid = grids.find(({ sheet }) => sheet === count.sheet)!;
  const column = grid.rows.find((row) => row.includes("Antall"))!.indexOf("Antall");
  const row = grid.rows.findIndex((cells) => cells[0] === 2025 && typeof cells[column] === "number");
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
