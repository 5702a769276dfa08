import { inferKeys, type Explained } from "../allocation/inferKeys.ts";
import { sumDown } from "../formula.ts";
import { toDecimal, type Fraction } from "../fraction.ts";
import { decimal } from "../money.ts";
import { sameText } from "../sheets/contract.ts";
import type { Source } from "../source.ts";
import { derived, measured, type Trace } from "../trace.ts";
import { nothingBuilt, type Built } from "./build.ts";
import type { Figure, ReportTable, TableColumn, TableRow } from "./table.ts";

/** Known keys that do not fit are counted; so many of the nearest are named. */
const shownMisses = 3;

/** Which key made the printed figures: one table for each set of columns that a key explains, the largest first. */
export function buildInference(source: Source): Built {
  const { people, explained, findings } = inferKeys(source);
  const { year, host } = source.setup;
  const base = year === undefined ? "nokkelsok" : `nokkelsok-${year}`;
  return { ...nothingBuilt, findings, tables: explained.map((one, index) => tableOf(index === 0 ? base : `${base}-${index + 1}`, people, one, host)) };
}

function tableOf(name: string, people: readonly string[], { agreement, simplest, fits, misses }: Explained, host = ""): ReportTable {
  const evidence = (row: number): Trace[] => agreement.columns.flatMap(({ traces, totalTrace }) => [traces[row]!, totalTrace]);
  const share = (row: number, value: Fraction): Figure => ({ value: toDecimal(value), trace: measured("share", derived("interval", value, evidence(row), people[row]!)) });
  const rows = people.map((person, row): TableRow => {
    const { lowest, highest } = agreement.intervals[row]!;
    return { kind: "line", figures: [{ value: person }, share(row, lowest.at), share(row, highest.at), simplest ? share(row, simplest[row]!) : { value: null }, ...fits.map(({ shares, trace }): Figure => ({ value: toDecimal(shares[row]!), trace: trace(row) }))] };
  });
  const whole = (column: number): Figure => ({ value: decimal(1), formula: sumDown(people.length, column) });
  const percent = { kind: "percent", places: Math.max(4, ...(simplest ?? []).map((one) => toDecimal(one).decimalPlaces() - 2)) } as const;
  const columns: TableColumn[] = [
    { heading: "participants", format: { kind: "text" } },
    ...(["lowestShare", "highestShare", "simplestShare"] as const).map((heading) => ({ heading, format: percent })),
    ...fits.map((fit) => ({ heading: "settledBy", values: { key: fit.name }, format: percent } as const)),
  ];
  return {
    name, title: "inference", values: {}, hostIncluded: people.some((name) => sameText(name, host)), columns,
    rows: [...rows, { kind: "total", figures: [{ value: { label: "sum" } }, { value: null }, { value: null }, simplest ? whole(3) : { value: null }, ...fits.map((_, index) => whole(4 + index))] }],
    notes: [
      { label: "inferredColumns", values: { columns: agreement.columns.map((column) => column.name).join("; ") } },
      ...(fits.length > 0 ? [{ label: "inferredFits", values: { keys: fits.map((fit) => fit.name).join(", ") } } as const] : [{ label: "inferredFitsNone" } as const]),
      ...(misses.length > 0 ? [{ label: "inferredMisses", values: { count: misses.length, keys: misses.slice(0, shownMisses).map((miss) => `${miss.name} (${miss.participant})`).join(", ") } } as const] : []),
    ],
  };
}
