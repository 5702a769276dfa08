import { withMore } from "../../withMore.ts";
import type { Grid } from "../../workbook.ts";
import { findHeaders, type FoundHeader } from "./findHeaders.ts";
import { headingText, headingTexts } from "./headingTexts.ts";
import { labelsIn } from "./labelsIn.ts";
import { cellsOf, type Line } from "./line.ts";

/** Where a table stands: all zero-based within the grid, `end` and `to` are the first row and column it does not have. */
export interface Table extends FoundHeader {
  /** From its first heading to its last, those nobody knows too. */
  readonly from: number;
  readonly to: number;
  readonly end: number;
  /** Headings nobody knows among or beside its own. */
  readonly others: readonly { readonly column: number; readonly text: string }[];
  /** What is said above it; what is said above every table of the sheet comes first. */
  readonly above: { readonly shared: readonly Line[]; readonly own: readonly Line[] };
  /** The headings stand there again, with nothing said between: the table above goes on. */
  readonly again: boolean;
}

/** Every table of a sheet with its bounds: a table ends where the lines above the next one below it begin. */
export function findTables(grid: Grid): readonly Table[] {
  const headers = findHeaders(grid);
  const spans = headers.map((header) => spanOf(grid, header, headers));
  const starts = spans.map((span) => firstLine(grid, span, spans));
  const width = grid.rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const shared = linesOf(0, spans[0]?.top ?? 0, 0, width);
  return spans.map((span, index) => {
    const below = spans.findIndex((other, at) => at > index && other.top > span.bottom && overlap(other, span));
    const beside = spans.filter((other) => !overlap(other, span) && other.top <= span.bottom);
    const left = Math.max(0, ...beside.filter(({ to }) => to <= span.from).map(({ to }) => to));
    const right = Math.min(width, ...beside.filter(({ from }) => from >= span.to).map(({ from }) => from));
    const own = linesOf(starts[index]!, span.top, left, right);
    const before = tableAbove(span, spans);
    return withMore(span, {
      end: below < 0 ? grid.rows.length : starts[below]!, above: { shared, own },
      again: before !== undefined && own.every((line) => cellsOf(grid, line).length === 0) && samePlaces(before, span),
    });
  });
}

type Span = FoundHeader & Pick<Table, "from" | "to" | "others">;

const overlap = (a: Pick<Span, "from" | "to">, b: Pick<Span, "from" | "to">): boolean => a.from < b.to && b.from < a.to;
const samePlaces = (a: FoundHeader, b: FoundHeader): boolean => JSON.stringify(placesOf(a)) === JSON.stringify(placesOf(b));
const placesOf = ({ contract, hits }: FoundHeader): unknown => [contract.id, hits.map(({ name, column }) => [name, column])];
const linesOf = (first: number, end: number, from: number, to: number): readonly Line[] => Array.from({ length: Math.max(0, end - first) }, (_, index) => ({ row: first + index, from, to }));
const tableAbove = (span: Span, spans: readonly Span[]): Span | undefined => spans.filter((other) => other.bottom < span.top && overlap(other, span)).at(-1);

/** The header with the unknown headings among and directly beside its own, up to the next table. */
function spanOf(grid: Grid, header: FoundHeader, headers: readonly FoundHeader[]): Span {
  const texts = headingTexts(grid, header.top, header.bottom);
  const [first, last] = [header.hits[0]!.column, header.hits.at(-1)!.column];
  const taken = new Set(headers.filter((other) => other !== header && other.top <= header.bottom && header.top <= other.bottom).flatMap(({ hits }) => hits.map(({ column }) => column)));
  const isOther = (column: number): boolean => (texts[column]?.length ?? 0) > 0 && !taken.has(column);
  let [from, to] = [first, last + 1];
  while (isOther(from - 1)) from -= 1;
  while (isOther(to)) to += 1;
  const own = new Set(header.hits.map(({ column }) => column));
  const others = texts.flatMap((candidates, column) => (column >= from && column < to && candidates.length > 0 && !own.has(column) ? [{ column, text: candidates[0]! }] : []));
  return withMore(header, { from, to, others });
}

/**
 * Where the lines above a table begin: below the last row of the table above, at the first blank row or label with a colon. What
 * hangs together with the rows of the table above is that table's: remarks, and in a set-up sheet a line such as «År | 2025».
 */
function firstLine(grid: Grid, span: Span, spans: readonly Span[]): number {
  const before = tableAbove(span, spans);
  if (!before) return 0;
  const kinds = Array.from({ length: span.top - before.bottom - 1 }, (_, index) => kindOf(grid, { row: before.bottom + 1 + index, from: Math.min(span.from, before.from), to: Math.max(span.to, before.to) }));
  const after = kinds.lastIndexOf("row") + 1;
  const own = kinds.findIndex((kind, index) => index >= after && (kind === "blank" || kind === "label"));
  return before.bottom + 1 + (own < 0 ? kinds.length : own);
}

type LineKind = "blank" | "label" | "bare" | "text" | "row";

function kindOf(grid: Grid, line: Line): LineKind {
  const cells = cellsOf(grid, line);
  if (cells.length === 0) return "blank";
  const labels = labelsIn(grid, line);
  if (labels.length > 0) return labels.some(({ text }) => text.includes(":")) ? "label" : "bare";
  return cells.length === 1 && headingText(cells[0]!.cell) !== undefined ? "text" : "row";
}
