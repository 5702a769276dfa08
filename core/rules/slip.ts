import { decimal, type Money } from "../money.ts";

const [low, high] = [decimal(400), decimal(2500)];

/** Somewhere about a thousand times as large: 1 if the first is the larger, −1 if the second, 0 if they are of a kind. */
export function slip(a: Money, b: Money): -1 | 0 | 1 {
  if (a.isZero() || b.isZero()) return 0;
  const ratio = a.abs().dividedBy(b.abs());
  const between = (r: Money): boolean => r.greaterThanOrEqualTo(low) && r.lessThanOrEqualTo(high);
  return between(ratio) ? 1 : between(decimal(1).dividedBy(ratio)) ? -1 : 0;
}
