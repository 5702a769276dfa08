import { dateOf, parseDate, parsePeriod, yearOf } from "../period.ts";
import type { Cell, Grid } from "../workbook.ts";
import { cleanText } from "./cleanText.ts";
import type { AboutSheet } from "./facts.ts";
import { normaliseText } from "./contract.ts";

type Labelled = Exclude<keyof AboutSheet, "unit">;
const labels: readonly (readonly [Labelled, RegExp])[] = [
  ["participant", /^(?:kommune|deltaker|deltakar)$/],
  ["period", /^(?:periode|måned|månad)$/],
  ["year", /^(?:år|budsjettår)$/],
  ["asOf", /^(?:per dato|per|pr\.?|status per|oppdatert)$/],
];

/**
 * What the lines above the table say: «Periode: | 2024-11», «Kommune: Aukra». A label and its value stand in neighbouring
 * cells or in one cell with a colon between. The unit has a reader of its own.
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
    });
  }
  return about.year === undefined && about.period !== undefined ? { ...about, year: yearOf(about.period) } : about;
}

const nextValue = (row: readonly Cell[], column: number): Cell => row.slice(column + 1).find((cell) => cell !== null && cell !== "") ?? null;

function understand(field: Labelled, value: Cell): Partial<AboutSheet> {
  if (typeof value !== "string" && typeof value !== "number") return {};
  switch (field) {
    case "participant": return typeof value === "string" ? { participant: cleanText(value) } : {};
    case "period": { const period = parsePeriod(value); return period ? { period } : {}; }
    case "year": { const period = parsePeriod(value); return period ? { year: yearOf(period) } : {}; }
    case "asOf": { const date = typeof value === "number" ? dateOf(value) : parseDate(value); return date ? { asOf: date } : {}; }
  }
}
