/**
 * A table of whole numbers, row by row, each between its own bounds, that is to have given row and column sums.
 * `lack` is what each row, then each column, still misses: above zero it must be raised, below zero lowered.
 */
export interface Balance {
  readonly rows: number;
  readonly columns: number;
  readonly at: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly lack: Int32Array;
  /** Columns of each row, the one to raise first in front; rows of each column, the one to lower first in front. */
  readonly raiseFirst: Int32Array;
  readonly lowerFirst: Int32Array;
}

const [unseen, start, closed] = [-1, -2, -3];

/**
 * Moves single units along augmenting paths until the rows and columns have their sums or no path is left, and returns
 * the number of paths. A path raises a cell, lowers another in that cell's column, raises one in that cell's row, and so
 * on: every sum between its ends stays as it is. By the theorem of Ford and Fulkerson no table within the bounds comes
 * closer to the sums when no path is left. Paths are the shortest from each end in turn, so few cells move.
 */
export function augment(balance: Balance): number {
  const { rows, columns, lack } = balance;
  const from = new Int32Array(rows + columns).fill(unseen);
  const queue = new Int32Array(rows + columns);
  let paths = 0;
  for (let node = 0; node < rows + columns; node += 1) {
    while (from[node] === unseen && begins(balance, node)) {
      const { end, seen } = search(balance, node, from, queue);
      // What cannot reach an end now never will: it is closed to every later path, and searched only once.
      if (end === undefined) { for (let i = 0; i < seen; i += 1) from[queue[i]!] = closed; break; }
      lack[node]! += node < rows ? -1 : 1;
      lack[end]! += end < rows ? 1 : -1;
      for (let at = end; at !== node; at = from[at]!) move(balance, from[at]!, at);
      for (let i = 0; i < seen; i += 1) from[queue[i]!] = unseen;
      paths += 1;
    }
  }
  return paths;
}

/** A path leaves a row by raising one of its cells, a column by lowering one; it ends where that is what was missing. */
const begins = ({ rows, lack }: Balance, node: number): boolean => (node < rows ? lack[node]! > 0 : lack[node]! < 0);
const ends = ({ rows, lack }: Balance, node: number): boolean => (node < rows ? lack[node]! < 0 : lack[node]! > 0);

/** Breadth first. `from` tells where each node was reached from; `queue` holds the nodes seen. */
function search(balance: Balance, first: number, from: Int32Array, queue: Int32Array): { end?: number; seen: number } {
  const { rows, columns, at, low, high, raiseFirst, lowerFirst } = balance;
  let seen = 1;
  queue[0] = first;
  from[first] = start;
  for (let head = 0; head < seen; head += 1) {
    const node = queue[head]!;
    const isRow = node < rows;
    const count = isRow ? columns : rows;
    for (let i = 0; i < count; i += 1) {
      const next = isRow ? rows + raiseFirst[node * columns + i]! : lowerFirst[(node - rows) * rows + i]!;
      if (from[next] !== unseen) continue;
      const cell = isRow ? node * columns + next - rows : next * columns + node - rows;
      if (isRow ? at[cell]! >= high[cell]! : at[cell]! <= low[cell]!) continue;
      from[next] = node;
      queue[seen] = next;
      seen += 1;
      if (ends(balance, next)) return { end: next, seen };
    }
  }
  return { seen };
}

function move({ rows, columns, at }: Balance, node: number, next: number): void {
  if (node < rows) at[node * columns + next - rows]! += 1;
  else at[next * columns + node - rows]! -= 1;
}
