/** What a cell holds and what it should hold; `after` null is blank. */
export interface CellEdit {
  readonly cell: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
  /** Number format the repaired value needs, when the cell has another. */
  readonly format?: string;
}

/** A slip of the hand: digits lost, added or changed, a sign, a unit, values in the wrong column, a result computed wrong, a text. */
export type Slip = "digits" | "sign" | "unit" | "moved" | "computed" | "text";

/** A sum that did not foot and does after the repair: its cell, what stands there, and what its parts came to. */
export interface Proof { readonly cell: string; readonly kind: "sum" | "variance" | "toOrder" | "toOrderSum" | "openTotal"; readonly seen: string; readonly was: string }

/**
 * The smallest edit of one sheet with which all its sums and rules hold again, as far as these cells go. Never made unasked.
 * Fewest slips first, then fewest digits touched.
 */
export interface Repair {
  readonly file: string;
  readonly sheet: string;
  readonly edits: readonly CellEdit[];
  readonly slips: readonly Slip[];
  /** Digits inserted, removed or changed; a sign, a unit, a move or a result computed anew counts as one. */
  readonly size: number;
  /** No other edit of that size in which each slip settles a sum does the same. False also where the search was cut short. */
  readonly unique: boolean;
  readonly proof: readonly Proof[];
}
