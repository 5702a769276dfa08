import { netNeed, pools, type DeviceLine, type Pool } from "./need.ts";

/** PCs that go from one line's surplus to another's need. */
export interface Transfer { readonly from: DeviceLine; readonly to: DeviceLine; readonly count: number }

/**
 * The transfers that leave no more to order than `pooledNeed` says: within each pool, from the largest surplus to the largest
 * need, then on to the next of either; the lines' own order settles a tie. Only surplus is moved, and only to where it is needed.
 */
export function transfers(lines: readonly DeviceLine[], pool: Pool): readonly Transfer[] {
  const poolOf = pools[pool];
  return [...new Set(lines.map(poolOf))].flatMap((name) => within(lines.filter((line) => poolOf(line) === name)));
}

function within(lines: readonly DeviceLine[]): Transfer[] {
  const left = lines.map((line) => ({ line, need: netNeed(line) }));
  const surpluses = left.filter(({ need }) => need < 0).sort((a, b) => a.need - b.need);
  const needs = left.filter(({ need }) => need > 0).sort((a, b) => b.need - a.need);
  const moved: Transfer[] = [];
  for (const from of surpluses) {
    for (const to of needs) {
      const count = Math.min(-from.need, to.need);
      if (count === 0) continue;
      moved.push({ from: from.line, to: to.line, count });
      from.need += count;
      to.need -= count;
    }
  }
  return moved;
}
