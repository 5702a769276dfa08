import { decimal } from "../money.ts";
import { cleanText } from "./cleanText.ts";

/** What a person typed, read as a number; `odd` says what had to be tolerated. */
export type ParsedNumber =
  | { readonly value: number; readonly odd: "number-as-text" | "ambiguous-separator" }
  | { readonly problem: "not-a-number" };

const dashes = /[‐‑‒–—−]/g;

/** A lone dash, in any of the lengths people use for nothing. */
export const isDash = (text: string): boolean => cleanText(text).replace(dashes, "-") === "-";

const currency = "(?:kr\\.?|nok)?";
/** Sign, currency, sign, figure, `,-`, sign, currency, per cent: each may be absent. */
const amount = new RegExp(`^([-+]?) ?${currency} ?(-?) ?([.,]?\\d(?:[\\d., ]*\\d)?)(,--?)? ?(-?) ?${currency}( ?%)?$`, "i");

/**
 * Reads a number as finance staff type it: `88 439` with any space, `-1 474`, `−1 474`, `1 474-`, `(1 474)`, `1.234,50`,
 * `1,234.50`, `48,10 %` (as 0.481), `kr 300 000`, `500,-`. A lone dash is 0. `1.234` and `1,234` are ambiguous: the
 * Norwegian reading is taken (thousands for the point, decimals for the comma) and the caller is told. Spaces and other
 * separators must stand where thousands do: two numbers in one cell are none. Cut to the 15 digits a cell keeps.
 */
export function parseNumber(text: string): ParsedNumber {
  if (isDash(text)) return { value: 0, odd: "number-as-text" };
  const body = cleanText(text).replace(dashes, "-").replace(/^'/, "");
  const [, bracketed] = /^\((.+)\)$/.exec(body) ?? [];
  const [, before = "", inside = "", figure = "", kroner, after = "", percent] = amount.exec(bracketed ?? body) ?? [];
  const read = readFigure(figure, kroner !== undefined);
  const minuses = [before, inside, after].filter((sign) => sign === "-").length;
  if (!read || minuses > 1 || (bracketed !== undefined && (before === "+" || after === "-"))) return { problem: "not-a-number" };
  const size = decimal(percent === undefined ? Number(read.digits) : decimal(read.digits).dividedBy(100).toNumber()).toNumber();
  const negative = size !== 0 && (minuses === 1 || bracketed !== undefined);
  return { value: negative ? -size : size, odd: read.ambiguous ? "ambiguous-separator" : "number-as-text" };
}

/** The separators that tell thousands from decimals; whole kroner (`,-`) have no decimals to mistake. */
const readings: readonly (readonly [RegExp, (figure: string) => string, ambiguous?: true])[] = [
  [/^\d{1,15}$/, (figure) => figure],
  [/^\d{1,3}(?: \d{3}){1,4}(?:[.,]\d{1,20})?$/, (figure) => figure.replace(/ /g, "").replace(",", ".")],
  [/^\d{1,3}(?:\.\d{3}){1,4},\d{1,20}$|^\d{1,3}(?:\.\d{3}){2,4}$/, (figure) => figure.replace(/\./g, "").replace(",", ".")],
  [/^\d{1,3}(?:,\d{3}){1,4}\.\d{1,20}$|^\d{1,3}(?:,\d{3}){2,4}$/, (figure) => figure.replace(/,/g, "")],
  [/^[1-9]\d{0,2}\.\d{3}$/, (figure) => figure.replace(".", ""), true],
  [/^[1-9]\d{0,2},\d{3}$/, (figure) => figure.replace(",", "."), true],
  [/^\d{0,15}[.,]\d{1,20}$/, (figure) => figure.replace(",", ".")],
];

function readFigure(figure: string, wholeKroner: boolean): { readonly digits: string; readonly ambiguous: boolean } | undefined {
  const [, digits, ambiguous] = readings.find(([pattern]) => pattern.test(figure)) ?? [];
  if (!digits) return undefined;
  if (wholeKroner) return ambiguous || !digits(figure).includes(".") ? { digits: figure.replace(/[ .,]/g, ""), ambiguous: false } : undefined;
  return { digits: digits(figure), ambiguous: ambiguous === true };
}
