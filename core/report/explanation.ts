import type { Finding } from "../finding.ts";
import type { Trace } from "../trace.ts";
import type { FoundFigure } from "./findFigure.ts";
import type { Figure, LedgerEntry } from "./table.ts";

/** Why a figure is what it is: its trace down to the typed cells, whether rounding moved it, and the files it rests on. */
export interface Explanation extends FoundFigure {
  readonly figure: Figure;
  readonly trace?: Trace;
  /** The ledger's row, when the figure is not its own rounded exact value. */
  readonly moved?: LedgerEntry;
  readonly files: readonly SourceFile[];
}
export interface SourceFile { readonly file: string; readonly sha256?: string }

/** A figure that rests on a cell, and the ways from the one to the other: the pools and keys passed, outermost first. */
export interface Touched extends FoundFigure { readonly figure: Figure; readonly via: readonly (readonly string[])[] }

/** Everything that rests on a cell, and what stands in it: once per workbook when no file was named. */
export interface Touching { readonly cells: readonly Trace[]; readonly touched: readonly Touched[]; readonly findings: readonly Finding[] }
