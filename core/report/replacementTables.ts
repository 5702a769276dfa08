import { sharingIn } from "../allocation/model.ts";
import { forecast, type Replacement } from "../devices/forecast.ts";
import { priceOf, readDevicePrices, type DevicePrice } from "../devices/readDevicePrices.ts";
import { readRegister } from "../devices/readRegister.ts";
import { countedFrom, registerLines, type RegisterLine } from "../devices/registerLines.ts";
import { sumDown } from "../formula.ts";
import { fractionOf } from "../fraction.ts";
import { decimal, sum, zero, type Money } from "../money.ts";
import { yearOf, type Period } from "../period.ts";
import { deviceRegister } from "../sheets/kinds/deviceRegister.ts";
import type { Source } from "../source.ts";
import { derived, measured, type Trace } from "../trace.ts";
import { join, nothingBuilt, type Built } from "./build.ts";
import { showColumn } from "./showColumn.ts";
import type { Figure, ReportTable, TableRow } from "./table.ts";

interface Line { readonly of: RegisterLine; readonly years: readonly Replacement[]; readonly buys: readonly Figure[]; readonly price?: DevicePrice }

/** How many PCs must be bought year by year, from the register; and what they cost, where they have prices. */
export function buildReplacement(source: Source): Built {
  const register = readRegister(source);
  if (register.devices.length === 0 || register.period === undefined) return nothingBuilt;
  const prices = readDevicePrices(source);
  const lines = inOrder(source, register.period, registerLines(register)).map((of): Line => {
    const price = priceOf(prices, of.need.category);
    const years = forecast(of, register.period!, price?.lifetime);
    return { of, years, buys: buysOf(of, years), ...(price ? { price } : {}) };
  });
  const years = lines[0]!.years.map(({ year }) => year);
  const table = tableOf(years, register.period, register.asOf, prices);
  const counts = { ...nothingBuilt, tables: [{ ...table("replacement"), rows: countRows(lines, years) }] };
  return prices.length > 0 ? join([counts, costs(lines, years, table("replacementCost"))]) : counts;
}

const first = 2;

type Title = "replacement" | "replacementCost";

/** All of a table but its rows. */
const tableOf = (years: readonly number[], period: Period, asOf: string | undefined, prices: readonly DevicePrice[]) => (title: Title): Omit<ReportTable, "rows"> => {
  const isCost = title === "replacementCost";
  const format = { kind: isCost ? "amount" : "count" } as const;
  const values = { from: years[0]!, to: years.at(-1)! };
  const lifetimes = prices.map(({ category, lifetime }) => `${category} ${lifetime}`).join(", ");
  return {
    name: `pc-utskifting${isCost ? "-kostnad" : ""}-${values.from}-${values.to}`, title, values, hostIncluded: true,
    ...(isCost ? { unit: "kr" } as const : {}), ...(asOf === undefined ? {} : { asOf }),
    columns: [
      { heading: "municipality", format: { kind: "text" } }, { heading: "category", format: { kind: "text" } },
      ...years.map((year) => ({ heading: "year", values: { year }, format }) as const), { heading: "sum", format },
    ],
    notes: [
      { label: "replacementReading", values: { month: period } },
      lifetimes === "" ? { label: "replacementNoLifetime" } : { label: "replacementLifetime", values: { lifetimes } },
      ...(isCost ? [{ label: "replacementPrices" } as const] : []),
    ],
  };
};

/** Each year's purchase, traced to the PCs that are due and to the stock. */
function buysOf({ need, by }: RegisterLine, years: readonly Replacement[]): readonly Figure[] {
  const dues: Trace[] = [];
  const stock = [...by.stock, ...by.ordered];
  years.forEach(({ year, devices, due, again }) => {
    const before = years.findIndex((one) => one.year === again);
    const from = [...(devices.length > 0 ? [countedFrom(devices)] : []), ...(before >= 0 ? [dues[before]!] : [])];
    dues.push(derived("replacementDue", decimal(due), from, `${need.participant} ${need.category} ${year}`, { year }));
  });
  return years.map(({ year, buy, taken }, index) => ({
    value: decimal(buy),
    trace: derived("replacement", decimal(buy), [dues[index]!, ...(taken > 0 ? [countedFrom(stock)] : [])], undefined, { year }),
  }));
}

