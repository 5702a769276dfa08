import type { Shown } from "../../shownAs.ts";
import type { Limits } from "../limits.ts";
import type { Around } from "./cellValue.ts";

/** What a sheet is read with. */
export interface Surroundings extends Around {
  readonly formats: readonly Shown[];
  readonly limits: Limits;
  /** Cells of the sheets before this one. */
  readonly before: number;
}
