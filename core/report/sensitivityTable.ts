import { allocate } from "../allocation/allocate.ts";
import { sensitivity, type Sensitivity } from "../allocation/sensitivity.ts";
import { poolCell } from "../allocation/traceShare.ts";
import { toDecimal } from "../fraction.ts";
import { budgetYear, type Source } from "../source.ts";
import { derived, measured, typed, type Trace } from "../trace.ts";
import { baseName } from "./baseName.ts";
import { nothingBuilt, type Built } from "./build.ts";
import { keysOf } from "./keysOf.ts";
import type { Figure, TableRow } from "./table.ts";

/** As many participants as a page can show; each is a column, and each base is worked out anew for every one of them. */
const most = 40;

/** Kroner per extra unit of each driver, by participant, beside the price per unit. */
export function buildSensitivity(source: Source): Built {
  const { setup, model } = source;
  const year = budgetYear(source);
  const { allocation } = allocate(model, year, setup.internal);
  if (!allocation) return nothingBuilt;
  const name = `folsomhet-${year}`;
  const people = allocation.participants.map((one) => one.name);
  if (people.length > most) return { ...nothingBuilt, findings: [{ code: "sensitivity-too-wide", severity: "info", where: {}, values: { table: name, count: people.length, most } }] };
  const rows = sensitivity(model, allocation).map((one): TableRow => ({ kind: "line", figures: [
    { value: named(baseName(source, one.base), one.base) }, ...one.effects.map((effect, index) => effectFigure(one, effect, people[index]!)), priceFigure(one),
  ] }));
  if (rows.length === 0) return nothingBuilt;
  return { ...nothingBuilt, tables: [{
    name, title: "sensitivity", values: { year }, unit: "kr", hostIncluded: true, keys: keysOf(allocation.lines),
    columns: [
      { heading: "allocationBase", format: { kind: "text" } },
      ...people.map((person) => ({ heading: "party", values: { name: person }, format: { kind: "amount" } } as const)),
      { heading: "pricePerUnit", format: { kind: "amount" } },
    ],
    rows, notes: [{ label: "sensitivityReading" }],
  }] };
}

const named = (name: string, code: string): string => (name === code ? code : `${name} (${code})`);
const poolsOf = ({ lines }: Sensitivity): readonly Trace[] => lines.map(({ pool }) => poolCell(pool));

function effectFigure(of: Sensitivity, { change, count }: Sensitivity["effects"][number], person: string): Figure {
  if (!change) return { value: null };
  const { own } = change;
  const trace = derived("sensitivity", own, [typed(count.count, count.at, person), ...poolsOf(of)], person, { base: of.base });
  return { value: toDecimal(own), trace: measured("kr", trace) };
}

function priceFigure(of: Sensitivity): Figure {
  if (!of.price) return { value: null };
  const counts = of.effects.map(({ count }) => typed(count.count, count.at, count.participant));
  return { value: toDecimal(of.price), trace: measured("kr", derived("pricePerUnit", of.price, [...poolsOf(of), ...counts], undefined, { base: of.base })) };
}
