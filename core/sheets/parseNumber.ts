import { cleanText } from "./cleanText.ts";
/** What a person typed, read as a number; `odd` says what had to be tolerated. */
export type ParsedNumber =
  | { readonly value: number; readonly odd: "number-as-text" | "ambiguous-separator" }
  | { readonly problem: "not-a-number" };

/** A lone dash, in any of the lengths people use for nothing. */
export const isDash = (text: string): boolean => /^[-–—−]$/.test(cleanText(text));
const plain = /^\d+(?:\.\d+)?$/;

/**
 * Reads a number as finance staff type it: `88 439` with any space, `-1 474`, `−1 474`, `1 474-`, `(1 474)`, `1.234,50`,
 * `1,234.50`, `48,10 %` (as 0.481), `kr 300 000`, `500,-`. A lone dash is 0. `1.234` and `1,234` are ambiguous: the
 * Norwegian reading is taken (thousands for the point, decimals for the comma) and the caller is told.
 */
export function parseNumber(text: string): ParsedNumber {
  if (isDash(text)) return { value: 0, odd: "number-as-text" };
  let body = cleanText(text);
  let negative = false;
  const wrapped = /^\((.*)\)$/.exec(body);
  if (wrapped) { negative = true; body = wrapped[1]!; }
  body = body.replace(/,-$/, "").replace(/^kr\.?\s*|\s*kr\.?$/gi, "").replace(/^'/, "");
  const percent = body.endsWith("%");
  body = body.replace(/\s*%$/, "").replace(/\s+/g, "");
  const sign = /^[-−–]/.test(body) || /[-−–]$/.test(body);
  if (sign) { negative = !negative; body = body.replace(/^[-−–]|[-−–]$/, ""); }
  const { digits, ambiguous } = normaliseSeparators(body);
  if (!plain.test(digits)) return { problem: "not-a-number" };
  const size = Number(percent ? shiftDecimals(digits, 2) : digits);
  return { value: negative && size !== 0 ? -size : size, odd: ambiguous ? "ambiguous-separator" : "number-as-text" };
}

function normaliseSeparators(body: string): { digits: string; ambiguous: boolean } {
  const [points, commas] = [body.split(".").length - 1, body.split(",").length - 1];
  if (points > 0 && commas > 0) {
    const decimalComma = body.lastIndexOf(",") > body.lastIndexOf(".");
    return { digits: decimalComma ? body.replace(/\./g, "").replace(",", ".") : body.replace(/,/g, ""), ambiguous: false };
  }
  if (points > 1) return { digits: /^\d{1,3}(\.\d{3})+$/.test(body) ? body.replace(/\./g, "") : "", ambiguous: false };
  if (commas > 1) return { digits: /^\d{1,3}(,\d{3})+$/.test(body) ? body.replace(/,/g, "") : "", ambiguous: false };
  if (points === 1 && /^[1-9]\d{0,2}\.\d{3}$/.test(body)) return { digits: body.replace(".", ""), ambiguous: true };
  if (commas === 1) return { digits: body.replace(",", "."), ambiguous: /^[1-9]\d{0,2},\d{3}$/.test(body) };
  return { digits: body, ambiguous: false };
}

/** 48.1 → 0.481 in text, so that no binary division disturbs the digits. */
function shiftDecimals(digits: string, places: number): string {
  const [whole = "", decimals = ""] = digits.split(".");
  const padded = whole.padStart(places + 1, "0");
  return `${padded.slice(0, -places)}.${padded.slice(-places)}${decimals}`;
}
