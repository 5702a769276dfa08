import type { Equation } from "../rules/equations.ts";
import { withChanges, type Arithmetic, type Values } from "./arithmetic.ts";
import { cellCandidates, moveCandidates, type Candidate } from "./candidates.ts";

/** A set of slips with which every sum holds, and all others of the same size. */
export interface Searched { readonly solutions: readonly (readonly Candidate[])[]; readonly complete: boolean }

const mostSlips = 4;
/** Cells looked at in all, give or take: about a second's work. */
const mostLooks = 20_000_000;

/**
 * The smallest sets of slips with which every sum and rule of the sheet holds: fewest slips first, then the smallest size
 * (see `Repair`). Depth first from the failing sum with the fewest cells, every cell of it in turn; each slip must settle a
 * sum. The same input gives the same answer; what is not found within twenty million looks at a cell is not found.
 */
export function search(arithmetic: Arithmetic): Searched {
  const failing = arithmetic.equations.filter((equation) => !arithmetic.holds(equation, arithmetic.values));
  if (failing.length === 0) return { solutions: [], complete: true };
  const budget = { left: mostLooks };
  for (let slips = 1; slips <= mostSlips && budget.left > 0; slips += 1) {
    const found = new Map<string, readonly Candidate[]>();
    descend(arithmetic, arithmetic.values, failing, [], slips, budget, found);
    if (found.size > 0) return { solutions: smallest([...found.values()]), complete: budget.left > 0 };
  }
  return { solutions: [], complete: budget.left > 0 };
}

function descend(arithmetic: Arithmetic, values: Values, failing: readonly Equation[], made: readonly Candidate[], left: number, budget: { left: number }, found: Map<string, readonly Candidate[]>): void {
  if (failing.length === 0) { found.set(idOf(made), made); return; }
  if (left === 0) return;
  const [first] = [...failing].sort((a, b) => arithmetic.leaves(a).length - arithmetic.leaves(b).length);
  const cells = arithmetic.leaves(first!).length;
  // Every cell is tried with a few values, many where there is room, and each looks at the whole sum.
  budget.left -= cells * cells * (first!.room > 0 || first!.floor ? 40 : 5);
  if (budget.left <= 0) return;
  for (const candidate of candidatesFor(arithmetic, first!, failing, values, made)) {
    if (budget.left <= 0) return;
    const next = withChanges(values, candidate.cells);
    const touched = new Set([...candidate.cells.keys()].flatMap(arithmetic.touching));
    const still = [...failing.filter((equation) => !touched.has(equation)), ...[...touched].filter((equation) => !arithmetic.holds(equation, next))];
    descend(arithmetic, next, still, [...made, candidate], left - 1, budget, found);
  }
}

function candidatesFor(arithmetic: Arithmetic, equation: Equation, failing: readonly Equation[], values: Values, made: readonly Candidate[]): readonly Candidate[] {
  const touched = new Set(made.flatMap(({ cells }) => [...cells.keys()]));
  const own = arithmetic.leaves(equation).flatMap((cell) => arithmetic.typed.get(cell) ?? []);
  const rows = [...new Set(own.map(({ row }) => row))].filter((row) => !own.some((one) => one.row === row && touched.has(one.cell)));
  return [...own.filter(({ cell }) => !touched.has(cell)).flatMap((cell) => cellCandidates(arithmetic, cell, failing, values)), ...rows.flatMap((row) => moveCandidates(arithmetic, row))];
}

export const sizeOf = (slips: readonly Candidate[]): number => slips.reduce((sum, { size }) => sum + size, 0);

/** One slip in words that sort: two ways to the same cells and values are one. */
export const slipId = ({ cells }: Candidate): string => [...cells].map(([cell, value]) => `${cell}=${value}`).sort().join(",");
const idOf = (slips: readonly Candidate[]): string => slips.map(slipId).sort().join(";");

function smallest(solutions: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] {
  const least = Math.min(...solutions.map(sizeOf));
  return solutions.filter((one) => sizeOf(one) === least);
}
