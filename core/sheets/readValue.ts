import { decimal, hasFewDigits } from "../money.ts";
import { dateOf, parseDate } from "../period.ts";
import { isError, type Cell } from "../workbook.ts";
import { cleanText } from "./cleanText.ts";
import type { Column } from "./contract.ts";
import { isDash, parseNumber } from "./parseNumber.ts";
import type { Finding } from "../finding.ts";

export type Value = string | number | null;
type Trouble = Pick<Finding, "code" | "severity" | "values">;
export interface ReadValue { readonly value: Value; readonly trouble?: Trouble }


/**
 * One cell as its column's kind. What had to be tolerated or could not be read comes back as trouble with the text seen;
 * an unreadable cell is null with an error, never 0.
 */
export function readValue(column: Column, cell: Cell | undefined, shownAsPercent: boolean): ReadValue {
  if (cell === undefined || cell === null || (typeof cell === "string" && cleanText(cell) === "")) return { value: null };
  if (isError(cell)) {
    return cell.error === "not-calculated" ? fault("not-calculated", {}) : fault("excel-error", { seen: cell.error });
  }
  switch (column.kind) {
    case "any": return { value: typeof cell === "boolean" ? (cell ? "ja" : "nei") : typeof cell === "string" ? cleanText(cell) : cell };
    case "text": case "code": return { value: cleanText(String(cell)) };
    case "date": return readDate(cell);
    case "year": return readYear(cell);
    default: return readNumber(column, cell, shownAsPercent);
  }
}

const fault = (code: Trouble["code"], values: Trouble["values"]): ReadValue => ({ value: null, trouble: { code, severity: "error", values } });

function readDate(cell: string | number | boolean): ReadValue {
  const day = typeof cell === "number" ? dateOf(cell) : undefined;
  if (day !== undefined) return { value: day };
  const date = typeof cell === "string" ? parseDate(cell) : undefined;
  return date === undefined
    ? fault("date-unreadable", { seen: String(cell) })
    : { value: date, trouble: { code: "date-as-text", severity: "info", values: { seen: String(cell), value: date } } };
}

function readYear(cell: string | number | boolean): ReadValue {
  const year = typeof cell === "number" ? cell : Number(cell);
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? { value: year } : fault("not-a-year", { seen: String(cell) });
}

function readNumber(column: Column, cell: string | number | boolean, shownAsPercent: boolean): ReadValue {
  if (typeof cell === "boolean") return fault("not-a-number", { seen: cell ? "SANN" : "USANN" });
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) return fault("not-a-number", { seen: String(cell) });
    const value = hasFewDigits(cell) ? cell : decimal(cell).toNumber();
    return column.kind === "share" && !shownAsPercent ? plainShare(value, cell) : { value };
  }
  const parsed = parseNumber(cell);
  if ("problem" in parsed) return fault("not-a-number", { seen: cell });
  if (column.kind === "share" && !cell.includes("%")) return plainShare(parsed.value, cell);
  // A lone dash is how a printed zero looks: no need to tell anybody.
  if (isDash(cell)) return { value: 0 };
  return { value: parsed.value, trouble: oddity(parsed.odd, cell, parsed.value) };
}

/** A share typed as 48,1 in a cell without per cent format means 48,1 %; 0,481 means itself. */
function plainShare(value: number, seen: string | number): ReadValue {
  if (Math.abs(value) <= 1) return { value };
  const share = decimal(value).dividedBy(100).toNumber();
  return { value: share, trouble: oddity("share-as-number", String(seen), share) };
}

const oddity = (code: "number-as-text" | "ambiguous-separator" | "share-as-number", seen: string, value: number): Trouble =>
  ({ code, severity: code === "ambiguous-separator" ? "warning" : "info", values: { seen, value } });
