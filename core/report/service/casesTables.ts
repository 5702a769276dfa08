import { sharingIn } from "../../allocation/model.ts";
import { sum, type Money } from "../../money.ts";
import { yearOf, type Period } from "../../period.ts";
import { normaliseText, sameText } from "../../sheets/contract.ts";
import { cases } from "../../sheets/kinds/cases.ts";
import type { Source } from "../../source.ts";
import { derived } from "../../trace.ts";
import { nothingBuilt, type Built } from "../build.ts";
import type { Figure, ReportTable, TableRow } from "../table.ts";
import { byMonth, figureOf, type Dated } from "./byMonth.ts";
import { lost } from "./missing.ts";

type Row = Dated<typeof cases>;
type Count = "received" | "open";
interface Desk { readonly rows: readonly Row[]; readonly people: readonly string[]; readonly months: readonly Period[] }

/** New and open cases by category and municipality in the latest month, and by municipality from month to month. */
export function buildCases(source: Source): Built {
  const { dated, months, findings } = byMonth(cases, source);
  const month = months.at(-1);
  if (month === undefined) return { ...nothingBuilt, findings };
  const named = [...new Map(dated.map((one) => [normaliseText(whose(one)), whose(one)])).values()];
  const known = sharingIn(source.model, source.setup.year ?? yearOf(month)).map(({ name }) => name);
  const people = [...known.filter((name) => named.some((one) => sameText(one, name))), ...named.filter((name) => !known.some((one) => sameText(one, name)))];
  const desk = { rows: dated, people, months };
  return { ...nothingBuilt, findings, tables: [matrix(desk, month, "received"), matrix(desk, month, "open"), overMonths(desk)] };
}

const whose = ({ sheet, row }: Row): string => row.values.participant ?? sheet.about.participant ?? "";

/** What some rows count to: lost when one of them is, nothing where there are none. */
function counted(rows: readonly Row[], count: Count): Figure {
  if (rows.length === 0) return { value: null };
  const figures = rows.map((one) => figureOf(one, one.row.values[count], count));
  if (figures.some(({ value }) => value === null)) return lost;
  const total = sum(figures.map(({ value }) => value as Money));
  return figures.length === 1 ? figures[0]! : { value: total, trace: derived("sum", total, figures.flatMap(({ trace }) => trace ?? [])) };
}

/** Categories down, municipalities across; below them open faults and requests apart, for they are what the open total is made of. */
function matrix({ rows, people }: Desk, month: Period, count: Count): ReportTable {
  const own = rows.filter(({ period }) => period === month);
  const across = (some: readonly Row[]): readonly Figure[] => [...people.map((name) => counted(some.filter((one) => sameText(whose(one), name)), count)), counted(some, count)];
  const categories = [...new Map(own.map((one) => [`${normaliseText(one.row.values.category)}|${normaliseText(one.row.values.type)}`, one.row.values])).values()];
  const lines = categories.map(({ category, type }): TableRow => ({ kind: "line", figures: [
    { value: category }, { value: type }, ...across(own.filter(({ row }) => sameText(row.values.category, category) && sameText(row.values.type, type))),
  ] }));
  const types = cases.columns.type.choices.filter((type) => own.some(({ row }) => sameText(row.values.type, type)))
    .map((type): TableRow => ({ kind: "subtotal", figures: [{ value: { label: "sum" } }, { value: type }, ...across(own.filter(({ row }) => sameText(row.values.type, type)))] }));
  return {
    name: `saker-${count === "open" ? "apne" : "nye"}-${month}`, title: count === "open" ? "openCases" : "newCases", values: { month, year: yearOf(month) }, hostIncluded: true,
    columns: [
      { heading: "category", format: { kind: "text" } }, { heading: "caseType", format: { kind: "text" } },
      ...people.map((name) => ({ heading: "party", values: { name }, format: { kind: "count" } }) as const), { heading: "sum", format: { kind: "count" } },
    ],
    ...told([...lines, ...types, { kind: "total", figures: [{ value: { label: "sum" } }, { value: null }, ...across(own)] }]),
  };
}

function overMonths({ rows, people, months }: Desk): ReportTable {
  const year = yearOf(months[0]!);
  const across = (some: readonly Row[]): readonly Figure[] => months.flatMap((month) => {
    const own = some.filter(({ period }) => period === month);
    return [counted(own, "received"), counted(own, "open")];
  });
  return {
    name: `saker-${year}`, title: "casesByMonth", values: { year }, hostIncluded: true,
    columns: [{ heading: "municipality", format: { kind: "text" } }, ...months.flatMap((Month) => (["monthNew", "monthOpen"] as const)
      .map((heading) => ({ heading, values: { Month }, format: { kind: "count" } }) as const))],
    ...told([
      ...people.map((name): TableRow => ({ kind: "line", figures: [{ value: name }, ...across(rows.filter((one) => sameText(whose(one), name)))] })),
      { kind: "total", figures: [{ value: { label: "sum" } }, ...across(rows)] },
    ]),
  };
}

/** What «lost» means is said where something is. */
const told = (rows: readonly TableRow[]): Pick<ReportTable, "rows" | "notes"> =>
  (rows.some(({ figures }) => figures.includes(lost)) ? { rows, notes: [{ label: "lostInWords" }] } : { rows });
