import { expect, it } from "vitest";
import { beforeOf, journalPatch, journalSheet, readJournal, statePatch, type JournalEntry } from "../../core/tasks/journal.ts";
import type { Patch } from "../../core/workbook.ts";
import { pieces } from "../../addin/excel/pieces.ts";
import { writeWhole } from "../../addin/excel/writeWhole.ts";
import { openExcel } from "./openExcel.ts";

const big: Patch = { sheet: "Stor", row: 0, column: 0, rows: Array.from({ length: 9_000 }, (_, row) => [row, "x".repeat(900)]) };
const entry: JournalEntry = { number: 1, when: "", task: "distribution", fingerprint: "", total: "0", state: "begun", before: beforeOf([big], []) };
const patches = [journalPatch(entry, undefined), big, statePatch(1, "done")];
const syncs = pieces(patches).length;

it("a result of several requests is in each test below cut at one of them", () => expect(syncs).toBe(4));

it.each(Array.from({ length: syncs }, (_, index) => index + 1).flatMap((sync) => [[sync, "before"], [sync, "after"]] as const))(
  "cut at request %i, %s it is done: wholly before or wholly after", async (sync, at) => {
    const { host, book } = await openExcel();
    await book.open();
    host.faults.plan({ sync, at });
    const refused = await writeWhole(patches, entry, book);
    const grids = await book.read([big.sheet, journalSheet]);
    const [state] = readJournal(grids.find(({ sheet }) => sheet === journalSheet)).map((kept) => kept.state);
    const rows = grids.find(({ sheet }) => sheet === big.sheet)?.rows;
    if (sync === syncs && at === "after") expect([refused, state, rows?.length]).toEqual([undefined, "done", 9_000]);
    else if (sync === 1 && at === "before") expect([refused?.refused.code, state, rows]).toEqual(["excel-host-error", undefined, undefined]);
    else expect([refused?.refused.code, state, rows]).toEqual(["excel-restored", "undone", undefined]);
  });
