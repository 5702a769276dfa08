import type { RowOf } from "../sheets/contract.ts";
import type { rotation } from "../sheets/kinds/rotation.ts";

/** PCs of one category in one municipality. */
export interface DeviceLine { readonly participant: string; readonly category: string; readonly expired: number; readonly expiring: number; readonly stock: number; readonly ordered: number }

/** A row of the rotation as it counts: blank is none. */
export const deviceLine = (participant: string, { category, expired, expiring, stock, ordered }: RowOf<typeof rotation>): DeviceLine =>
  ({ participant, category, expired: expired ?? 0, expiring: expiring ?? 0, stock: stock ?? 0, ordered: ordered ?? 0 });

/** Expired + expiring − in stock − ordered: negative is a surplus. */
const netNeed = (line: DeviceLine): number => line.expired + line.expiring - line.stock - line.ordered;

/** To order (må bestilles): the net need, never below 0. A surplus in one category is no order for another. */
export const toOrder = (line: DeviceLine): number => Math.max(0, netNeed(line));

/** What would have to be ordered if surpluses were used: nowhere, within a municipality, within a category, or everywhere. */
export interface PooledNeed { readonly alone: number; readonly own: number; readonly category: number; readonly all: number }

export function pooledNeed(lines: readonly DeviceLine[]): PooledNeed {
  const by = (group: (line: DeviceLine) => string): number => {
    const nets = new Map<string, number>();
    for (const line of lines) nets.set(group(line), (nets.get(group(line)) ?? 0) + netNeed(line));
    return [...nets.values()].reduce((sum, net) => sum + Math.max(0, net), 0);
  };
  return {
    alone: lines.reduce((sum, line) => sum + toOrder(line), 0),
    own: by(({ participant }) => participant), category: by(({ category }) => category), all: by(() => ""),
  };
}
