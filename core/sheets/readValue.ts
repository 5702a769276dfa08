import { decimal, hasFewDigits } from "../money.ts";
import { dateOf, parseDate } from "../period.ts";
import { isError, type Cell } from "../workbook.ts";
import { cleanText } from "./cleanText.ts";
import type { Column } from "./contract.ts";
import { isDash, parseNumber } from "./parseNumber.ts";
import { readShare, type ShareStyle } from "./readShare.ts";
import type { ReadValue, Trouble } from "./value.ts";

/**
 * One cell as its column's kind. What had to be tolerated or could not be read comes back as trouble with the text seen;
 * an unreadable cell is null with an error, never 0. `shares` says how the column's plain shares are typed; a number that
 * Excel shows as per cent has none.
 */
export function readValue(column: Column, cell: Cell | undefined, shares?: ShareStyle): ReadValue {
  if (cell === undefined || cell === null) return blank;
  if (isError(cell)) {
    return cell.error === "not-calculated" ? fault("not-calculated", {}) : fault("excel-error", { seen: cell.error });
  }
  const text = typeof cell === "string" ? cleanText(cell) : undefined;
  if (text === "") return blank;
  switch (column.kind) {
    case "any": return { value: typeof cell === "number" ? cell : text ?? textOf(cell) };
    case "text": case "code": return { value: text ?? textOf(cell) };
    case "date": return readDate(cell);
    case "year": return readYear(cell);
    default: return readNumber(column, cell, shares);
  }
}

const blank: ReadValue = { value: null };

/** A ticked box says yes. */
const textOf = (cell: string | number | boolean): string => (typeof cell === "boolean" ? (cell ? "ja" : "nei") : String(cell));

const fault = (code: Trouble["code"], values: Trouble["values"]): ReadValue => ({ value: null, trouble: { code, severity: "error", values } });

function readDate(cell: string | number | boolean): ReadValue {
  const day = typeof cell === "number" ? dateOf(cell) : undefined;
  if (day !== undefined) return { value: day };
  const date = typeof cell === "string" ? parseDate(cleanText(cell)) : undefined;
  return date === undefined
    ? fault("date-unreadable", { seen: String(cell) })
    : { value: date, trouble: { code: "date-as-text", severity: "info", values: { seen: String(cell), value: date } } };
}

function readYear(cell: string | number | boolean): ReadValue {
  const year = typeof cell === "string" ? (/^\d{4}$/.test(cleanText(cell)) ? Number(cleanText(cell)) : NaN) : Number(cell);
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? { value: year } : fault("not-a-year", { seen: String(cell) });
}

function readNumber(column: Column, cell: string | number | boolean, shares: ShareStyle | undefined): ReadValue {
  if (typeof cell === "boolean") return fault("not-a-number", { seen: cell ? "SANN" : "USANN" });
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) return fault("not-a-number", { seen: String(cell) });
    const value = hasFewDigits(cell) ? cell : decimal(cell).toNumber();
    return column.kind === "share" && shares ? readShare(value, String(cell), shares) : { value };
  }
  const parsed = parseNumber(cell);
  const percent = cell.includes("%");
  if ("problem" in parsed || (percent && (column.kind === "money" || column.kind === "count"))) return fault("not-a-number", { seen: cell });
  // A lone dash is how a printed zero looks: no need to tell anybody.
  if (isDash(cell)) return { value: 0 };
  const { value, trouble } = column.kind === "share" && !percent ? readShare(parsed.value, cell, shares ?? "parts") : { value: parsed.value };
  if (trouble && parsed.odd === "number-as-text") return { value, trouble };
  return { value, trouble: { code: parsed.odd, severity: parsed.odd === "ambiguous-separator" ? "warning" : "info", values: { seen: cell, value: value! } } };
}
