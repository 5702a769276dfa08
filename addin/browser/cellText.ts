import { decimal } from "../../core/money.ts";
import { isoDate, norwegianDate } from "../../core/period.ts";
import { contracts } from "../../core/sheets/contracts.ts";
import type { Kind } from "../../core/sheets/contract.ts";
import { number, percent } from "../../core/text/say.ts";
import { address, isError, type Grid } from "../../core/workbook.ts";
import type { Desk } from "../taskpane/desk.ts";

/** A sheet's cells as they are read: dates where the contract says date, years without a space, the rest by the reader's language. */
export function cellText({ language, state }: Desk, file: string, { rows, origin, percents, sheet }: Grid): (row: number, column: number) => string {
  const tables = state.checked?.facts.find((one) => one.file === file)?.sheets.filter((one) => one.sheet === sheet) ?? [];
  const kinds = new Map<number, Kind>(tables.flatMap(({ contract, columns }) => Object.entries(columns).flatMap(([name, at]) => {
    const kind = contracts.find(({ id }) => id === contract)?.columns[name]?.kind;
    return at === undefined || kind === undefined ? [] : [[at, kind] as const];
  })));
  return (row, column) => {
    const value = rows[row - origin.row]?.[column - origin.column] ?? null;
    if (value === null) return "";
    if (isError(value)) return value.error;
    if (typeof value !== "number") return String(value);
    const kind = kinds.get(column);
    if (percents.has(address(row, column))) return percent(language, decimal(value));
    if (kind === "date" && value > 30_000) return language === "en" ? isoDate(value) : norwegianDate(isoDate(value));
    return kind !== "money" && kind !== "count" && Number.isInteger(value) && value >= 1990 && value <= 2100 ? String(value) : number(language, decimal(value).toDecimalPlaces(4));
  };
}
