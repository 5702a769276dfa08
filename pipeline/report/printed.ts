import { isMoney, type Money } from "../../core/money.ts";
import { shownLabel } from "../../core/report/shown.ts";
import type { Figure, Format } from "../../core/report/table.ts";

/**
 * A figure as a table of data prints it, the same in every language of the reader: decimal point, ASCII minus, no grouping,
 * ISO dates, Norwegian words. Rounded as its column says, halves away from zero; a figure that is not there prints nothing.
 */
export function printed({ value }: Figure, format: Format): string {
  if (value === null) return "";
  if (isMoney(value)) return printNumber(value, format);
  return typeof value === "string" ? value : shownLabel("nb", value);
}

function printNumber(value: Money, format: Format): string {
  switch (format.kind) {
    case "percent": return `${fixed(value.times(100), format.places ?? 2, format)}${value.isZero() && format.zero === "blank" ? "" : " %"}`;
    case "decimal": return fixed(value, 1, format);
    case "text": return value.toFixed();
    default: return fixed(value, 0, format);
  }
}

function fixed(value: Money, places: number, format: Format): string {
  const text = value.toFixed(places);
  if (/[1-9]/.test(text)) return text;
  return format.zero === "blank" ? "" : text.replace("-", "");
}
