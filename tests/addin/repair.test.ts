import { beforeEach, expect, it } from "vitest";
import { taskNamed } from "../../core/tasks/tasks.ts";
import { address as addressOf } from "../../core/workbook.ts";
import type { Repair } from "../../core/repair/repair.ts";
import { recompute } from "../../addin/excel/recompute.ts";
import { isRefused, type Refused } from "../../addin/excel/refusal.ts";
import { repair } from "../../addin/excel/repair.ts";
import { history, restore, undo } from "../../addin/excel/undo.ts";
import { costOf, openExcel, type Open } from "./openExcel.ts";

const sheet = "Fordelingsgrunnlag";
/** The count in a cell typed as text, and what a finding about it proposes. */
let proposed: Repair;
let at: { readonly row: number; readonly column: number };
let address: string;
let excel: Open;
let door: { book: Open["book"]; now: () => Date; language: "nb" };
beforeEach(async () => {
  excel = await openExcel();
  door = { book: excel.book, now: () => new Date(2025, 0, 31, 14, 5), language: "nb" };
  const places = [...excel.host.book.sheet(sheet)!.rows].flatMap(([row, cells]) => [...cells].map(([column, { value }]) => ({ row, column, value })));
  at = places.find(({ value }) => value === 738)!;
  address = addressOf(at.row, at.column);
  proposed = { file: "", sheet, edits: [{ cell: address, before: "738", after: 738, format: "General" }], slips: ["text"], size: 1, unique: true, proof: [] };
  excel.host.userEdit(sheet, address, [["738"]]);
  await excel.book.open();
});
const cell = (): unknown => excel.host.book.sheet(sheet)!.at(at.row, at.column)?.value;
const code = (outcome: unknown): string => (outcome as Refused).refused.code;

it("a repair is journalled in the sync that makes it, and undo puts back just what was typed", async () => {
  const cost = await costOf(excel.host, () => repair(proposed, door));
  expect([cell(), cost.syncs]).toEqual([738, 2]);
  expect(await history(door)).toMatchObject([{ number: 1, task: "repair", when: "2025-01-31 14:05", total: "", state: "done" }]);
  await undo(door);
  expect(cell()).toBe("738");
  expect(await history(door)).toMatchObject([{ state: "undone" }]);
});

it("a cell that no longer holds what was shown is not repaired", async () => {
  excel.host.userEdit(sheet, address, [[800]], "Remote");
  expect(code(await repair(proposed, door))).toBe("excel-changed-meanwhile");
  expect([cell(), await history(door)]).toEqual([800, []]);
});

it("what has been typed over a repair is not undone", async () => {
  await repair(proposed, door);
  excel.host.userEdit(sheet, address, [[800]], "Remote");
  expect(code(await undo(door))).toBe("excel-edited-since");
  expect(cell()).toBe(800);
  expect(await history(door)).toMatchObject([{ state: "done" }]);
});

it("repairs and recomputes are taken back newest first, also of a cell repaired twice", async () => {
  await repair(proposed, door);
  expect(await recompute(taskNamed("distribution"), door)).toHaveProperty("written.number", 2);
  await repair({ ...proposed, edits: [{ cell: address, before: 738, after: 739 }] }, door);
  await undo(door);
  expect(cell()).toBe(738);
  await repair({ ...proposed, edits: [{ cell: address, before: 738, after: 740 }] }, door);
  expect(isRefused(await restore(1, door))).toBe(false);
  expect([cell(), excel.host.book.sheet("Beregnet kostnadsfordeling")]).toEqual(["738", undefined]);
  expect((await history(door) as readonly { state: string }[]).map(({ state }) => state)).toEqual(["undone", "undone", "undone", "undone"]);
});

it("a protected sheet is not repaired, and nothing is journalled", async () => {
  excel.host.book.sheet(sheet)!.protected = true;
  await excel.book.open();
  expect(code(await repair(proposed, door))).toBe("excel-sheet-protected");
  expect([cell(), await history(door)]).toEqual(["738", []]);
});
