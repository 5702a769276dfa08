import { decimal } from "../../money.ts";
import { parsePeriod, yearOf, type Period } from "../../period.ts";
import { sameText } from "../../sheets/contract.ts";
import { resolutionTime } from "../../sheets/kinds/resolutionTime.ts";
import { sla } from "../../sheets/kinds/sla.ts";
import { sheetsOf } from "../../sheets/select.ts";
import type { Source } from "../../source.ts";
import { derived, typedIn } from "../../trace.ts";
import { nothingBuilt, type Built } from "../build.ts";
import type { Figure, ReportTable, TableRow } from "../table.ts";
import { byMonth, figureOf, monthColumns, type Dated } from "./byMonth.ts";
import { lost, noCases } from "./missing.ts";

type Row = Dated<typeof resolutionTime>;
interface Line { readonly priority: string; readonly newest: Row; readonly of: (month: Period) => Row | undefined }

/** Mean resolution time by priority and month with its unit; and how far it is from the service level. */
export function buildResolution(source: Source): Built {
  const { dated, months, findings } = byMonth(resolutionTime, source);
  if (dated.length === 0) return { ...nothingBuilt, findings };
  const priorities = resolutionTime.columns.priority.choices.filter((priority) => dated.some(({ row }) => sameText(row.values.priority, priority)));
  const lines = priorities.map((priority): Line => {
    const own = dated.filter(({ row }) => sameText(row.values.priority, priority));
    return { priority, newest: own.reduce((latest, one) => (one.period > latest.period ? one : latest)), of: (month) => own.find(({ period }) => period === month) };
  });
  return { ...nothingBuilt, findings, tables: [meanTable(lines, months), againstTable(source, lines, months)] };
}

const about = ({ priority, newest }: Line): readonly Figure[] => [{ value: priority }, figureOf(newest, newest.row.values.limit, "limit"), { value: newest.row.values.timeUnit }];
const aboutColumns = [{ heading: "priority", format: { kind: "text" } }, { heading: "limit", format: { kind: "count" } }, { heading: "timeUnit", format: { kind: "text" } }] as const;

function meanTable(lines: readonly Line[], months: readonly Period[]): ReportTable {
  const year = yearOf(months[0]!);
  const rows = lines.map((line): TableRow => ({ kind: "line", figures: [...about(line), ...months.map((month) => {
    const found = line.of(month);
    return figureOf(found, found?.row.values.mean, "mean");
  })] }));
  return { name: `losningstid-${year}`, title: "resolutionTime", values: { year }, columns: [...aboutColumns, ...monthColumns(months, ["month"], { kind: "decimal" })], rows };
}

/** Mean less limit: plus is over, minus is under. Where no case was counted there is no mean, whatever the sheet says. */
function againstTable(source: Source, lines: readonly Line[], months: readonly Period[]): ReportTable {
  const year = yearOf(months[0]!);
  const rows = lines.map((line): TableRow => ({ kind: "line", figures: [...about(line), ...months.map((month): Figure => {
    const found = line.of(month);
    if (casesIn(source, month, line.priority) === 0) return noCases;
    const { mean, limit } = found?.row.values ?? { mean: null, limit: null };
    if (!found || mean === null || limit === null || !sameText(found.row.values.timeUnit ?? "", line.newest.row.values.timeUnit ?? "")) return lost;
    const over = decimal(mean).minus(decimal(limit));
    return { value: over, trace: derived("overLimit", over, [typedIn(found.sheet, found.row, "mean"), typedIn(found.sheet, found.row, "limit")]) };
  })] }));
  return {
    name: `losningstid-mot-sla-${year}`, title: "resolutionAgainstSla", values: { year }, rows, notes: [{ label: "againstReading" }],
    columns: [...aboutColumns, ...monthColumns(months, ["monthOver"], { kind: "decimal" })],
  };
}

/** How many cases of a priority the SLA sheet counts in a month; undefined when it does not say. */
function casesIn({ sheets }: Source, month: Period, priority: string): number | undefined {
  const row = sheetsOf(sla, sheets).flatMap(({ rows }) => rows).find(({ values }) => parsePeriod(values.month) === month && sameText(values.priority, priority));
  return row && row.values.ok !== null && row.values.breach !== null ? row.values.ok + row.values.breach : undefined;
}
