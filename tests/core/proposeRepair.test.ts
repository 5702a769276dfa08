import { expect, it } from "vitest";
import type { Finding } from "../../core/finding.ts";
import { proposeRepair } from "../../core/tasks/proposeRepair.ts";
import type { Cell, Grid } from "../../core/workbook.ts";

const sheet = (value: Cell, formulas: Grid["formulas"] = new Map()): readonly Grid[] => [{ sheet: "Ark", rows: [[null, null], [null, value]], origin: { row: 0, column: 0 }, formulas, percents: new Set() }];
const finding = (code: Finding["code"], values: Finding["values"], cell = "B2"): Finding => ({ code, severity: "info", where: { sheet: "Ark", cell }, values });

it.each([
  ["a number typed as text becomes the number", finding("number-as-text", { seen: "1 234", value: "1234" }), "1 234", 1234, true],
  ["a day typed as text becomes the day", finding("date-as-text", { seen: "31.12.2024", value: "2024-12-31" }), "31.12.2024", 45_657, true],
  ["a name one letter off becomes the name", finding("participant-misspelt", { participant: "Moldee", suggestion: "Molde" }), "Moldee", "Molde", true],
  ["a typed variance becomes the rule's, though an input may be the one that is wrong", finding("variance-wrong", { line: "A", seen: "5", expected: "7" }), 5, 7, false],
] as const)("%s", (_, found, before, after, unique) => expect(proposeRepair(found, sheet(before))).toMatchObject({ before, after, unique, patch: { sheet: "Ark", row: 1, column: 1, rows: [[after]] } }));

it("leaves a formula to whoever wrote it", () => expect(proposeRepair(finding("variance-wrong", { line: "A", seen: "5", expected: "7" }), sheet(5, new Map([["B2", "A1-A2"]])))).toBeUndefined());

it.each([
  ["only a person can know", finding("value-missing", { heading: "Antall" }), sheet("x")],
  ["the cell says it already", finding("to-order-wrong", { category: "", participant: "", seen: "1", expected: "7" }), sheet(7)],
  ["the sheet is another", { ...finding("number-as-text", { seen: "1", value: "1" }), where: { sheet: "Annet", cell: "B2" } }, sheet("1")],
  ["it is about more than one cell", finding("number-as-text", { seen: "1", value: "1" }, "B2:B9"), sheet("1")],
] as const)("proposes nothing when %s", (_, found, grids) => expect(proposeRepair(found, grids)).toBeUndefined());
