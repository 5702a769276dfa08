/**
 * What the page's script knows of where figures come from. Texts, places and steps that many figures share are written once:
 * numbers point into `words`, `files`, `places` and `steps`, and −1 points nowhere.
 */
export interface PageData {
  readonly words: readonly string[];
  /** A name and a SHA-256, or "" for a file without one. */
  readonly files: readonly (readonly [name: string, sha256: string])[];
  /** File, and the sheet and cell as words. */
  readonly places: readonly (readonly [file: number, sheet: number, cell: number])[];
  /** Value and text as words, a place, and the steps below. */
  readonly steps: readonly (readonly [value: number, text: number, place: number, ...below: number[]])[];
  /** Table, row, column, value, rule and rounding as words, and the steps below. */
  readonly figures: readonly (readonly [table: number, row: number, column: number, value: number, rule: number, rounding: number, ...below: number[]])[];
  /** The figures that rest on a place, for the places that findings name. */
  readonly restOn: Readonly<Record<number, readonly number[]>>;
}
