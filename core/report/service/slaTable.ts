import { divide, fractionOf, toDecimal } from "../../fraction.ts";
import { decimal, sum, type Money } from "../../money.ts";
import { yearOf, type Period } from "../../period.ts";
import { sameText } from "../../sheets/contract.ts";
import { sla } from "../../sheets/kinds/sla.ts";
import type { Source } from "../../source.ts";
import { derived, measured, type Trace } from "../../trace.ts";
import { nothingBuilt, type Built } from "../build.ts";
import type { Figure, ReportTable, TableRow } from "../table.ts";
import { byMonth, figureOf, monthColumns, type Dated } from "./byMonth.ts";
import { noCases, lost } from "./missing.ts";

type Rows = readonly Dated<typeof sla>[];

/** Cases met and breached by priority and month; and the part of them met in time, where there were cases and no count was lost. */
export function buildSla(source: Source): Built {
  const { dated, months, findings } = byMonth(sla, source);
  if (dated.length === 0) return { ...nothingBuilt, findings };
  const priorities = sla.columns.priority.choices.filter((priority) => dated.some(({ row }) => sameText(row.values.priority, priority)));
  return { ...nothingBuilt, findings, tables: [countTable(dated, months, priorities), rateTable(dated, months, priorities)] };
}

const find = (dated: Rows, month: Period, priority: string): Dated<typeof sla> | undefined =>
  dated.find(({ period, row }) => period === month && sameText(row.values.priority, priority));

function countTable(dated: Rows, months: readonly Period[], priorities: readonly string[]): ReportTable {
  const year = yearOf(months[0]!);
  const rows = priorities.map((priority): TableRow => ({ kind: "line", figures: [{ value: priority }, ...months.flatMap((month) => {
    const found = find(dated, month, priority);
    return [figureOf(found, found?.row.values.ok, "ok"), figureOf(found, found?.row.values.breach, "breach")];
  })] }));
  return {
    name: `sla-${year}`, title: "sla", values: { year }, rows,
    ...(rows.some(({ figures }) => figures.some(({ value }) => value === null)) ? { notes: [{ label: "lostReading" }] } : {}),
    columns: [{ heading: "priority", format: { kind: "text" } }, ...monthColumns(months, ["monthOk", "monthBreach"], { kind: "count" })],
  };
}

function rateTable(dated: Rows, months: readonly Period[], priorities: readonly string[]): ReportTable {
  const year = yearOf(months[0]!);
  const lines = priorities.map((priority): TableRow =>
    ({ kind: "line", figures: [{ value: priority }, ...months.flatMap((month) => answered([find(dated, month, priority)]))] }));
  const all: TableRow = { kind: "total", figures: [
    { value: { label: "allPriorities" } }, ...months.flatMap((month) => answered(priorities.map((priority) => find(dated, month, priority)))),
  ] };
  return {
    name: `sla-andel-${year}`, title: "slaRate", values: { year }, rows: [...lines, all], notes: [{ label: "rateReading" }],
    columns: [{ heading: "priority", format: { kind: "text" } }, ...months.flatMap((Month) => [
      { heading: "monthCases", values: { Month }, format: { kind: "count" } } as const, { heading: "monthRate", values: { Month }, format: { kind: "percent", places: 1 } } as const,
    ])],
  };
}

/** How many cases, and the part met in time: of all the priorities only when none of their counts is lost. */
function answered(found: readonly (Dated<typeof sla> | undefined)[]): readonly [Figure, Figure] {
  const rows = found.flatMap((one) => one ?? []);
  const counts = rows.flatMap((one) => [figureOf(one, one.row.values.ok, "ok"), figureOf(one, one.row.values.breach, "breach")]);
  if (rows.length === 0 || counts.some(({ value }) => value === null)) return [lost, lost];
  const traces: readonly Trace[] = counts.flatMap(({ trace }) => trace ?? []);
  const met = sum(rows.map(({ row }) => decimal(row.values.ok!)));
  const total = sum(counts.map(({ value }) => value as Money));
  const cases = { value: total, trace: derived("slaCases", total, traces) };
  if (total.isZero()) return [cases, noCases];
  const rate = toDecimal(divide(fractionOf(met), fractionOf(total)));
  return [cases, { value: rate, trace: measured("share", derived("slaRate", rate, traces)) }];
}
