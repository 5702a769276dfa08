import { groupBy } from "../groupBy.ts";
import { decimal, zero, type Money } from "../money.ts";
import type { Trace } from "../trace.ts";
import { fewestMoves, type Move } from "./fewestMoves.ts";
import { minCostFlow, type Arc } from "./minCostFlow.ts";
import { netNeed, pools, toOrder, type DeviceLine, type Pool } from "./need.ts";

/** PCs that go from one line's surplus to another's need, and what moving them costs, in kroner. */
export interface Transfer { readonly from: DeviceLine; readonly to: DeviceLine; readonly count: number; readonly cost: Money }

/** What a co-operation has agreed about moving PCs; without rules everything may move, for nothing, to the last one. */
export interface TransferRules {
  readonly allows: (from: DeviceLine, to: DeviceLine) => boolean;
  /** Kroner per PC. */
  readonly cost: (from: DeviceLine, to: DeviceLine) => Money;
  /** Where that was said. */
  readonly costFrom: (from: DeviceLine, to: DeviceLine) => readonly Trace[];
  /** PCs of its surplus that a line keeps. */
  readonly reserve: (line: DeviceLine) => number;
}
export const noRules: TransferRules = { allows: () => true, cost: () => zero, costFrom: () => [], reserve: () => 0 };

/** What a line may give away: its surplus beyond what it keeps. */
export const spare = (line: DeviceLine, rules: TransferRules): number => Math.max(0, -netNeed(line) - rules.reserve(line));

/**
 * The transfers that leave the fewest PCs to order: of those the cheapest to move, and of those the fewest transfers. Only surplus
 * is moved, only to where it is needed, and only within a pool. The lines' own order settles ties; it is also the list's.
 */
export function transfers(lines: readonly DeviceLine[], pool: Pool, rules: TransferRules = noRules): readonly Transfer[] {
  const found = [...groupBy(lines, pools[pool]).values()].flatMap((own) => within(own, rules));
  const place = (line: DeviceLine): number => lines.indexOf(line);
  return found.sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
}

function within(lines: readonly DeviceLine[], rules: TransferRules): Transfer[] {
  const givers = lines.filter((line) => spare(line, rules) > 0);
  const takers = lines.filter((line) => toOrder(line) > 0);
  const ways = givers.flatMap((giver, from) => takers.flatMap((taker, to) => (rules.allows(giver, taker) ? [{ from, to, each: rules.cost(giver, taker) }] : [])));
  const scale = decimal(10).pow(Math.max(0, ...ways.map(({ each }) => each.decimalPlaces())));
  const priced = ways.map(({ from, to, each }) => ({ from, to, cost: BigInt(each.times(scale).toFixed(0)) }));
  const moves = cheapestMoves(givers.map((line) => BigInt(spare(line, rules))), takers.map((line) => BigInt(toOrder(line))), priced);
  return moves.map(({ from, to, units }) => {
    const [giver, taker] = [givers[from]!, takers[to]!];
    return { from: giver, to: taker, count: Number(units), cost: rules.cost(giver, taker).times(Number(units)) };
  });
}

interface Way { readonly from: number; readonly to: number; readonly cost: bigint }

/** Givers, takers, a source before the givers and a sink behind the takers. */
function cheapestMoves(surplus: readonly bigint[], need: readonly bigint[], ways: readonly Way[]): readonly Move[] {
  const source = surplus.length + need.length;
  // More than could ever be used: no way is full, so each way's price alone says whether it may be used.
  const unlimited = add(need) + 1n;
  const arcs: Arc[] = [
    ...ways.map(({ from, to, cost }) => ({ from, to: surplus.length + to, capacity: unlimited, cost })),
    ...surplus.map((capacity, from) => ({ from: source, to: from, capacity, cost: 0n })),
    ...need.map((capacity, to) => ({ from: surplus.length + to, to: source + 1, capacity, cost: 0n })),
  ];
  const { units, usable } = minCostFlow(source + 2, arcs, source, source + 1);
  const moves = ways.flatMap(({ from, to }, index): Move[] => (units[index]! > 0n ? [{ from, to, units: units[index]! }] : []));
  const moved = add(moves.map((move) => move.units));
  const cost = add(ways.map((way, index) => way.cost * units[index]!));
  return fewestMoves({ surplus, need, ways: ways.filter((_, index) => usable[index]), moved, cost }) ?? moves;
}

const add = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, one) => sum + one, 0n);
