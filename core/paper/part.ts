import type { Chart } from "../report/charts/chart.ts";
import type { ReportTable } from "../report/table.ts";

/** A run of text; `wrong` is a placeholder nobody knows, left standing so that it is seen. */
export interface Span { readonly text: string; readonly bold?: true; readonly wrong?: true }

/** A piece of the meeting paper, ready to be set. */
export type Part =
  | { readonly kind: "heading"; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: "paragraph" | "item"; readonly spans: readonly Span[] }
  | { readonly kind: "table"; readonly table: ReportTable }
  | { readonly kind: "chart"; readonly chart: Chart };
