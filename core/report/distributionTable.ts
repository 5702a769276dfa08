import { allocate, type Allocation } from "../allocation/allocate.ts";
import { traceShare } from "../allocation/traceShare.ts";
import type { Finding } from "../finding.ts";
import { divide, fractionOf, isZero, nothing, toDecimal } from "../fraction.ts";
import { convert, decimal, type Money, type Unit } from "../money.ts";
import { frame as frameContract } from "../sheets/kinds/frame.ts";
import { pools as poolsContract } from "../sheets/kinds/pools.ts";
import { whereOf } from "../sheets/facts.ts";
import { sheetsOf } from "../sheets/select.ts";
import { nothingBuilt, type Built } from "./build.ts";
import type { Source } from "../source.ts";
import { showYear, type YearShown } from "./showYear.ts";
import type { Figure, TableColumn, TableRow } from "./table.ts";
import { derived, measured } from "../trace.ts";

const name = "kostnadsfordeling-drift";

/** T4: the year's pools and the year before's, shared by use. Amounts by exact share; percentages are the exact share. */
export function buildDistribution(source: Source): Built {
  const { model, setup } = source;
  const year = setup.year ?? Math.max(...model.pools.map((pool) => pool.year));
  if (!model.pools.some((pool) => pool.year === year)) return nothingBuilt;
  const outcomes = [year, year - 1].filter((one) => model.pools.some((pool) => pool.year === one)).map((one) => allocate(model, one, setup.internal));
  const findings = outcomes.flatMap((outcome) => [...outcome.findings, ...(outcome.allocation ? checkFrame(source, outcome.allocation) : [])]);
  if (outcomes.some(({ allocation }) => !allocation)) {
    return { ...nothingBuilt, findings: [...findings, { code: "table-not-built", severity: "error", where: {}, values: { table: name, missing: poolsContract.sheet } }] };
  }
  const years = outcomes.map(({ allocation }) => showYear(setup, allocation!, name));
  const people = [...new Set(years.flatMap(({ allocation }) => allocation.participants.map((one) => one.name)))];
  const lines = people.map((person): TableRow => ({ kind: "line", figures: [{ value: person }, ...years.flatMap((shown) => personFigures(shown, person, setup.unit))] }));
  if (years.some(({ allocation }) => !isZero(allocation.unallocated))) lines.push({ kind: "line", figures: [{ value: { label: "unallocated" } }, ...years.flatMap((shown) => restFigures(shown))] });
  const total: TableRow = { kind: "total", figures: [{ value: { label: "sumFinancing" } }, ...years.flatMap(({ total: whole }, index): Figure[] => [
    { ...whole, formula: { sum: lines.map((_, row) => ({ row, column: 1 + 2 * index })) } },
    { value: decimal(1), formula: { sum: lines.map((_, row) => ({ row, column: 2 + 2 * index })) } },
  ])] };
  const columns: TableColumn[] = [{ heading: "operatingCosts", format: { kind: "text" } }, ...years.flatMap(({ allocation }): TableColumn[] => [
    { heading: "cost", values: { year: allocation.year }, format: { kind: "amount" } },
    { heading: "share", values: { year: allocation.year }, format: { kind: "percent" } },
  ])];
  const keys = [...new Set(years[0]!.allocation.lines.map(({ use }) => use.key.code))];
  return {
    tables: [{ name, title: "distribution", values: { year }, unit: setup.unit, keys, hostIncluded: true, columns, rows: [...lines, total] }],
    findings: [...findings, ...years.flatMap((shown) => shown.findings)], ledger: years.flatMap(({ column }) => column.ledger), footings: years.map(({ column }) => column.footing),
  };
}

function personFigures({ allocation, column }: YearShown, person: string, unit: Unit): Figure[] {
  const index = allocation.participants.findIndex((one) => one.name === person);
  if (index < 0) return [{ value: null }, { value: null }];
  const trace = traceShare(allocation, index, unit);
  const all = fractionOf(allocation.amount);
  const share = isZero(all) ? nothing : divide(allocation.totals[index]!, all);
  return [{ value: column.values[index]!, trace }, { value: toDecimal(share), trace: measured("share", derived("percentage", share, [trace])) }];
}

/** What nobody carries stands on a line of its own, so that the column is still the frame. */
function restFigures({ allocation, column }: YearShown): Figure[] {
  const rest = column.values[allocation.participants.length];
  return rest === undefined ? [{ value: null }, { value: null }] : [{ value: rest }, { value: toDecimal(divide(allocation.unallocated, fractionOf(allocation.amount))) }];
}

/** The pools of a year must be its frame, to the øre. */
function checkFrame({ sheets }: Source, allocation: Allocation): Finding[] {
  return sheetsOf(frameContract, sheets).flatMap((sheet) => sheet.rows.filter((row) => row.values.year === allocation.year && row.values.line.toLowerCase() === "ramme").flatMap((row): Finding[] => {
    const unit = sheet.about.unit ?? frameContract.unit;
    const frame: Money = decimal(row.values.amount);
    const pools = convert(allocation.amount, "kr", unit);
    return pools.equals(frame) ? [] : [{ code: "frame-differs", severity: "error", where: whereOf(sheet, row, "amount"), values: { year: allocation.year, sum: pools.toFixed(), frame: frame.toFixed(), difference: pools.minus(frame).toFixed() } }];
  }));
}
