import { withMore } from "../../withMore.ts";
import type { Cell, Grid } from "../../workbook.ts";
import { headersAt, isNamed, type HeaderRow } from "./headersAt.ts";
import { headingText, headingTexts, areHeadingLike } from "./headingTexts.ts";
import { beginsHeading, headingOf, isHeadingOrBegins } from "./knownHeadings.ts";

/** A table's headings: rows `top` to `bottom`, zero-based within the grid as everything here. */
export interface FoundHeader extends HeaderRow { readonly top: number; readonly bottom: number }

/**
 * Every table of a sheet by its headings, in the order of their rows. Headings may stand anywhere, beside each other and over up to
 * three rows; a row that has some but not all of what a table needs is one too when its kind is on the sheet already, or is what
 * the sheet is called. One pass: only rows with two known headings, or the beginning of one, are looked at closely.
 */
export function findHeaders(grid: Grid): readonly FoundHeader[] {
  const whole: FoundHeader[] = [];
  const parts: FoundHeader[] = [];
  for (let row = 0; row < grid.rows.length; row += 1) {
    if (!mayHead(grid.rows[row]!)) continue;
    const found = headersFrom(grid, row);
    whole.push(...found.whole);
    if (found.part && found.part.hits.length >= 2) parts.push(found.part);
    for (const { bottom } of found.whole) row = Math.max(row, bottom);
  }
  const isThere = ({ contract }: FoundHeader): boolean => whole.some((one) => one.contract === contract);
  const again = parts.filter((part) => isThere(part) && part.hits.length > Math.max(2, part.missing.length));
  const named = nearest(parts.filter((part) => !isThere(part) && isNamed(grid.sheet, part.contract)));
  return [...whole, ...again, ...named].sort((a, b) => a.top - b.top || a.hits[0]!.column - b.hits[0]!.column);
}

/** Headings in a row are two at least, or go on in the row below. */
function mayHead(cells: readonly Cell[]): boolean {
  let count = 0;
  for (const cell of cells) if (typeof cell === "string" && isHeadingOrBegins(cell) && (count += 1) === 2) return true;
  return count === 1 && areHeadingLike(cells);
}

const nearest = (parts: readonly FoundHeader[]): readonly FoundHeader[] => [...parts].sort((a, b) => a.missing.length - b.missing.length).slice(0, 1);

interface From { readonly whole: readonly FoundHeader[]; readonly part?: FoundHeader }

function headersFrom(grid: Grid, row: number): From {
  const single = hasTwoKnown(grid.rows[row]!) ? headersAt(headingTexts(grid, row, row), grid.sheet) : undefined;
  const rowOf = (one: HeaderRow): FoundHeader => withMore(one, { top: row, bottom: row });
  if (single && single.whole.length > 0) return { whole: single.whole.map((one) => goesOn(grid, underGroups(grid, rowOf(one)))) };
  const several = overSeveral(grid, row);
  return { whole: several, ...(several.length === 0 && single?.part ? { part: rowOf(single.part) } : {}) };
}

/** The same headings twice, told apart by what is merged above them: «2024» over «Regnskap | Budsjett». */
function underGroups(grid: Grid, header: FoundHeader): FoundHeader {
  const isTwice = new Set(header.hits.map(({ name, year }) => `${name} ${year}`)).size < header.hits.length;
  const above = header.top - 1;
  if (!isTwice || above < 0 || !areHeadingLike(grid.rows[above]!)) return header;
  const grouped = headersAt(headingTexts(grid, above, header.bottom), grid.sheet).whole.find(({ contract, hits }) => contract === header.contract && hits.some(({ year }) => year !== undefined));
  return grouped ? { ...grouped, top: above, bottom: header.bottom } : header;
}

function hasTwoKnown(cells: readonly Cell[]): boolean {
  let count = 0;
  for (const cell of cells) if (typeof cell === "string" && headingOf(cell) && (count += 1) === 2) return true;
  return false;
}

/** Headings that are whole only when the texts of two or three rows are put together, and no lower row has them alone. */
function overSeveral(grid: Grid, top: number): readonly FoundHeader[] {
  if (!areHeadingLike(grid.rows[top]!) || !grid.rows[top]!.some((cell) => typeof cell === "string" && (headingOf(cell) !== undefined || beginsHeading(cell)))) return [];
  for (let bottom = top + 1; bottom <= Math.min(top + 2, grid.rows.length - 1) && areHeadingLike(grid.rows[bottom]!); bottom += 1) {
    if (headersAt(headingTexts(grid, bottom, bottom), grid.sheet).whole.length > 0) return [];
    const { whole } = headersAt(headingTexts(grid, top, bottom), grid.sheet);
    if (whole.length > 0) return whole.map((one) => goesOn(grid, withMore(one, { top, bottom })));
  }
  return [];
}

/** A row of units, years or second words below the headings belongs to them: every cell of it reads as one with the heading above. */
function goesOn(grid: Grid, header: FoundHeader): FoundHeader {
  const below = header.bottom + 1;
  const [first, last] = [header.hits[0]!.column, header.hits.at(-1)!.column];
  const cells = (grid.rows[below] ?? []).slice(first, last + 1).map((cell) => ({ cell, text: headingText(cell) }));
  if (below - header.top > 2 || cells.every(({ text }) => text === undefined) || !areHeadingLike(cells.map(({ cell }) => cell))) return header;
  const texts = headingTexts(grid, header.top, below).map((candidates, column) => (column < first || column > last ? [] : candidates));
  const again = headersAt(texts, grid.sheet).whole.find(({ contract }) => contract === header.contract);
  const understood = cells.every(({ text }, index) => text === undefined || again?.hits.some((hit) => hit.column === first + index && isJoined(hit.text, text)));
  return again && understood ? goesOn(grid, { ...again, top: header.top, bottom: below }) : header;
}

const isJoined = (whole: string, below: string): boolean => whole.length > below.length && (whole.endsWith(below) || whole.endsWith(`(${below})`));
