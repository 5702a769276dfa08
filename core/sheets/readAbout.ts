import type { Unit } from "../money.ts";
import { dateOf, parseDate, parsePeriod, yearOf } from "../period.ts";
import type { Cell, Grid } from "../workbook.ts";
import { cleanText } from "./cleanText.ts";
import type { AboutSheet } from "./facts.ts";
import { normaliseText } from "./contract.ts";

const labels: readonly (readonly [keyof AboutSheet, RegExp])[] = [
  ["participant", /^(?:kommune|deltaker|deltakar)$/],
  ["period", /^(?:periode|måned|månad)$/],
  ["year", /^(?:år|budsjettår)$/],
  ["asOf", /^(?:per dato|per|pr\.?|status per|oppdatert)$/],
  ["unit", /^(?:enhet|eining|beløp i)$/],
];

/** «hele 1000», «i tusen kroner», «tkr», «1000 kr» → tkr; «kr», «kroner», «hele kroner» → kr. */
export function parseUnit(text: string): Unit | undefined {
  const seen = normaliseText(text);
  if (/\b(?:tkr|tusen|1000|1 000)\b/.test(seen)) return "tkr";
  return /\b(?:kr|kroner|nok)\b/.test(seen) ? "kr" : undefined;
}

/**
 * What the lines above the table say: «Periode: | 2024-11», «Kommune: Aukra», «Beløp i hele 1000 kr». A label and its value
 * stand in neighbouring cells or in one cell with a colon between.
 */
export function readAbout(grid: Grid, headerRow: number): AboutSheet {
  const about: { -readonly [P in keyof AboutSheet]: AboutSheet[P] } = {};
  for (const row of grid.rows.slice(0, headerRow)) {
    row.forEach((cell, column) => {
      if (typeof cell !== "string") return;
      const [name = "", ...rest] = cell.split(":");
      const inline = rest.join(":").trim();
      const field = labels.find(([, label]) => label.test(normaliseText(name)))?.[0];
      if (field) Object.assign(about, understand(field, inline === "" ? nextValue(row, column) : inline));
      else if (/^(?:alle )?(?:beløp|tall)\b.*\b(?:i|er)\b/i.test(cell)) Object.assign(about, understand("unit", cell));
    });
  }
  return about.year === undefined && about.period !== undefined ? { ...about, year: yearOf(about.period) } : about;
}

const nextValue = (row: readonly Cell[], column: number): Cell => row.slice(column + 1).find((cell) => cell !== null && cell !== "") ?? null;

function understand(field: keyof AboutSheet, value: Cell): Partial<AboutSheet> {
  if (typeof value !== "string" && typeof value !== "number") return {};
  switch (field) {
    case "participant": return typeof value === "string" ? { participant: cleanText(value) } : {};
    case "unit": { const unit = parseUnit(String(value)); return unit ? { unit } : {}; }
    case "period": { const period = parsePeriod(value); return period ? { period } : {}; }
    case "year": { const period = parsePeriod(value); return period ? { year: yearOf(period) } : {}; }
    case "asOf": { const date = typeof value === "number" ? dateOf(value) : parseDate(value); return date ? { asOf: date } : {}; }
  }
}
