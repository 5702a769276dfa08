import type { Unit, Money } from "../money.ts";
import type { HeadingKey, LabelKey, TableKey } from "../text/texts.ts";
import type { SayValues } from "../text/say.ts";
import type { Formula } from "../formula.ts";
import type { Trace } from "../trace.ts";

/** Words the product owns, said in the reader's language. */
export interface Label { readonly label: LabelKey; readonly values?: SayValues }

/** The name of another table, or of a column of one. */
export type Named = { readonly title: TableKey; readonly values: SayValues } | { readonly heading: HeadingKey; readonly values?: SayValues };

/** How a column's figures are printed. `amount` has no decimals; `zero: "blank"` prints 0 as nothing, as the papers do. */
export interface Format {
  readonly kind: "text" | "amount" | "percent" | "count" | "decimal" | "date";
  /** Decimals of a per cent, when not two. */
  readonly places?: number;
  readonly zero?: "blank";
}

/**
 * One figure in the table's unit: the exact value when each is rounded alone for print, the reconciled one when the column
 * foots. `null` is a figure that is not there (lost, or not asked for), never 0.
 */
export interface Figure {
  readonly value: Money | string | Label | Named | null;
  readonly formula?: Formula;
  readonly trace?: Trace;
}

export interface TableColumn { readonly heading: HeadingKey; readonly values?: SayValues; readonly format: Format }
export interface TableRow { readonly kind: "line" | "subtotal" | "total"; readonly figures: readonly Figure[] }

export interface ReportTable {
  /** File name without ending, e.g. `drift-2024-11`. */
  readonly name: string;
  readonly title: TableKey;
  readonly values: SayValues;
  readonly unit?: Unit;
  readonly asOf?: string;
  /** The keys that shared the amounts. */
  readonly keys?: readonly string[];
  /** Whether the host is among the rows; absent where the table has no participants. */
  readonly hostIncluded?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Short remarks printed below the table. */
  readonly notes?: readonly Label[];
}

/** One unit (or more, for a host that absorbs) carried so that a column foots. Amounts in the table's unit. */
export interface LedgerEntry {
  readonly table: string;
  readonly column: HeadingKey;
  readonly columnValues?: SayValues;
  readonly party: string;
  /** The row, in a table of pools by participant. */
  readonly pool?: string;
  readonly exact: string;
  readonly alone: string;
  readonly amount: string;
  readonly units: number;
  readonly reason: "largest-remainder" | "host-absorbs" | "after-pinned" | "controlled" | "controlled-beyond";
}

/** Does a column's printed total equal the sum of its printed lines, or a pool's amount the sum of its parts? */
export interface Footing {
  readonly table: string;
  readonly column: HeadingKey;
  readonly columnValues?: SayValues;
  readonly pool?: string;
  readonly total: string;
  readonly parts: string;
  readonly difference: string;
}