function countRows(lines: readonly Line[], years: readonly number[]): readonly TableRow[] {
  const down = (column: number, value: Money, from: readonly (Trace | undefined)[]): Figure =>
    ({ value, formula: sumDown(lines.length, column), trace: derived("sum", value, from.flatMap((trace) => trace ?? [])) });
  const rows = lines.map(({ of, buys }, row): TableRow =>
    ({ kind: "line", figures: [{ value: of.need.participant }, { value: of.need.category }, ...buys, across(buys, row)] }));
  const totals = [...years, "sum"].map((_, at) => {
    const figures = rows.map((row) => row.figures[first + at]!);
    return down(first + at, sum(figures.map(({ value }) => value as Money)), figures.map(({ trace }) => trace));
  });
  return [...rows, { kind: "total", figures: [{ value: { label: "sum" } }, { value: null }, ...totals] }];
}

function across(figures: readonly Figure[], row: number): Figure {
  const value = sum(figures.map((figure) => figure.value as Money));
  const formula = { sum: figures.map((_, at) => ({ row, column: first + at })) };
  return { value, formula, trace: derived("sum", value, figures.flatMap(({ trace }) => trace ?? [])) };
}

/** Purchases at today's price; whole kroner that foot down each year. */
function costs(lines: readonly Line[], years: readonly number[], table: Omit<ReportTable, "rows">): Built {
  const parties = lines.map(({ of }) => `${of.need.participant} ${of.need.category}`);
  const exact = years.map((_, at) => lines.map(({ years: all, price }) => price?.price.times(all[at]!.buy)));
  const columns = years.map((year, at) => showColumn({
    table: table.name, heading: "year", headingValues: { year }, parties,
    quotas: exact[at]!.map((value) => fractionOf(value ?? zero)), rounding: { unit: decimal(1), policy: "largest-remainder" },
  }));
  const rows = lines.map(({ of, buys, price }, row): TableRow => {
    const names = [{ value: of.need.participant }, { value: of.need.category }];
    if (!price) return { kind: "line", figures: [...names, ...years.map(() => ({ value: null })), { value: null }] };
    const cells = years.map((_, at): Figure => ({ value: columns[at]!.values[row]!, trace: costTrace(exact[at]![row]!, [buys[at]!.trace!, price.trace]) }));
    return { kind: "line", figures: [...names, ...cells, inKroner(across(cells, row))] };
  });
  const complete = lines.every(({ price }) => price !== undefined);
  const totals = [...years, "sum"].map((_, at): Figure => {
    const figures = rows.map((row) => row.figures[first + at]!);
    if (!complete) return { value: null };
    const value = sum(figures.map((figure) => figure.value as Money));
    return { value, formula: sumDown(rows.length, first + at), trace: measured("kr", derived("sum", value, figures.flatMap(({ trace }) => trace ?? []))) };
  });
  return {
    ...nothingBuilt, ledger: columns.flatMap(({ ledger }) => ledger), footings: complete ? columns.map(({ footing }) => footing) : [],
    tables: [{ ...table, rows: [...rows, { kind: "total", figures: [{ value: { label: "sum" } }, { value: null }, ...totals] }] }],
  };
}

const costTrace = (value: Money, from: readonly Trace[]): Trace => measured("kr", derived("replacementCost", value, from));
const inKroner = (figure: Figure): Figure => ({ ...figure, trace: measured("kr", figure.trace!) });

/** Municipalities in the order of the participants' sheet, categories in the contract's. */
function inOrder({ model, setup }: Source, period: Period, lines: readonly RegisterLine[]): readonly RegisterLine[] {
  const people = sharingIn(model, setup.year ?? yearOf(period)).map(({ name }) => name);
  const categories: readonly string[] = deviceRegister.columns.category.choices;
  const place = (list: readonly string[], name: string): number => (list.includes(name) ? list.indexOf(name) : list.length);
  return [...lines].sort(({ need: a }, { need: b }) =>
    place(people, a.participant) - place(people, b.participant) || place(categories, a.category) - place(categories, b.category));
}
