import type { Finding } from "../finding.ts";
import { serialOf } from "../period.ts";
import type { FindingCode } from "../text/texts.ts";
import { address, isError, placeOf, type Cell, type Grid, type Patch } from "../workbook.ts";

/** The smallest edit that settles a finding: one cell. Never made unasked. */
export interface Repair {
  readonly before: string | number | boolean;
  readonly after: string | number;
  /** False where another edit would settle it as well: an outcome that is wrong may have a wrong input. */
  readonly unique: boolean;
  readonly patch: Patch;
}

/** What the cell should hold, read from the finding; undefined where only a person can know. */
const cures: Readonly<Partial<Record<FindingCode, { readonly cure: (values: Finding["values"]) => string | number | undefined; readonly unique: boolean; readonly format?: string }>>> = {
  "number-as-text": { cure: ({ value }) => Number(value), unique: true },
  "date-as-text": { cure: ({ value }) => serialOf(String(value)), unique: true, format: "dd.mm.yyyy" },
  "participant-misspelt": { cure: ({ suggestion }) => suggestion, unique: true },
  "variance-wrong": { cure: ({ expected }) => Number(expected), unique: false },
  "to-order-wrong": { cure: ({ expected }) => Number(expected), unique: false },
  "open-total-wrong": { cure: ({ expected }) => Number(expected), unique: false },
};

/** A repair for a finding about one cell that somebody typed; a formula is left for whoever wrote it. */
export function proposeRepair({ code, where: { sheet, cell }, values }: Finding, grids: readonly Grid[]): Repair | undefined {
  const cure = cures[code];
  const grid = grids.find((one) => one.sheet === sheet);
  const place = cell === undefined ? undefined : placeOf(cell);
  const after = cure?.cure(values);
  if (!cure || !grid || !place || after === undefined || Number.isNaN(after) || grid.formulas.has(address(place.row, place.column))) return undefined;
  const before: Cell = grid.rows[place.row - grid.origin.row]?.[place.column - grid.origin.column] ?? null;
  if (before === null || isError(before) || before === after) return undefined;
  const format = cure.format ?? (typeof after === "number" && typeof before === "string" ? "General" : undefined);
  return { before, after, unique: cure.unique, patch: { sheet: grid.sheet, ...place, rows: [[after]], ...(format === undefined ? {} : { numberFormats: [[format]] }) } };
}
