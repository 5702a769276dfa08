/** A way units may go: at most `capacity` of them, each at `cost`. Nodes are numbered from 0. */
export interface Arc { readonly from: number; readonly to: number; readonly capacity: bigint; readonly cost: bigint }

export interface Flow {
  /** Units on each arc, in the arcs' order. */
  readonly units: readonly bigint[];
  /** Whether some other flow, as great and as cheap, may use the arc. */
  readonly usable: readonly boolean[];
}

/** An arc with what is left of it, or its way back with what may be given back. */
interface Edge { readonly from: number; readonly to: number; readonly cost: bigint; left: bigint; readonly back: number }

/**
 * As much as can flow from `source` to `sink`, and of all ways to do that one of the cheapest: one shortest path after the other,
 * where units already on their way may be given back. Exact in whole numbers; costs may not be negative. The arcs' order settles ties.
 */
export function minCostFlow(nodes: number, arcs: readonly Arc[], source: number, sink: number): Flow {
  const edges = arcs.flatMap(({ from, to, capacity, cost }, index): Edge[] => [
    { from, to, cost, left: capacity, back: 2 * index + 1 }, { from: to, to: from, cost: -cost, left: 0n, back: 2 * index },
  ]);
  for (let path = shortestPath(nodes, edges, source, sink); path; path = shortestPath(nodes, edges, source, sink)) {
    const most = path.reduce((least, { left }) => (left < least ? left : least), path[0]!.left);
    for (const edge of path) {
      edge.left -= most;
      edges[edge.back]!.left += most;
    }
  }
  // In the end no round trip is cheaper than nothing, so every node has a price at which no edge with room left gives a gain.
  const price = cheapest(edges, Array.from({ length: nodes }, () => 0n)).distance;
  return {
    units: arcs.map((_, index) => edges[2 * index + 1]!.left),
    usable: arcs.map(({ from, to, cost }) => cost + price[from]! === price[to]!),
  };
}

function shortestPath(nodes: number, edges: readonly Edge[], source: number, sink: number): readonly Edge[] | undefined {
  const { distance, last } = cheapest(edges, Array.from({ length: nodes }, (_, node) => (node === source ? 0n : undefined)));
  if (distance[sink] === undefined) return undefined;
  const path: Edge[] = [];
  for (let node = sink; node !== source; node = path.at(-1)!.from) path.push(last.get(node)!);
  return path;
}

/** Bellman and Ford's: from where something is known, over edges with room left, until nothing gets cheaper. */
function cheapest(edges: readonly Edge[], known: readonly (bigint | undefined)[]): { distance: readonly (bigint | undefined)[]; last: ReadonlyMap<number, Edge> } {
  const distance = [...known];
  const last = new Map<number, Edge>();
  for (let moved = true; moved;) {
    moved = false;
    for (const edge of edges) {
      const start = distance[edge.from];
      if (edge.left === 0n || start === undefined) continue;
      const end = distance[edge.to];
      if (end !== undefined && end <= start + edge.cost) continue;
      distance[edge.to] = start + edge.cost;
      last.set(edge.to, edge);
      moved = true;
    }
  }
  return { distance, last };
}
