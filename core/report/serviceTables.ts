import { decimal, sum, type Money } from "../money.ts";
import { parsePeriod, yearOf, type Period } from "../period.ts";
import { sameText } from "../sheets/contract.ts";
import type { FactRow, SheetFacts } from "../sheets/facts.ts";
import { pickSheet } from "../sheets/pickSheet.ts";
import { sheetsOf } from "../sheets/select.ts";
import { resolutionTime } from "../sheets/kinds/resolutionTime.ts";
import { serviceDesk } from "../sheets/kinds/serviceDesk.ts";
import { sla } from "../sheets/kinds/sla.ts";
import type { Source } from "../source.ts";
import type { LabelKey } from "../text/texts.ts";
import { derived, typedIn } from "../trace.ts";
import { join, nothingBuilt, type Built } from "./build.ts";
import type { Figure, Format, TableColumn, TableRow } from "./table.ts";

/** T9: the service desk's month, its service level by priority and month, and its resolution times. */
export const buildServiceDesk = (source: Source): Built => join([buildMonth(source), buildSla(source), buildResolution(source)]);

const measures: readonly (readonly [string, LabelKey])[] = [
  ["Nye henvendelser", "newCases"], ["Herav sikkerhetsvarsler", "securityAlerts"], ["Åpne feilmeldinger", "openFaults"], ["Åpne tjenesteforespørsler", "openRequests"],
];

function buildMonth({ setup, sheets }: Source): Built {
  const { sheet, findings } = pickSheet(serviceDesk, sheets, setup.period);
  if (!sheet) return { ...nothingBuilt, findings };
  const period = sheet.about.period!;
  const figure = (name: string): Figure => {
    const row = sheet.rows.find((one) => sameText(one.values.measure, name));
    // A count nobody could give is lost, and shown so: never 0.
    return row && row.values.value !== null ? { value: decimal(row.values.value), trace: typedIn(sheet, row, "value") } : { value: null };
  };
  const rows = measures.map(([name, label]): TableRow => ({ kind: "line", figures: [{ value: { label, values: { month: period } } }, figure(name)] }));
  const open = [rows[2]!.figures[1]!, rows[3]!.figures[1]!];
  const known = open.flatMap(({ value }) => (value === null ? [] : [value as Money]));
  const total: Figure = known.length < open.length ? { value: null } : {
    value: sum(known), formula: { sum: [{ row: 2, column: 1 }, { row: 3, column: 1 }] }, trace: derived("openTotal", sum(known), open.flatMap(({ trace }) => trace ?? [])),
  };
  return { ...nothingBuilt, findings, tables: [{
    name: `kundeservice-${period}`, title: "serviceDesk", values: { month: period, year: yearOf(period) },
    columns: [{ heading: "metric", format: { kind: "text" } }, { heading: "value", format: { kind: "count" } }],
    rows: [...rows, { kind: "total", figures: [{ value: { label: "openTotal" } }, total] }],
  }] };
}

interface Dated<C extends typeof sla | typeof resolutionTime> { readonly period: Period; readonly sheet: SheetFacts<C>; readonly row: FactRow<C> }

/** Rows by month of the set-up's period's year (else the newest year), with the months in order. */
function byMonth<C extends typeof sla | typeof resolutionTime>(contract: C, { setup, sheets }: Source): { readonly dated: readonly Dated<C>[]; readonly months: readonly Period[]; readonly findings: Built["findings"] } {
  const all = sheetsOf(contract, sheets).flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row, period: parsePeriod((row.values as { month: string | number }).month) })));
  const findings = all.filter(({ period }) => period === undefined).map(({ sheet, row }) => ({
    code: "date-unreadable" as const, severity: "error" as const, where: typedIn(sheet, row, "month").at ?? {},
    values: { seen: (row.values as { month: string | number }).month, heading: contract.columns.month.heading },
  }));
  const readable = all.flatMap(({ period, ...rest }) => (period !== undefined && (setup.period === undefined || period <= setup.period) ? [{ ...rest, period }] : []));
  const year = Math.max(...readable.map(({ period }) => yearOf(period)));
  const dated = readable.filter(({ period }) => yearOf(period) === year);
  return { dated, months: [...new Set(dated.map(({ period }) => period))].sort(), findings };
}

const figureOf = (found: { readonly sheet: SheetFacts; readonly row: FactRow } | undefined, value: number | null | undefined, column: string): Figure =>
  (found && typeof value === "number" ? { value: decimal(value), trace: typedIn(found.sheet, found.row, column) } : { value: null });

const monthColumns = (months: readonly Period[], headings: readonly TableColumn["heading"][], format: Format): TableColumn[] =>
  months.flatMap((Month) => headings.map((heading) => ({ heading, values: { Month }, format })));

function buildSla(source: Source): Built {
  const { dated, months, findings } = byMonth(sla, source);
  if (dated.length === 0) return { ...nothingBuilt, findings };
  const year = yearOf(months[0]!);
  const priorities = sla.columns.priority.choices.filter((priority) => dated.some(({ row }) => sameText(row.values.priority, priority)));
  const rows = priorities.map((priority): TableRow => ({ kind: "line", figures: [{ value: priority }, ...months.flatMap((month) => {
    const found = dated.find(({ period, row }) => period === month && sameText(row.values.priority, priority));
    return [figureOf(found, found?.row.values.ok, "ok"), figureOf(found, found?.row.values.breach, "breach")];
  })] }));
  return { ...nothingBuilt, findings, tables: [{
    name: `sla-${year}`, title: "sla", values: { year },
    columns: [{ heading: "priority", format: { kind: "text" } }, ...monthColumns(months, ["monthOk", "monthBreach"], { kind: "count" })], rows,
  }] };
}

function buildResolution(source: Source): Built {
  const { dated, months, findings } = byMonth(resolutionTime, source);
  if (dated.length === 0) return { ...nothingBuilt, findings };
  const year = yearOf(months[0]!);
  const priorities = resolutionTime.columns.priority.choices.filter((priority) => dated.some(({ row }) => sameText(row.values.priority, priority)));
  const rows = priorities.map((priority): TableRow => {
    const mine = dated.filter(({ row }) => sameText(row.values.priority, priority));
    const newest = mine.reduce((latest, one) => (one.period > latest.period ? one : latest));
    return { kind: "line", figures: [
      { value: priority }, figureOf(newest, newest.row.values.limit, "limit"), { value: newest.row.values.timeUnit },
      ...months.map((month) => { const found = mine.find(({ period }) => period === month); return figureOf(found, found?.row.values.mean, "mean"); }),
    ] };
  });
  return { ...nothingBuilt, findings, tables: [{
    name: `losningstid-${year}`, title: "resolutionTime", values: { year },
    columns: [
      { heading: "priority", format: { kind: "text" } }, { heading: "limit", format: { kind: "count" } }, { heading: "timeUnit", format: { kind: "text" } },
      ...monthColumns(months, ["month"], { kind: "decimal" }),
    ], rows,
  }] };
}
