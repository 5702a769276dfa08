import { isMoney, zero, type Money } from "../money.ts";
import type { ReportTable, TableColumn } from "./table.ts";

/** One column of a waterfall chart: from where to where, and what it adds. `level` stands on the axis; `change` hangs between levels. */
export interface Step {
  readonly kind: "level" | "change";
  /** The table's column, so that the chart says the same in every language. */
  readonly label: Pick<TableColumn, "heading" | "values">;
  readonly from: Money;
  readonly to: Money;
  readonly delta: Money;
}

/**
 * A row of a table that adds across (the first amount + the changes = the last amount, as in the year-over-year table) as
 * the steps of a waterfall chart, in the table's unit. A change of nothing is left out; text columns are passed over.
 */
export function waterfall({ columns, rows }: ReportTable, row: number): readonly Step[] {
  const amounts = columns.flatMap((column, at) => (column.format.kind === "text" ? [] : [{ column, value: amountAt(rows[row]?.figures[at]?.value) }]));
  let level = zero;
  return amounts.flatMap(({ column: { heading, values }, value }, index): Step[] => {
    const kind = index === 0 || index === amounts.length - 1 ? "level" : "change";
    if (kind === "change" && value.isZero()) return [];
    const from = kind === "level" ? zero : level;
    level = from.plus(value);
    return [{ kind, label: { heading, ...(values ? { values } : {}) }, from, to: level, delta: value }];
  });
}

const amountAt = (value: unknown): Money => (isMoney(value) ? value : zero);
