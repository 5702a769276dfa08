/**
 * The largest whole number in a range for which a rule holds, when the rule once broken stays broken; undefined when it
 * does not hold even for the lowest. An exact guess is proved by its neighbour alone; a poor one only costs a bisection.
 */
export function lastWhole(holds: (n: bigint) => boolean, guess: bigint, lowest: bigint, highest: bigint): bigint | undefined {
  if (!holds(lowest)) return undefined;
  let [yes, no] = [lowest, highest + 1n];
  const look = (n: bigint): void => { if (n > yes && n < no) { if (holds(n)) yes = n; else no = n; } };
  for (const near of [guess, guess + 1n, guess - 1n]) look(near);
  while (no - yes > 1n) look((yes + no) / 2n);
  return yes;
}
