import { add, compare, divide, multiply, nothing, subtract, total, type Fraction } from "../../fraction.ts";

export interface Bounds { readonly floor?: Fraction | undefined; readonly cap?: Fraction | undefined }

/** At least the floor and at most the cap. */
export function clamp(charge: Fraction, { floor, cap }: Bounds): Fraction {
  const raised = floor && compare(charge, floor) < 0 ? floor : charge;
  return cap && compare(raised, cap) > 0 ? cap : raised;
}

/**
 * Shares an amount in proportion to the charges so that nobody goes below the floor or above the cap: whoever would is
 * held there, and the others share the rest in the same proportion. When even that cannot meet the amount, everybody
 * stands at a bound and the parts do not add to it.
 */
export function withinBounds(amount: Fraction, charges: readonly Fraction[], bounds: Bounds): readonly Fraction[] {
  const held = new Map<number, Fraction>();
  for (;;) {
    const free = charges.map((_, row) => row).filter((row) => !held.has(row));
    const rest = subtract(amount, total(held.values()));
    const weight = total(free.map((row) => charges[row]!));
    const wanted = charges.map((charge, row) => held.get(row) ?? (weight.numerator === 0n ? nothing : divide(multiply(rest, charge), weight)));
    const bounded = wanted.map((part, row) => held.get(row) ?? clamp(part, bounds));
    // Raised to the floor by more than lowered to the cap: the floors are final; the other way round, the caps are.
    const pushed = free.reduce((sum, row) => add(sum, subtract(bounded[row]!, wanted[row]!)), nothing);
    const final = free.filter((row) => (pushed.numerator > 0n ? compare(bounded[row]!, wanted[row]!) > 0 : compare(bounded[row]!, wanted[row]!) < 0));
    if (pushed.numerator === 0n || final.length === 0) return bounded;
    for (const row of final) held.set(row, bounded[row]!);
  }
}
