import { sum, zero, type Money, type Unit } from "../../money.ts";
import { monthOf, yearOf, type Period } from "../../period.ts";
import type { Source } from "../../source.ts";
import { derived, measured, type Trace } from "../../trace.ts";
import { join, nothingBuilt, type Built } from "../build.ts";
import type { Figure, TableRow } from "../table.ts";
import { costLines, reports, type Amount, type Lines, type Report } from "./costLines.ts";

/** How near each month's forecast came to what the year ended at; only for a year whose December is at hand. */
export const buildForecastAccuracy = (source: Source): Built => join((["operating", "investment"] as const).map((report) => {
  const lines = costLines(source, report);
  const december = lines.months.at(-1);
  return december !== undefined && monthOf(december) === 12 && lines.months.length > 1 ? accuracy(source.setup.unit, report, lines, december) : nothingBuilt;
}));

/**
 * Error = forecast − the year's actual: plus was too high. Mean error keeps its sign, so that errors either way cancel; mean absolute
 * error does not. The total's errors are those of the sums: lines that miss in opposite ways do not add up there.
 */
function accuracy(unit: Unit, report: Report, { months, names, amount }: Lines, december: Period): Built {
  const earlier = months.slice(0, -1);
  const year = yearOf(december);
  const rows = names.map((name): TableRow => ({ kind: "line", figures: [{ value: name }, ...judged(unit, amount(name, december, "actual"), earlier.map((month) => amount(name, month, "forecast")))] }));
  const all = (month: Period, measure: "actual" | "forecast"): Amount => {
    const parts = names.flatMap((name) => amount(name, month, measure) ?? []);
    const value = sum(parts.map((part) => part.value));
    return { value, trace: measured(unit, derived("sum", value, parts.map(({ trace }) => trace))) };
  };
  const totals = judged(unit, all(december, "actual"), earlier.map((month) => all(month, "forecast")));
  return { ...nothingBuilt, tables: [{
    name: `prognosetreff-${reports[report].name}-${year}`, title: report === "operating" ? "operatingAccuracy" : "investmentAccuracy", values: { year }, unit,
    columns: [
      { heading: report === "operating" ? "costType" : "project", format: { kind: "text" } }, { heading: "yearActual", values: { year }, format: { kind: "amount" } },
      ...earlier.map((Month) => ({ heading: "monthError", values: { Month }, format: { kind: "amount" } }) as const),
      { heading: "meanError", format: { kind: "amount" } }, { heading: "meanAbsoluteError", format: { kind: "amount" } }, { heading: "errorShare", format: { kind: "percent", places: 1 } },
    ],
    rows: [...rows, { kind: "total", figures: [{ value: { label: "sumCaps" } }, ...totals] }],
    notes: [{ label: "accuracyReading" }],
  }] };
}

/** The actual, each forecast's error, the mean with and without sign, and the latter as a share of the actual. Without an actual nothing is judged. */
function judged(unit: Unit, actual: Amount | undefined, forecasts: readonly (Amount | undefined)[]): readonly Figure[] {
  const none: Figure = { value: null };
  if (!actual) return [none, ...forecasts.map(() => none), none, none, none];
  const errors = forecasts.map((forecast): Figure => (forecast ? of(unit, "forecastError", forecast.value.minus(actual.value), [forecast.trace, actual.trace]) : none));
  const known = errors.flatMap(({ value, trace }) => (value === null ? [] : [{ value: value as Money, trace: trace! }]));
  const traces = known.map(({ trace }) => trace);
  const figures = [{ value: actual.value, trace: actual.trace }, ...errors];
  if (known.length === 0) return [...figures, none, none, none];
  const mean = sum(known.map(({ value }) => value)).dividedBy(known.length).toDecimalPlaces(40);
  const absolute = sum(known.map(({ value }) => value.abs())).dividedBy(known.length).toDecimalPlaces(40);
  const share = actual.value.isZero() ? undefined : absolute.dividedBy(actual.value.abs()).toDecimalPlaces(40);
  return [...figures, of(unit, "meanError", mean, traces), of(unit, "meanAbsoluteError", absolute, traces),
    share ? { value: share, trace: measured("share", derived("errorShare", share, [...traces, actual.trace])) } : none];
}

const of = (unit: Unit, rule: "forecastError" | "meanError" | "meanAbsoluteError", value: Money, from: readonly Trace[]): Figure =>
  ({ value: value.isZero() ? zero : value, trace: measured(unit, derived(rule, value, from)) });
