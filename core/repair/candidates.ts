import type { Equation } from "../rules/equations.ts";
import { withChanges, type Arithmetic, type TypedCell, type Values } from "./arithmetic.ts";
import type { Slip } from "./repair.ts";
import { oneDigitAway, slipSize } from "./slipSize.ts";

/** One slip of the hand undone: new values of one cell, or of the cells of a row that moved; null is blank. In steps. */
export interface Candidate { readonly slip: Slip; readonly size: number; readonly cells: ReadonlyMap<string, number | null> }

/**
 * What could be the matter with one cell, given the sums that fail now: every value with which one of them holds again.
 * Where a sum leaves room (rounding, a need held at 0), the value that just fits and those one slip away.
 */
export function cellCandidates(arithmetic: Arithmetic, cell: TypedCell, failing: readonly Equation[], values: Values): readonly Candidate[] {
  const found = new Map<number, Candidate>();
  for (const equation of failing.filter((one) => arithmetic.leaves(one).includes(cell.cell))) {
    const settles = (value: number): boolean => isAllowed(cell, value) && value !== (values.get(cell.cell) ?? 0) && arithmetic.holds(equation, withChanges(values, new Map([[cell.cell, value]])));
    for (const value of targets(arithmetic, cell, equation, values).filter(settles)) found.set(value, candidate(arithmetic, cell, equation, values, value));
  }
  return [...found.values()];
}

function targets(arithmetic: Arithmetic, { cell, step }: TypedCell, equation: Equation, values: Values): readonly number[] {
  const now = values.get(cell) ?? 0;
  const gap = arithmetic.gap(equation, values);
  const reach = Math.max(step, Math.abs(gap));
  // Held at 0, a need may not move until it is above it: the slope is measured both ways.
  const slopes = [1, -1].map((way) => Math.round((arithmetic.gap(equation, withChanges(values, new Map([[cell, now + way * reach]]))) - gap) / (way * reach))).filter((slope) => slope === 1 || slope === -1);
  const solved = [...new Set(slopes)].map((slope) => now - gap * slope);
  const room = Math.min(20, Math.floor((equation.room * arithmetic.scale) / step));
  const around = solved.flatMap((value) => Array.from({ length: 2 * room + 1 }, (_, index) => value + (index - room) * step));
  const near = equation.floor || room > 0 ? oneDigitAway(now / arithmetic.scale).map((value) => Math.round(value * arithmetic.scale)) : [];
  // Of what the room allows, only what is one slip away says anything.
  return [...new Set([...solved, ...[...around, ...near].filter((value) => slipSize(now / arithmetic.scale, value / arithmetic.scale).size === 1)])];
}

function candidate({ scale, values: typed }: Arithmetic, { cell, output }: TypedCell, { outcome }: Equation, values: Values, value: number): Candidate {
  const before = typed.has(cell) ? values.get(cell)! / scale : null;
  const sized = output && outcome === cell ? { slip: "computed", size: 1 } as const : slipSize(before, value / scale);
  return { ...sized, cells: new Map([[cell, value]]) };
}

const isAllowed = ({ count, step }: TypedCell, value: number): boolean => value % step === 0 && !(count && value < 0) && Math.abs(value) < Number.MAX_SAFE_INTEGER;

/** A blank swallowed, or one too many: the values of a row from some column on, moved one column right or left. */
export function moveCandidates({ typed }: Arithmetic, row: number): readonly Candidate[] {
  const cells = [...typed.values()].filter((one) => one.row === row).sort((a, b) => a.cell.length - b.cell.length || (a.cell < b.cell ? -1 : 1));
  if (cells.length < 3) return [];
  const line = cells.map(({ value }) => value);
  const rearranged = cells.flatMap((_, from) => [
    ...(line.at(-1) === null ? [[...line.slice(0, from), null, ...line.slice(from, -1)]] : []),
    ...(line[from] === null ? [[...line.slice(0, from), ...line.slice(from + 1), null]] : []),
  ]);
  return rearranged.map((moved): Candidate => ({ slip: "moved", size: 1, cells: new Map(cells.flatMap(({ cell, value }, index) => (moved[index] === value ? [] : [[cell, moved[index] ?? null] as const]))) }))
    .filter(({ cells: changed }) => changed.size > 1);
}
