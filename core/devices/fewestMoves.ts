/** Units from the surplus of one to the need of another, both by position. */
export interface Move { readonly from: number; readonly to: number; readonly units: bigint }

/** What is to be moved: at least `moved` units in all, over the ways that are open, at no more than `cost`. */
export interface Task {
  readonly surplus: readonly bigint[];
  readonly need: readonly bigint[];
  readonly ways: readonly { readonly from: number; readonly to: number; readonly cost: bigint }[];
  readonly moved: bigint;
  readonly cost: bigint;
}

/** States looked at before the search gives up: some tenths of a second. */
const patience = 20_000;

/**
 * The fewest moves that do the task; undefined when the search takes too long, for the question is as hard as packing bins.
 * In some best answer every move empties a surplus or fills a need (otherwise two of them could be one), so only such moves are
 * tried: first with as few as could ever do, then with one more. The largest are tried first; position settles ties.
 */
export function fewestMoves(task: Task): readonly Move[] | undefined {
  let looks = 0;
  const search = (surplus: readonly bigint[], need: readonly bigint[], moved: bigint, cost: bigint, most: number, failed: Set<string>): readonly Move[] | undefined => {
    if (moved === task.moved) return cost === task.cost ? [] : undefined;
    const rest = task.moved - moved;
    if (atLeast(surplus, rest) > most || atLeast(need, rest) > most || cost > task.cost) return undefined;
    const state = `${surplus.join()}|${need.join()}|${most}`;
    if (failed.has(state)) return undefined;
    looks += 1;
    for (const { from, to, cost: each } of openWays(task.ways, surplus, need)) {
      if (looks > patience) return undefined;
      const units = surplus[from]! < need[to]! ? surplus[from]! : need[to]!;
      const further = search(less(surplus, from, units), less(need, to, units), moved + units, cost + units * each, most - 1, failed);
      if (further) return [{ from, to, units }, ...further];
    }
    failed.add(state);
    return undefined;
  };
  for (let most = 0; most <= task.surplus.length + task.need.length && looks <= patience; most += 1) {
    const found = search(task.surplus, task.need, 0n, 0n, most, new Set());
    if (found) return found;
  }
  return undefined;
}

/** How many of the largest it takes to reach so much: no fewer moves can do. */
function atLeast(amounts: readonly bigint[], wanted: bigint): number {
  let [reached, count] = [0n, 0];
  for (const amount of [...amounts].sort(descending)) {
    if (reached >= wanted) break;
    reached += amount;
    count += 1;
  }
  return reached < wanted ? Infinity : count;
}

const openWays = (ways: Task["ways"], surplus: readonly bigint[], need: readonly bigint[]): Task["ways"] =>
  ways.filter(({ from, to }) => surplus[from]! > 0n && need[to]! > 0n)
    .sort((a, b) => descending(surplus[a.from]!, surplus[b.from]!) || descending(need[a.to]!, need[b.to]!) || a.from - b.from || a.to - b.to);

const descending = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0);
const less = (amounts: readonly bigint[], at: number, units: bigint): bigint[] => amounts.map((amount, index) => (index === at ? amount - units : amount));
