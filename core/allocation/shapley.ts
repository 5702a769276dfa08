import { add, fraction, multiply, nothing, subtract, type Fraction } from "../fraction.ts";

/**
 * Shares the step from nobody's value to everybody's among the players: each gets what it adds when it joins, averaged over
 * every order in which they could join (the Shapley value), exactly. So the parts add to the whole step, no order is
 * preferred, and a player that never adds anything gets nothing. `value` may be a row of figures, all shared alike.
 * Values are asked for 2ⁿ times.
 */
export function shapley<Player>(players: readonly Player[], value: (joined: ReadonlySet<Player>) => readonly Fraction[]): readonly (readonly Fraction[])[] {
  const coalitions = Array.from({ length: 2 ** players.length }, (_, bits) => {
    const joined = new Set(players.filter((__, index) => bits & (1 << index)));
    return { size: joined.size, values: value(joined) };
  });
  const weights = ordersWith(players.length);
  return players.map((_, index) => {
    const bit = 1 << index;
    const added = weights.map(() => coalitions[0]!.values.map(() => nothing));
    coalitions.forEach(({ size, values }, bits) => {
      if (bits & bit) return;
      added[size] = added[size]!.map((sum, at) => add(sum, subtract(coalitions[bits | bit]!.values[at]!, values[at]!)));
    });
    return coalitions[0]!.values.map((__, at) => added.reduce((sum, row, size) => add(sum, multiply(row[at]!, weights[size]!)), nothing));
  });
}

/** By size of the coalition met: the part of all orders in which just these have joined before the player, s!(n−s−1)!/n!. */
const ordersWith = (players: number): Fraction[] =>
  Array.from({ length: players }, (_, size) => fraction(factorial(size) * factorial(players - size - 1), factorial(players)));

const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1));
