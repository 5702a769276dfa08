import { describe, expect, it } from "vitest";
import type { Finding } from "../../../core/finding.ts";
import { repairPatches } from "../../../core/repair/repairPatches.ts";
import { repairsIn, withFixes } from "../../../core/repair/withFixes.ts";
import { readWorkbook } from "../../../core/sheets/readWorkbook.ts";
import { checkSource } from "../../../core/tasks/checkSource.ts";
import type { Cell } from "../../../core/workbook.ts";
import { damagedRotation } from "../../fixtures/damagedRotation.ts";
import { gridOf } from "../../support/grid.ts";

const finding = (code: Finding["code"], values: Finding["values"], cell = "B2"): Finding => ({ code, severity: "info", where: { file: "b", sheet: "Driftsrapport", cell }, values });
const heading = ["Type utgift", "Regnskap", "Årsbudsjett", "Avvik", "Prognose"];
const facts = (rows: Cell[][], formulas: Record<string, string> = {}) => readWorkbook("b", [gridOf("Driftsrapport", [heading, ...rows], { formulas })]);
const check = (rows: Cell[][], formulas: Record<string, string> = {}) => checkSource([facts(rows, formulas)]).findings;
const fixOf = (found: Finding, formulas: Record<string, string> = {}) => withFixes([found], facts([["Lønn", 1, 2, 0, 2]], formulas).sheets)[0]!.fix;

describe("a finding that says what the cell should hold", () => {
  it.each([
    ["a number typed as text becomes the number", finding("number-as-text", { seen: "1 234", value: "1234" }), "1 234", 1234],
    ["a day typed as text becomes the day", finding("date-as-text", { seen: "31.12.2024", value: "2024-12-31" }), "31.12.2024", 45_657],
    ["a name one letter off becomes the name", finding("participant-misspelt", { participant: "Moldee", suggestion: "Molde" }), "Moldee", "Molde"],
    ["a share without its decimal comma gets it back", finding("share-comma-lost", { seen: "7.83", value: "0.0783" }), 7.83, 0.0783],
  ] as const)("%s", (_, found, before, after) => {
    const fix = fixOf(found)!;
    expect(fix).toMatchObject({ file: "b", sheet: "Driftsrapport", edits: [{ cell: "B2", before, after }], unique: true });
    expect(repairPatches(fix)).toMatchObject([{ sheet: "Driftsrapport", row: 1, column: 1, rows: [[after]] }]);
  });
  it.each([
    ["only a person can know", finding("value-missing", { heading: "Antall" })],
    ["it is about more than one cell", finding("number-as-text", { seen: "1", value: "1" }, "B2:B9")],
    ["it is about no file", { ...finding("number-as-text", { seen: "1", value: "1" }), where: { sheet: "Driftsrapport", cell: "B2" } }],
  ] as const)("is left alone when %s", (_, found) => expect(fixOf(found)).toBeUndefined());
  it("leaves a formula to whoever wrote it", () => expect(fixOf(finding("number-as-text", { seen: "1", value: "1" }), { B2: "A1-A2" })).toBeUndefined());
});

describe("a finding that arithmetic settles", () => {
  it("carries the repair that settles it, with its proof", () => {
    const found = checkSource([readWorkbook("b", [gridOf("PC-rullering", damagedRotation)])]).findings;
    expect(found.map(({ code, where, fix }) => [code, where.cell, fix?.edits])).toEqual([
      ["total-does-not-foot", "D14", [{ cell: "D6", before: 3, after: 43 }]],
      ["total-does-not-foot", "E14", [{ cell: "E12", before: 2, after: 23 }]],
      ["to-order-wrong", "G12", [{ cell: "E12", before: 2, after: 23 }]],
    ]);
    expect(found[2]!.fix!.proof.map(({ cell, kind }) => `${kind} ${cell}`)).toEqual(["sum E14", "toOrder G12"]);
    expect(repairsIn(found)).toHaveLength(2);
  });
  it("computes a typed variance anew, and leaves what people typed", () =>
    expect(check([["Lønn", 23_957, 32_527, 8570, 29_725]])).toMatchObject([{ code: "variance-wrong", fix: { edits: [{ cell: "D2", before: 8570, after: 2802 }], slips: ["computed"] } }]));
  it("proposes nothing for a formula: it is the formula that is wrong", () =>
    expect(check([["Lønn", 23_957, 32_527, 8570, 29_725]], { D2: "C2-B2" })[0]!.fix?.edits.map(({ cell }) => cell) ?? []).not.toContain("D2"));
});
