import { allocate } from "../allocation/allocate.ts";
import { explainChange, type Change, type Factor } from "../allocation/explainChange.ts";
import { traceChange } from "../allocation/traceChange.ts";
import { traceShare } from "../allocation/traceShare.ts";
import { sumDown, type Formula } from "../formula.ts";
import { roundTo, sum, type Money, type Unit } from "../money.ts";
import { pools as poolsContract } from "../sheets/kinds/pools.ts";
import { budgetYear, type Source } from "../source.ts";
import { derived, measured, type Trace } from "../trace.ts";
import { baseName } from "./baseName.ts";
import { notBuilt, nothingBuilt, type Built } from "./build.ts";
import { keysOf } from "./keysOf.ts";
import { placeOf, showChange, type ShownRow } from "./showChange.ts";
import { showYear, type YearShown } from "./showYear.ts";
import type { Figure, Footing, TableColumn, TableRow } from "./table.ts";

/**
 * Why each participant's amount is not last year's: one column per factor, in the whole units of the distribution. Every row
 * adds from last year's shown amount to this year's. Nobody pays by these figures, so they have no ledger rows of their own.
 */
export function buildChange(source: Source): Built {
  const { model, setup } = source;
  const year = budgetYear(source);
  if ([year - 1, year].some((one) => model.pools.every((pool) => pool.year !== one))) return nothingBuilt;
  const name = `endring-${year - 1}-${year}`;
  const [before, after] = [year - 1, year].map((one) => allocate(model, one, setup.internal).allocation);
  // Why a year has no allocation is said where the distribution is built.
  if (!before || !after) return notBuilt(name, poolsContract.sheet);
  const { change, findings } = explainChange(model, before, after);
  if (!change) return { ...nothingBuilt, findings };
  const factors = factorsIn(change);
  const shownYears = [showYear(setup, before, name), showYear(setup, after, name)] as const;
  const traces = factors.map((factor) => traceChange(model, change, factor, setup.unit));
  const lines = showChange(change, factors, shownYears, setup.unit).map((shown, row) => lineOf(setup.unit, change, traces.map((trace) => trace[row]!), shown, row));
  const columns: TableColumn[] = [
    { heading: "participants", format: { kind: "text" } }, { heading: "cost", values: { year: year - 1 }, format: { kind: "amount" } },
    ...factors.map((factor) => columnOf(source, factor)), { heading: "changeRounding", format: { kind: "amount" } }, { heading: "cost", values: { year }, format: { kind: "amount" } },
  ];
  const sums = sumOf(setup.unit, shownYears, lines);
  const footings = columns.slice(2, -1).map((column, index): Footing => {
    const [total, parts] = [sums.figures[index + 2]!.value as Money, columnSum(lines, index + 2)];
    return { table: name, column: column.heading, ...(column.values ? { columnValues: column.values } : {}), total: total.toFixed(), parts: parts.toFixed(), difference: total.minus(parts).toFixed() };
  });
  const keys = keysOf([...before.lines, ...after.lines]);
  return { ...nothingBuilt, footings, tables: [{
    name, title: "change", values: { previousYear: year - 1, year }, unit: setup.unit, keys, hostIncluded: true, columns, rows: [...lines, sums], notes: [{ label: "changeReading" }],
  }] };
}

/** Participants joining and leaving have a column only when somebody did; the others always, also when nothing changed. */
const factorsIn = ({ bases, pools }: Change): Factor[] => [
  "amount", ...bases.map((base): Factor => `base:${base}`), "keys",
  ...(pools.some(({ effects }) => effects.some(({ factor }) => factor === "participants")) ? ["participants" as const] : []),
];

const headings = { amount: "changeAmount", keys: "changeKeys", participants: "changeParticipants" } as const;
const columnOf = (source: Source, factor: Factor): TableColumn => (factor === "amount" || factor === "keys" || factor === "participants"
  ? { heading: headings[factor], format: { kind: "amount" } }
  : { heading: "changeVolume", values: { name: baseName(source, factor.slice("base:".length)) }, format: { kind: "amount" } });

function lineOf(unit: Unit, change: Change, exact: readonly Trace[], shown: ShownRow, row: number): TableRow {
  const [was, is] = [change.before, change.after].map((allocation): Trace[] => {
    const place = placeOf(change, allocation, row);
    return place >= 0 && place < allocation.participants.length ? [traceShare(allocation, place, unit)] : [];
  }) as [Trace[], Trace[]];
  return { kind: "line", figures: [
    { value: change.people[row] ?? { label: "unallocated" } },
    { value: shown.before, ...traced(was) },
    ...shown.factors.map((value, index): Figure => ({ value, trace: exact[index]! })),
    { value: shown.rounding, trace: measured(unit, derived("changeRounding", shown.rounding, [...was, ...is])) },
    { value: shown.after, formula: across(row, exact.length), ...traced(is) },
  ] };
}

const traced = ([trace]: readonly Trace[]): { trace?: Trace } => (trace ? { trace } : {});

/** The years' own shown totals at the ends, the sums of the shown factors between them, and in rounding what is left. */
function sumOf(unit: Unit, [was, is]: readonly [YearShown, YearShown], lines: readonly TableRow[]): TableRow {
  const last = lines[0]!.figures.length - 1;
  const [before, after] = [was, is].map(({ column, rounding }) => roundTo(column.total, rounding.unit)) as [Money, Money];
  const factors = Array.from({ length: last - 3 }, (_, index) => columnSum(lines, index + 2));
  const rounding = after.minus(before).minus(sum(factors));
  const down = (value: Money, column: number): Figure => ({
    value, trace: measured(unit, derived("sum", value, lines.flatMap(({ figures }) => figures[column]!.trace ?? []))),
    // Each year rounded alone, its shown total need not be the sum of its lines.
    ...(columnSum(lines, column).equals(value) ? { formula: sumDown(lines.length, column) } : {}),
  });
  return { kind: "total", figures: [
    { value: { label: "sum" } }, { ...down(before, 1), trace: was.total.trace! }, ...factors.map((value, index) => down(value, index + 2)),
    down(rounding, last - 1), { value: after, formula: across(lines.length, factors.length), trace: is.total.trace! },
  ] };
}

/** Last year, the factors and rounding add to this year. */
const across = (row: number, factors: number): Formula => ({ sum: Array.from({ length: factors + 2 }, (_, index) => ({ row, column: index + 1 })) });
const columnSum = (lines: readonly TableRow[], column: number): Money => sum(lines.map(({ figures }) => figures[column]!.value as Money));
