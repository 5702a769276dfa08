import { allocate, type Allocation } from "../allocation/allocate.ts";
import { traceShare } from "../allocation/traceShare.ts";
import { frameLines } from "../budget/frameLines.ts";
import { fault, type Finding } from "../finding.ts";
import { sumDown } from "../formula.ts";
import { divide, fractionOf, isZero, nothing, toDecimal } from "../fraction.ts";
import { convert, decimal, type Unit } from "../money.ts";
import { frame as frameContract } from "../sheets/kinds/frame.ts";
import { pools as poolsContract } from "../sheets/kinds/pools.ts";
import { whereOf } from "../sheets/facts.ts";
import { unitOf } from "../sheets/kroner.ts";
import { notBuilt, nothingBuilt, type Built } from "./build.ts";
import { budgetYear, type Source } from "../source.ts";
import { keysOf } from "./keysOf.ts";
import { showYear, type YearShown } from "./showYear.ts";
import type { Figure, TableColumn, TableRow } from "./table.ts";
import { derived, measured } from "../trace.ts";

const name = "kostnadsfordeling-drift";

/** T4: the year's pools and the year before's, shared by use. Amounts by exact share; percentages are the exact share. */
export function buildDistribution(source: Source): Built {
  const { model, setup } = source;
  const year = budgetYear(source);
  if (!model.pools.some((pool) => pool.year === year)) return nothingBuilt;
  const outcomes = [year, year - 1].filter((one) => model.pools.some((pool) => pool.year === one)).map((one) => allocate(model, one, setup.internal));
  const findings = outcomes.flatMap((outcome) => [...outcome.findings, ...(outcome.allocation ? checkFrame(source, outcome.allocation) : [])]);
  if (outcomes.some(({ allocation }) => !allocation)) return notBuilt(name, poolsContract.sheet, findings);
  const years = outcomes.map(({ allocation }) => showYear(setup, allocation!, name));
  const people = [...new Set(years.flatMap(({ allocation }) => allocation.participants.map((one) => one.name)))];
  const lines = people.map((person): TableRow => ({ kind: "line", figures: [{ value: person }, ...years.flatMap((shown) => personFigures(shown, person, setup.unit))] }));
  if (years.some(({ allocation }) => !isZero(allocation.unallocated))) lines.push({ kind: "line", figures: [{ value: { label: "unallocated" } }, ...years.flatMap((shown) => restFigures(shown))] });
  const total: TableRow = { kind: "total", figures: [{ value: { label: "sumFinancing" } }, ...years.flatMap(({ total: whole, allocation }, index): Figure[] => [
    { ...whole, formula: sumDown(lines.length, 1 + 2 * index) },
    { value: decimal(isZero(fractionOf(allocation.amount)) ? 0 : 1), formula: sumDown(lines.length, 2 + 2 * index) },
  ])] };
  const columns: TableColumn[] = [{ heading: "operatingCosts", format: { kind: "text" } }, ...years.flatMap(({ allocation }): TableColumn[] => [
    { heading: "cost", values: { year: allocation.year }, format: { kind: "amount" } },
    { heading: "share", values: { year: allocation.year }, format: { kind: "percent" } },
  ])];
  const keys = keysOf(years[0]!.allocation.lines);
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
  const all = fractionOf(allocation.amount);
  return rest === undefined ? [{ value: null }, { value: null }] : [{ value: rest }, { value: toDecimal(isZero(all) ? nothing : divide(allocation.unallocated, all)) }];
}

/** The pools of a year must be its frame, to the øre. */
function checkFrame({ sheets }: Source, { year, amount }: Allocation): Finding[] {
  return frameLines(sheets, year, "Ramme").flatMap(({ sheet, row }): Finding[] => {
    const frame = decimal(row.values.amount);
    const pools = convert(amount, "kr", unitOf(sheet, frameContract));
    const values = { year, sum: pools.toFixed(), frame: frame.toFixed(), difference: pools.minus(frame).toFixed() };
    return pools.equals(frame) ? [] : [fault("frame-differs", whereOf(sheet, row, "amount"), values)];
  });
}
