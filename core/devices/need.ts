import type { RowOf } from "../sheets/contract.ts";
import type { rotation } from "../sheets/kinds/rotation.ts";

/** PCs of one category in one municipality. */
export interface DeviceLine { readonly participant: string; readonly category: string; readonly expired: number; readonly expiring: number; readonly stock: number; readonly ordered: number }

/** A row of the rotation as it counts: blank is none. */
export const deviceLine = (participant: string, { category, expired, expiring, stock, ordered }: RowOf<typeof rotation>): DeviceLine =>
  ({ participant, category, expired: expired ?? 0, expiring: expiring ?? 0, stock: stock ?? 0, ordered: ordered ?? 0 });

/** Expired + expiring − in stock − ordered: negative is a surplus. */
export const netNeed = (line: DeviceLine): number => line.expired + line.expiring - line.stock - line.ordered;

/** To order (må bestilles): the net need, never below 0. A surplus in one category is no order for another. */
export const toOrder = (line: DeviceLine): number => Math.max(0, netNeed(line));

/** Within what a surplus may be used: a municipality, a category, or everything. */
export type Pool = "own" | "category" | "all";
export const pools: Readonly<Record<Pool, (line: DeviceLine) => string>> = { own: ({ participant }) => participant, category: ({ category }) => category, all: () => "" };

/** What would have to be ordered if surpluses were used: nowhere, within a municipality, within a category, or everywhere. */
export interface PooledNeed extends Readonly<Record<Pool, number>> { readonly alone: number }

export function pooledNeed(lines: readonly DeviceLine[]): PooledNeed {
  const within = (pool: Pool): number => {
    const poolOf = pools[pool];
    const nets = new Map<string, number>();
    for (const line of lines) nets.set(poolOf(line), (nets.get(poolOf(line)) ?? 0) + netNeed(line));
    return [...nets.values()].reduce((sum, net) => sum + Math.max(0, net), 0);
  };
  return { alone: lines.reduce((sum, line) => sum + toOrder(line), 0), own: within("own"), category: within("category"), all: within("all") };
}
