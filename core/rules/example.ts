import type { FindingCode } from "../text/texts.ts";
import type { Cell } from "../workbook.ts";

/** A sheet as somebody could have typed it, from A1. A formula's result is what its cell holds. */
export interface ExampleSheet {
  readonly file?: string;
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly formulas?: Readonly<Record<string, string>>;
  /** Cells that Excel shows as per cent. */
  readonly percents?: readonly string[];
}

/**
 * Sheets with nothing to find in them, and one fault: what it makes of some cells, and where it is found. The test plants
 * it and expects this finding and no other; docs/findings.md shows it.
 */
export interface Example {
  readonly sheets: readonly ExampleSheet[];
  /** The sheet the fault is in, by position; the first when left out. */
  readonly in?: number;
  readonly fault: Readonly<Record<string, Cell>>;
  /** Formulas the fault changes; null is typed over. */
  readonly formulas?: Readonly<Record<string, string | null>>;
  /** Where the finding points; absent when it points at no cell. */
  readonly at?: string;
  /** Other findings the same fault leads to. */
  readonly also?: readonly FindingCode[];
}

/** A rule's examples, by the finding each leads to. */
export type Examples = Readonly<Partial<Record<FindingCode, Example>>>;
