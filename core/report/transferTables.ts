import { pools, toOrder, type DeviceLine, type Pool } from "../devices/need.ts";
import { priceOf, readDevicePrices, type DevicePrice } from "../devices/readDevicePrices.ts";
import { readRotation, type RotationLine } from "../devices/readRotation.ts";
import { readTransferRules } from "../devices/readTransferRules.ts";
import { noRules, transfers, type Transfer, type TransferRules } from "../devices/transfers.ts";
import { decimal, sum } from "../money.ts";
import { lastDay } from "../period.ts";
import type { Source } from "../source.ts";
import type { LabelKey } from "../text/texts.ts";
import { derived, measured, type Trace } from "../trace.ts";
import { nothingBuilt, type Built } from "./build.ts";
import { orderTrace } from "./rotationTable.ts";
import type { Figure, Label, ReportTable, TableColumn, TableRow } from "./table.ts";

const wayLabels = { alone: "wayAlone", own: "wayOwn", category: "wayCategory", all: "wayAll" } as const satisfies Record<Pool | "alone", LabelKey>;
const wayOf = (way: Pool | "alone"): Label => ({ label: wayLabels[way] });

/** A way of using surplus, with the transfers that achieve it. */
interface Way { readonly way: Pool | "alone"; readonly moves: readonly Transfer[] }
interface Ways {
  readonly lines: readonly RotationLine[];
  readonly ways: readonly Way[];
  readonly rules?: TransferRules;
  readonly prices: readonly DevicePrice[];
}

/** What each way of pooling leaves to order, beside T3; and the transfers that achieve it, by the rules agreed on when there are any. */
export function buildTransfers(source: Source): Built {
  const { lines, period, asOf } = readRotation(source);
  const { rules, findings } = readTransferRules(source);
  if (lines.length === 0 || period === undefined) return { ...nothingBuilt, findings };
  const needs = lines.map(({ need }) => need);
  const pooled = (Object.keys(pools) as Pool[]).map((way) => ({ way, moves: transfers(needs, way, rules ?? noRules) }));
  const ways: readonly Way[] = [{ way: "alone", moves: [] }, ...pooled];
  const all: Ways = { lines, ways, prices: readDevicePrices(source), ...(rules ? { rules } : {}) };
  const day = asOf ?? lastDay(period);
  const about = {
    values: { day }, asOf: day, hostIncluded: true,
    notes: [{ label: rules ? "transferReadingRules" : "transferReading" }],
  } as const;
  const tables: ReportTable[] = [{ name: `pc-samordning-${day}`, title: "pooling", ...about, ...inKroner(poolingBody(all)) }];
  if (ways.some(({ moves }) => moves.length > 0)) tables.push({ name: `pc-flytting-${day}`, title: "transfers", ...about, ...inKroner(transferBody(all)) });
  return { ...nothingBuilt, findings, tables };
}

type Body = Pick<ReportTable, "columns" | "rows">;
/** Counts have no unit of money; costs beside them do. */
const inKroner = (body: Body): Body & Pick<ReportTable, "unit"> => (body.columns.some(({ format }) => format.kind === "amount") ? { ...body, unit: "kr" } : body);
const count = { kind: "count" } as const;
const amount = { kind: "amount" } as const;
const text = { kind: "text" } as const;

function poolingBody(all: Ways): Body {
  const needed = all.lines.reduce((total, { need }) => total + toOrder(need), 0);
  const withCost = all.rules !== undefined;
  const priced = all.lines.every(({ need }) => toOrder(need) === 0 || priceOf(all.prices, need.category)) && all.prices.length > 0;
  const columns: TableColumn[] = [
    { heading: "way", format: text }, { heading: "toOrder", format: count }, { heading: "saved", format: count }, { heading: "transferCount", format: count },
    ...(withCost ? [{ heading: "movingCost", format: amount } as const] : []), ...(priced ? [{ heading: "purchase", format: amount } as const] : []),
  ];
  const rows = all.ways.map(({ way, moves }): TableRow => {
    const moved = moves.map((move) => moveTrace(all, move));
    const saved = decimal(moves.reduce((total, move) => total + move.count, 0));
    const left = decimal(needed).minus(saved);
    return { kind: "line", figures: [
      { value: wayOf(way) },
      { value: left, trace: derived("pooledNeed", left, [...all.lines.filter(({ need }) => toOrder(need) > 0).map(orderTrace), ...moved]) },
      { value: saved, ...(moved.length > 0 ? { trace: derived("sum", saved, moved) } : {}) },
      { value: decimal(moves.length) },
      ...(withCost ? [costOf(all, moves)] : []), ...(priced ? [purchaseOf(all, moves)] : []),
    ] };
  });
  return { columns, rows };
}

function transferBody(all: Ways): Body {
  const withCost = all.rules !== undefined;
  const columns: TableColumn[] = [
    { heading: "way", format: text }, { heading: "fromMunicipality", format: text }, { heading: "fromCategory", format: text },
    { heading: "toMunicipality", format: text }, { heading: "toCategory", format: text }, { heading: "moved", format: count },
    ...(withCost ? [{ heading: "movingCost", format: amount } as const] : []),
  ];
  const rows = all.ways.filter(({ moves }) => moves.length > 0).flatMap(({ way, moves }): TableRow[] => {
    const lines = moves.map((move): TableRow => ({ kind: "line", figures: [
      { value: wayOf(way) }, { value: move.from.participant }, { value: move.from.category }, { value: move.to.participant }, { value: move.to.category },
      { value: decimal(move.count), trace: moveTrace(all, move) }, ...(withCost ? [costOf(all, [move])] : []),
    ] }));
    const moved = decimal(moves.reduce((total, move) => total + move.count, 0));
    return [...lines, { kind: "subtotal", figures: [
      { value: wayOf(way) }, { value: { label: "sum" } }, { value: null }, { value: null }, { value: null },
      { value: moved, trace: derived("sum", moved, moves.map((move) => moveTrace(all, move))) }, ...(withCost ? [costOf(all, moves)] : []),
    ] }];
  });
  return { columns, rows };
}

/** From the giver's surplus and the taker's need, down to their counts. */
function moveTrace({ lines }: Ways, { from, to, count: moved }: Transfer): Trace {
  const lineOf = (need: DeviceLine): RotationLine => lines.find((line) => line.need === need)!;
  const name = `${from.participant} ${from.category} → ${to.participant} ${to.category}`;
  return derived("transfer", decimal(moved), [orderTrace(lineOf(from)), orderTrace(lineOf(to))], name);
}

function costOf(all: Ways, moves: readonly Transfer[]): Figure {
  const value = sum(moves.map(({ cost }) => cost));
  if (moves.length === 0) return { value };
  const from = moves.flatMap((move) => [moveTrace(all, move), ...all.rules!.costFrom(move.from, move.to)]);
  return { value, trace: measured("kr", derived("movingCost", value, from)) };
}

/** What is left to order, at the price of its category. */
function purchaseOf({ lines, prices }: Ways, moves: readonly Transfer[]): Figure {
  const parts = lines.flatMap((line) => {
    const left = moves.reduce((need, { to, count: moved }) => need - (to === line.need ? moved : 0), toOrder(line.need));
    const price = priceOf(prices, line.need.category);
    return left > 0 && price ? [{ amount: price.price.times(left), trace: [orderTrace(line), price.trace] }] : [];
  });
  const value = sum(parts.map((part) => part.amount));
  return { value, trace: measured("kr", derived("purchase", value, parts.flatMap(({ trace }) => trace))) };
}
