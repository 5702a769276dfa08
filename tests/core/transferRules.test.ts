import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minCostFlow } from "../../core/devices/minCostFlow.ts";
import { netNeed, pools, toOrder, type DeviceLine, type Pool } from "../../core/devices/need.ts";
import { spare, transfers, type TransferRules } from "../../core/devices/transfers.ts";
import { decimal, sum } from "../../core/money.ts";

const line = (participant: string, category: string, net: number): DeviceLine =>
  ({ participant, category, expired: Math.max(0, net), expiring: 0, stock: Math.max(0, -net), ordered: 0 });

interface Best { readonly left: number; readonly cost: number; readonly transfers: number }
const better = (a: Best, b: Best): boolean => (a.left - b.left || a.cost - b.cost || a.transfers - b.transfers) < 0;

/** Every way to move PCs one line after the other, however foolish: the best of them all. */
function bruteForce(lines: readonly DeviceLine[], pool: Pool, rules: TransferRules): Best {
  const givers = lines.filter((one) => spare(one, rules) > 0);
  const takers = lines.filter((one) => toOrder(one) > 0);
  const ways = givers.flatMap((from) => takers.filter((to) => pools[pool](from) === pools[pool](to) && rules.allows(from, to)).map((to) => ({ from, to })));
  const needed = takers.reduce((total, one) => total + toOrder(one), 0);
  let best: Best = { left: needed, cost: 0, transfers: 0 };
  const walk = (at: number, surplus: ReadonlyMap<DeviceLine, number>, need: ReadonlyMap<DeviceLine, number>, so: Best): void => {
    if (better(so, best)) best = so;
    const way = ways[at];
    if (!way) return;
    for (let count = 0; count <= Math.min(surplus.get(way.from)!, need.get(way.to)!); count += 1) {
      walk(at + 1, new Map(surplus).set(way.from, surplus.get(way.from)! - count), new Map(need).set(way.to, need.get(way.to)! - count),
        { left: so.left - count, cost: so.cost + count * rules.cost(way.from, way.to).toNumber(), transfers: so.transfers + (count > 0 ? 1 : 0) });
    }
  };
  walk(0, new Map(givers.map((one) => [one, spare(one, rules)])), new Map(takers.map((one) => [one, toOrder(one)])), best);
  return best;
}

const found = (lines: readonly DeviceLine[], pool: Pool, rules: TransferRules): Best => {
  const list = transfers(lines, pool, rules);
  return { left: lines.reduce((total, one) => total + toOrder(one), 0) - list.reduce((total, { count }) => total + count, 0), cost: sum(list.map(({ cost }) => cost)).toNumber(), transfers: list.length };
};

const places = ["Aukra", "Molde", "Rauma"];
const categories = ["Ansatt", "Elev"];
const anyLines = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 }).map((nets) => nets.map((net, index) => line(places[index >> 1]!, categories[index & 1]!, net)));
/** A price and a permission for each pair of lines, drawn once. */
const anyRules = fc.record({ prices: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 36, maxLength: 36 }), open: fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }), reserve: fc.integer({ min: 0, max: 1 }) })
  .map(({ prices, open, reserve }): TransferRules => {
    const pair = (from: DeviceLine, to: DeviceLine): number => [from, to].reduce((at, one) => at * 6 + places.indexOf(one.participant) * 2 + categories.indexOf(one.category), 0);
    return { allows: (from, to) => open[pair(from, to)]!, cost: (from, to) => decimal(prices[pair(from, to)]!).dividedBy(2), reserve: () => reserve, costFrom: () => [] };
  });
const anyPool = fc.constantFrom<Pool>("own", "category", "all");

describe("the transfers", () => {
  it("are as good as the best of all that could be tried: fewest left to order, then cheapest, then fewest transfers", () =>
    fc.assert(fc.property(anyLines, anyRules, anyPool, (lines, rules, pool) => { expect(found(lines, pool, rules)).toEqual(bruteForce(lines, pool, rules)); }), { numRuns: 300 }));
  it("keep to the rules: only what is allowed, never from the reserve, and what leaves one stock comes to another", () =>
    fc.assert(fc.property(anyLines, anyRules, anyPool, (lines, rules, pool) => {
      const list = transfers(lines, pool, rules);
      for (const one of lines) {
        const [out, into] = [list.filter(({ from }) => from === one), list.filter(({ to }) => to === one)].map((some) => some.reduce((total, { count }) => total + count, 0)) as [number, number];
        expect([out <= spare(one, rules), into <= toOrder(one)]).toEqual([true, true]);
        expect(Math.sign(netNeed(one) + out - into) * Math.sign(netNeed(one))).toBeGreaterThanOrEqual(0);
      }
      for (const { from, to, count, cost } of list) {
        expect([rules.allows(from, to), count > 0, pools[pool](from)]).toEqual([true, true, pools[pool](to)]);
        expect(cost.equals(rules.cost(from, to).times(count))).toBe(true);
      }
    })));
  it("are the same on every run, whatever was computed before", () => {
    const lines = [line("Aukra", "Ansatt", -4), line("Molde", "Elev", 3), line("Rauma", "Ansatt", -4), line("Molde", "Ansatt", 3)];
    expect(transfers(lines, "all")).toEqual(transfers(lines, "all"));
  });
});

it("a dearer move is made when it lets more PCs be moved in all: what is on its way is given back", () => {
  const lines = [line("Aukra", "Elev", -1), line("Rauma", "Elev", -1), line("Molde", "Elev", 1), line("Vestnes", "Elev", 1)];
  const cost = (from: DeviceLine, to: DeviceLine) => decimal(from.participant === "Aukra" && to.participant === "Molde" ? 1 : 5);
  const allows = (from: DeviceLine, to: DeviceLine): boolean => from.participant === "Aukra" || to.participant === "Molde";
  expect(transfers(lines, "all", { allows, cost, reserve: () => 0, costFrom: () => [] }).map(({ from, to }) => `${from.participant}–${to.participant}`)).toEqual(["Aukra–Vestnes", "Rauma–Molde"]);
});

it("prices in øre count to the øre", () => {
  const lines = [line("Aukra", "Elev", -1), line("Molde", "Elev", 1), line("Rauma", "Elev", -1)];
  const rules: TransferRules = { allows: () => true, cost: (from) => decimal(from.participant === "Aukra" ? "349.51" : "349.50"), reserve: () => 0, costFrom: () => [] };
  expect(transfers(lines, "all", rules).map(({ from, cost }) => [from.participant, cost.toFixed()])).toEqual([["Rauma", "349.5"]]);
});

it("a co-operation of thirty lines is settled at once, also where nobody could try everything", () => {
  const lines = Array.from({ length: 30 }, (_, index) => line(`K${index}`, "Elev", index % 2 === 0 ? -(7 * index + 11) : 5 * index + 13));
  const { left } = found(lines, "all", { allows: () => true, cost: () => decimal(0), reserve: () => 0, costFrom: () => [] });
  expect(left).toBe(Math.max(0, lines.reduce((total, one) => total + netNeed(one), 0)));
});

it("a flow fills what it can, and says which arcs another cheapest flow may use", () => {
  // Two equal ways of 5 and 3, and a dear one, from 0 to 3.
  const arcs = [[0, 1, 5n, 0n], [1, 3, 5n, 1n], [0, 2, 3n, 0n], [2, 3, 9n, 1n], [0, 3, 1n, 9n]] as const;
  const { units } = minCostFlow(4, arcs.map(([from, to, capacity, cost]) => ({ from, to, capacity, cost })), 0, 3);
  expect(units).toEqual([5n, 5n, 3n, 3n, 1n]);
});
