import type { Limits } from "./limits.ts";

/** What is wrong with a file that is a workbook, or nearly one; a word of core/text (`words`). */
export type Damage = "unzip" | "cut" | "overlap" | "twice" | "names" | "encrypted-entry" | "method" | "checksum" | "encoding" | "doctype" | "bad-xml" | "reference" | "strings" | "sheet-missing" | "part-missing" | "no-sheets" | "merges";
export type Foreign = "empty" | "cfb" | "xls" | "html" | "xml" | "text" | "lock" | "unknown" | "ods" | "xlsb" | "docx" | "zip";

/** Why bytes gave no grids. `detail` is a word of core/text (`words`); `place` says where in the file, when that is known. */
export type Unreadable =
  | { readonly problem: "not-workbook"; readonly detail: Foreign }
  | { readonly problem: "encrypted"; readonly detail: "encrypted" }
  | { readonly problem: "damaged"; readonly detail: Damage; readonly place?: string }
  | { readonly problem: "too-large"; readonly detail: keyof Limits; readonly seen: number; readonly limit: number }
  | { readonly problem: "stopped"; readonly detail: "seconds" | "memoryMb"; readonly limit: number }
  | { readonly problem: "unread"; readonly detail: "noThread" };

/** Thrown anywhere inside the gate, caught at its one door: no half-read workbook comes out. */
export class Refusal extends Error {
  readonly why: Unreadable;
  constructor(why: Unreadable) {
    super(`${why.problem}: ${why.detail}`);
    this.why = why;
  }
}

export const damaged = (detail: Damage, place?: string): Refusal => new Refusal({ problem: "damaged", detail, ...(place === undefined ? {} : { place: place.slice(0, 80) }) });

/** Refuses what is more than a limit allows. */
export function hold(limits: Limits, detail: keyof Limits, seen: number): void {
  if (seen > limits[detail]) throw new Refusal({ problem: "too-large", detail, seen: Math.ceil(seen), limit: limits[detail] });
}
