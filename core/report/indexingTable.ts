import { indexForward } from "../budget/indexing.ts";
import { sumDown } from "../formula.ts";
import { total } from "../fraction.ts";
import { indexing as contract } from "../sheets/kinds/indexing.ts";
import { budgetYear, type Source } from "../source.ts";
import { texts } from "../text/texts.ts";
import { derived } from "../trace.ts";
import { notBuilt, nothingBuilt, type Built } from "./build.ts";
import { roundingFor } from "./roundingFor.ts";
import { showColumn } from "./showColumn.ts";
import type { TableRow } from "./table.ts";

/** The year's pools carried forward by cost type: what the frame comes to when only wages and prices change. */
export function buildIndexing(source: Source): Built {
  const { setup, sheets, model } = source;
  const baseYear = budgetYear(source);
  const { indexed, findings } = indexForward(sheets, model.pools, baseYear, setup.unit);
  if (!indexed) return findings.length === 0 ? nothingBuilt : notBuilt(`framskriving-${baseYear}`, contract.sheet, findings);
  const { years, types } = indexed;
  const name = `framskriving-${baseYear}-${years.at(-1)!}`;
  const parties = types.map(({ costType }) => costType ?? texts.nb.labels.noCostType);
  const { rounding } = roundingFor(setup, parties, setup.unit);
  const columns = years.map((year, at) => showColumn({ table: name, heading: "year", headingValues: { year }, parties, quotas: types.map((type) => type.years[at]!.amount), rounding }));
  const rows = types.map(({ costType, years: carried }, index): TableRow => ({ kind: "line", figures: [
    { value: costType ?? { label: "noCostType" } }, ...columns.map(({ values }, at) => ({ value: values[index]!, trace: carried[at]!.trace })),
  ] }));
  const sumRow: TableRow = { kind: "total", figures: [{ value: { label: "sum" } }, ...columns.map((column, at) => ({
    value: column.total, formula: sumDown(rows.length, at + 1),
    trace: derived("sum", total(types.map((type) => type.years[at]!.amount)), types.map((type) => type.years[at]!.trace)),
  }))] };
  return {
    tables: [{
      name, title: "indexing", values: { from: baseYear, to: years.at(-1)! }, unit: setup.unit,
      columns: [{ heading: "costType", format: { kind: "text" } }, ...years.map((year) => ({ heading: "year", values: { year }, format: { kind: "amount" } } as const))],
      rows: [...rows, sumRow], notes: [{ label: "indexedFrom", values: { year: baseYear } }],
    }],
    findings, ledger: columns.flatMap(({ ledger }) => ledger), footings: columns.map(({ footing }) => footing),
  };
}
