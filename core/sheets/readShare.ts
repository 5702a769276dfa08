import { decimal } from "../money.ts";
import type { ReadValue } from "./value.ts";

/** How a column's shares are typed where Excel does not show them as per cent: 0,481, 48,1, or some of each. */
export type ShareStyle = "parts" | "percents" | "mixed";

/**
 * What a column's plain numbers tell: one that holds more numbers above 1 than others, or says per cent in its heading, holds
 * per cents. Above 1 a number is always per cent; at or below 1 it is read as the column is typed.
 */
export function shareStyle(plain: readonly number[], heading: string): ShareStyle {
  const above = plain.filter((value) => Math.abs(value) > 1).length;
  const within = plain.filter((value) => value !== 0).length - above;
  if (above > within || /%|prosent/i.test(heading)) return "percents";
  return above > 0 && above === within ? "mixed" : "parts";
}

/** One plain number as a part of one, and what to tell of it: a number that fits both readings is a warning. */
export function readShare(value: number, seen: string, style: ShareStyle): ReadValue {
  const hundredth = decimal(value).dividedBy(100).toNumber();
  if (Math.abs(value) > 1) return { value: hundredth, trouble: { code: "share-as-number", severity: "info", values: { seen, value: hundredth } } };
  if (value === 0 || style === "parts") return { value };
  const [read, other] = style === "percents" ? [hundredth, value] : [value, hundredth];
  return { value: read, trouble: { code: "share-ambiguous", severity: "warning", values: { seen, value: read, other } } };
}
