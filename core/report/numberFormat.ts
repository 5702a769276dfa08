import type { Format } from "./table.ts";

const plain: Record<Format["kind"], string> = {
  text: "General", amount: "#,##0", count: "#,##0", percent: "0.00%", decimal: "#,##0.0", date: "dd.mm.yyyy",
};

/** Excel's code for a column. A blank zero keeps its value: only the third section, for zero, shows nothing. */
export function numberFormat({ kind, zero, places }: Format): string {
  const code = kind === "percent" && places !== undefined ? `0${places === 0 ? "" : `.${"0".repeat(places)}`}%` : plain[kind];
  return zero === "blank" && kind !== "text" && kind !== "date" ? `${code};-${code};` : code;
}
