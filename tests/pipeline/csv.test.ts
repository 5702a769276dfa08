import { expect, it } from "vitest";
import { decimal } from "../../core/money.ts";
import type { Figure, Format, ReportTable } from "../../core/report/table.ts";
import { tableCsv } from "../../pipeline/report/csv.ts";

/** One column of figures as CSV lines, without the heading. */
const column = (format: Format, ...values: Figure["value"][]): string[] => {
  const table: ReportTable = { name: "t", title: "operating", values: {}, columns: [{ heading: "amount", format }], rows: values.map((value) => ({ kind: "line", figures: [{ value }] })) };
  return tableCsv(table).split("\n").slice(1, -1);
};

it("prints amounts without grouping, with an ASCII minus, halves away from zero and no minus on nothing", () => {
  expect(column({ kind: "amount" }, decimal(88439), decimal(-2183), decimal("0.5"), decimal("-0.5"), decimal("-0.4"), decimal(0))).toEqual(["88439", "-2183", "1", "-1", "0", "0"]);
});

it("prints a zero as nothing only where the column asks for it, also when it is rounded to zero", () => {
  expect(column({ kind: "amount", zero: "blank" }, decimal(0), decimal("0.2"), decimal(1))).toEqual(["", "", "1"]);
});

it("prints a figure that is not there as nothing, never as 0", () => {
  expect(column({ kind: "count" }, null)).toEqual([""]);
});

it("prints shares with two decimals and a per cent sign, times with one decimal, dates as ISO", () => {
  expect(column({ kind: "percent" }, decimal("0.0783"), decimal(1))).toEqual(["7.83 %", "100.00 %"]);
  expect(column({ kind: "decimal" }, decimal("35.06"), decimal(0))).toEqual(["35.1", "0.0"]);
  expect(column({ kind: "date" }, "2025-12-31")).toEqual(["2025-12-31"]);
});

it("says labels in Norwegian and quotes a field only when it must", () => {
  expect(column({ kind: "text" }, { label: "sumCaps" }, "Lisens, vedlikehold", 'si "hei"', "Kjøp/leasing")).toEqual(["SUM", '"Lisens, vedlikehold"', '"si ""hei"""', "Kjøp/leasing"]);
});

it("defuses text that a spreadsheet would run as a formula, and leaves numbers alone", () => {
  expect(column({ kind: "text" }, "=1+1", "+47 71 11", "@SUM(A1)", "-ukjent", "-4932")).toEqual(["'=1+1", "'+47 71 11", "'@SUM(A1)", "'-ukjent", "-4932"]);
});
