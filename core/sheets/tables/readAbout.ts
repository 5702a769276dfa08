import { withMore } from "../../withMore.ts";
import { dateOf, parseDate, parsePeriod, yearOf } from "../../period.ts";
import type { Cell, Grid } from "../../workbook.ts";
import { cleanText } from "../cleanText.ts";
import { normaliseText } from "../contract.ts";
import type { AboutSheet } from "../facts.ts";
import { cellsOf, labelled, type Line } from "./line.ts";

type Labelled = Exclude<keyof AboutSheet, "unit">;
const labels: readonly (readonly [Labelled, RegExp])[] = [
  ["participant", /^(?:kommune|deltaker|deltakar)$/],
  ["period", /^(?:periode|måned|månad)$/],
  ["year", /^(?:år|budsjettår)$/],
  ["asOf", /^(?:per dato|per|pr\.?|status per|oppdatert)$/],
];

/** What a label above a table stands for: «Periode:», «Kommune». */
export const aboutField = (label: string): Labelled | undefined => labels.find(([, pattern]) => pattern.test(normaliseText(label)))?.[0];

export interface ReadAbout {
  readonly about: Omit<AboutSheet, "unit">;
  /** Where each was said, and values nobody understands: zero-based in the grid. */
  readonly said: readonly { readonly field: Labelled; readonly row: number; readonly column: number; readonly value: Cell; readonly understood: boolean }[];
}

/**
 * What the lines above a table say: «Periode: | 2024-11», «Kommune: Aukra». A label and its value stand in neighbouring
 * cells or in one cell with a colon between; the line nearest the table has the last word. The unit has a reader of its own.
 */
export function readAbout(grid: Grid, lines: readonly Line[]): ReadAbout {
  const said = lines.flatMap((line) => cellsOf(grid, line).flatMap(({ cell, column }) => {
    const { label, value, at } = labelled(grid, line, cell, column);
    const field = label === undefined ? undefined : aboutField(label);
    if (field === undefined || value === null || value === "") return [];
    const found = understand(field, value);
    // Without a colon it may be the heading of a table nobody knows.
    return found || String(cell).includes(":") ? [{ field, row: line.row, column: at, value, found }] : [];
  }));
  const about: Omit<AboutSheet, "unit"> = Object.assign({}, ...said.map(({ found }) => found));
  return {
    about: about.year === undefined && about.period !== undefined ? { ...about, year: yearOf(about.period) } : about,
    said: said.map(({ found, ...one }) => withMore(one, { understood: found !== undefined })),
  };
}

function understand(field: Labelled, value: Cell): Partial<AboutSheet> | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = typeof value === "string" ? cleanText(value) : value;
  switch (field) {
    case "participant": return typeof text === "string" ? { participant: text } : undefined;
    case "period": { const period = parsePeriod(text); return period ? { period } : undefined; }
    case "year": { const period = parsePeriod(text); return period ? { year: yearOf(period) } : undefined; }
    case "asOf": { const date = typeof text === "number" ? dateOf(text) : parseDate(text); return date ? { asOf: date } : undefined; }
  }
}
