import type { Formula } from "../../formula.ts";
import type { Money } from "../../money.ts";
import type { ChartKey } from "../../text/texts.ts";
import type { Format } from "../table.ts";

/**
 * `bars`: lying, the first category on top; in every category a bar per series. `pairs`: standing, side by side. `stacked`:
 * standing, on each other; what is negative hangs below the axis. `line`: a line with markers per series along time; a gap
 * where there is no figure. `waterfall`: lying stacked bars on a base that is not drawn.
 */
export type ChartKind = "bars" | "pairs" | "stacked" | "line" | "waterfall";

/** What a waterfall's series stands for: `base` holds the others up unseen, `rest` is what nothing explains. */
export type Role = "base" | "level" | "rise" | "fall" | "rest";

/** An exact figure of a chart; null is none, never 0. The formula gives it from the cells of the chart's table. */
export interface Point { readonly value: Money | null; readonly formula?: Formula }

export interface Series { readonly name: string; readonly role?: Role; readonly points: readonly Point[] }

/** A chart in the reader's language, as data: the workbook, the document and the page each draw it in their own way. */
export interface Chart {
  /** The table's name, and what part of it, e.g. `drift-2024-11:operatingVariance`. Unique in a report. */
  readonly id: string;
  readonly name: ChartKey;
  /** Name of the table whose figures are drawn. */
  readonly table: string;
  /** Whose chart it is, when there is one for each participant. */
  readonly party?: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** What somebody is told who does not see it. */
  readonly alt: string;
  /** What the value axis measures, e.g. «hele 1000 kr». */
  readonly axis: string;
  readonly format: Format;
  /** Where the value axis begins, when not at 0; the title says so. */
  readonly from?: Money;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}
