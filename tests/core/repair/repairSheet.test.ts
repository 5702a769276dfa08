import { describe, expect, it } from "vitest";
import { repairSheet } from "../../../core/repair/repairSheet.ts";
import { readWorkbook } from "../../../core/sheets/readWorkbook.ts";
import type { Cell } from "../../../core/workbook.ts";
import { damagedRotation } from "../../fixtures/damagedRotation.ts";
import { gridOf } from "../../support/grid.ts";

const repairs = (sheet: string, rows: Cell[][], formulas: Record<string, string> = {}) =>
  readWorkbook("bok.xlsx", [gridOf(sheet, rows, { formulas })]).sheets.flatMap(repairSheet);
const shown = (all: ReturnType<typeof repairs>) => all.map(({ edits, unique }) => `${edits.map(({ cell, before, after }) => `${cell} ${before} → ${after}`).join(", ")}${unique ? ", unique" : ""}`);

describe("the damaged PC sheet", () => {
  it("gets both figures back, and says that nothing else as small would do", () => {
    const found = repairs("PC-rullering", damagedRotation);
    expect(shown(found).sort()).toEqual(["D6 3 → 43, unique", "E12 2 → 23, unique"]);
    expect(found.map(({ size, slips }) => [size, slips])).toEqual([[1, ["digits"]], [1, ["digits"]]]);
  });
});
