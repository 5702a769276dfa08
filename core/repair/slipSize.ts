import type { Slip } from "./repair.ts";

/** How small a slip lies between two numbers, written in plain digits. */
export interface Sized { readonly slip: Slip; readonly size: number }

/** A sign or a factor of a thousand is one; else each digit inserted, removed or changed. A blank cell lost all its digits. */
export function slipSize(before: number | null, after: number): Sized {
  if (before === null) return { slip: "digits", size: plain(after).length };
  if (before === -after) return { slip: "sign", size: 1 };
  if (before !== 0 && (before * 1000 === after || after * 1000 === before)) return { slip: "unit", size: 1 };
  return { slip: "digits", size: distance(plain(before), plain(after)) + (before < 0 !== after < 0 && before !== 0 && after !== 0 ? 1 : 0) };
}

const plain = (value: number): string => String(Math.abs(value));

/** Fewest insertions, removals and changes that lead from one text to the other (Levenshtein 1966). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length]!;
}

/** Every other number one digit away: one inserted, removed or changed. */
export function oneDigitAway(value: number): readonly number[] {
  const digits = plain(value);
  const all = new Set<number>();
  for (let place = 0; place <= digits.length; place += 1) {
    for (let digit = 0; digit <= 9; digit += 1) {
      all.add(Number(digits.slice(0, place) + String(digit) + digits.slice(place)));
      if (place < digits.length) all.add(Number(digits.slice(0, place) + String(digit) + digits.slice(place + 1)));
    }
    if (digits.length > 1) all.add(Number(digits.slice(0, place) + digits.slice(place + 1)));
  }
  all.delete(Math.abs(value));
  return [...all].filter((one) => Number.isFinite(one)).map((one) => (value < 0 ? -one : one)).sort((a, b) => a - b);
}
