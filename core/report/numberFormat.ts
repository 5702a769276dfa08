import type { Format } from "./table.ts";

const plain: Record<Format["kind"], string> = {
  text: "General", amount: "#,##0", count: "#,##0", percent: "0.00%", decimal: "#,##0.0", date: "dd.mm.yyyy",
};

/** Excel's code for a column. A blank zero keeps its value: only the third section, for zero, shows nothing. */
export const numberFormat = ({ kind, zero }: Format): string =>
  zero === "blank" && kind !== "text" && kind !== "date" ? `${plain[kind]};-${plain[kind]};` : plain[kind];
