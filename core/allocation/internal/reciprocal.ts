import { divide, isZero, multiply, nothing, subtract, total, whole, type Fraction } from "../../fraction.ts";
import { send, type Internal, type Passed } from "./flows.ts";

/**
 * Reciprocal method: all serving pools at once. Each gross amount is its own amount plus its part of the others' gross
 * amounts; the linear system is solved exactly. Pools that only serve each other have no solution, and are refused.
 */
export function reciprocal(internal: Internal): Passed {
  const { order, use, amounts } = internal;
  const parts = order.map((from) => { const all = total(use[from]!.filter((_, to) => to !== from)); return { from, all }; });
  const unused = parts.find(({ all }) => isZero(all));
  if (unused) return { problem: "internal-unused", pool: unused.from };
  const part = (index: number, to: number): Fraction => (order[index] === to ? nothing : divide(use[order[index]!]![to]!, parts[index]!.all));
  // Row i: gross_i − Σ part(k → i) × gross_k = own amount of i.
  const rows = order.map((pool, i) => [...order.map((_, k) => subtract(i === k ? whole : nothing, part(k, pool))), amounts[pool]!]);
  const closed = closedPool(internal);
  const gross = closed === undefined ? solve(rows) : undefined;
  if (!gross) return { problem: "internal-singular", pool: closed ?? order[0]! };
  const everyone = amounts.map((_, pool) => pool);
  return { flows: order.flatMap((from, index) => send(internal, from, gross[index]!, everyone) ?? []) };
}

/** A serving pool from which no cost ever reaches a final pool; the system is singular exactly when there is one. */
function closedPool({ order, serving, use }: Internal): number | undefined {
  const reaches = new Set(serving.flatMap((serves, pool) => (serves ? [] : [pool])));
  for (let before = -1; before < reaches.size;) {
    before = reaches.size;
    for (const from of order) if (use[from]!.some((count, to) => to !== from && !isZero(count) && reaches.has(to))) reaches.add(from);
  }
  return order.find((pool) => !reaches.has(pool));
}

/** Gauss–Jordan elimination in exact fractions; undefined when the system has no single solution. */
function solve(rows: Fraction[][]): Fraction[] | undefined {
  for (let column = 0; column < rows.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= column && !isZero(row[column]!));
    if (pivot < 0) return undefined;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const lead = rows[column]!.map((value) => divide(value, rows[column]![column]!));
    rows[column] = lead;
    for (const [index, row] of rows.entries()) {
      const factor = row[column]!;
      if (index !== column && !isZero(factor)) rows[index] = row.map((value, at) => subtract(value, multiply(factor, lead[at]!)));
    }
  }
  return rows.map((row) => row.at(-1)!);
}
