import type { Chart } from "../../../core/report/charts/chart.ts";
import { lineHeight } from "./fitRow.ts";
import type { Anchor } from "./injectCharts.ts";
import { pageHeight, sum } from "./pageRoom.ts";

/** What stands above the charts: how many rows, and how high they are together, in points. */
export interface Above { readonly rows: number; readonly height: number }
export interface LaidCharts {
  readonly anchors: readonly Anchor[];
  readonly lastRow: number;
  /** One-based rows after which a new page begins. */
  readonly breaks: readonly number[];
}

/** A chart wider than this, in characters, is no easier to read. */
const widest = 132;

/** Charts under each other below a table, a blank row between; one that the page has no room for begins a new page. */
export function layCharts(charts: readonly Chart[], widths: readonly number[], above: Above): LaidCharts {
  const page = pageHeight(widths);
  const columns = columnsFor(widths);
  const breaks: number[] = [];
  let [row, used] = [above.rows + 1, (above.height + lineHeight) % page];
  const anchors = charts.map((chart): Anchor => {
    const rows = Math.min(rowsFor(chart), Math.floor(page / lineHeight) - 2);
    if (used + (rows + 1) * lineHeight > page) { breaks.push(row); used = 0; }
    const anchor = { fromColumn: 0, fromRow: row, toColumn: columns, toRow: row + rows };
    row += rows + 1;
    used += (rows + 1) * lineHeight;
    return anchor;
  });
  return { anchors, breaks, lastRow: charts.length === 0 ? above.rows : row };
}

/** A lying chart grows with its categories; a standing one is as high as it looks well. */
const rowsFor = ({ kind, categories, series }: Chart): number => {
  if (kind === "waterfall") return 6 + Math.ceil(categories.length * 1.3);
  return kind === "bars" ? 6 + Math.ceil(categories.length * (series.length === 1 ? 1.1 : 1.5)) : 19;
};

/** So many columns from the left as make a chart of good width. */
function columnsFor(widths: readonly number[]): number {
  const fitting = widths.filter((_, at) => sum(widths.slice(0, at + 1)) <= widest);
  return Math.max(1, fitting.length);
}
