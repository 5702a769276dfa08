import type { Contract } from "../../core/sheets/contract.ts";
import type { SheetContent } from "../../core/sheets/content.ts";
import { distribution } from "./distribution.ts";
import { economy } from "./economy.ts";
import { investment } from "./investment.ts";
import { municipalities } from "./municipalities.ts";
import { serviceDesk } from "./serviceDesk.ts";

const parts = [...distribution, ...municipalities.flatMap(({ sheets }) => sheets), ...investment, ...economy, ...serviceDesk];

/** Sheets of one kind as one: each row says itself which municipality it is about. */
function merge(same: readonly SheetContent[]): SheetContent {
  const [first] = same;
  if (same.length === 1) return first!;
  const { participant: _, ...about } = first!.about ?? {};
  const named = same.some(({ about: said }) => typeof said?.participant === "string");
  const period = same.map((part) => part.about).find((said) => said?.period !== undefined) ?? about;
  const rows = same.flatMap((part) => part.rows.map((row) => (typeof part.about?.participant === "string" ? { participant: part.about.participant, ...row } : row)));
  const unused = (column: string): boolean => isOptional(first!.contract, column)
    && (same.every((part) => part.without?.includes(column)) || same.every((part) => (part.rows as readonly Record<string, unknown>[]).every((row) => (row[column] ?? null) === null)));
  const without = Object.keys(first!.contract.columns).filter((column) => unused(column) && !(named && column === "participant"));
  return {
    contract: first!.contract, rows,
    ...(period && Object.keys(period).length > 0 ? { about: { ...(period.period === undefined ? {} : { period: period.period }), ...(period.asOf === undefined ? {} : { asOf: period.asOf }) } } : {}),
    ...(first!.unit ? { unit: first!.unit } : {}), remarks: [...new Set(same.flatMap((part) => part.remarks ?? []))].slice(0, 2), without,
  };
}

const isOptional = (contract: Contract, column: string): boolean => contract.columns[column]?.optional === true;

/** The whole example year in one workbook, as a unit that keeps everything in one place would have it: what the add-in is tried on. */
export const gathered: readonly SheetContent[] = [...new Set(parts.map(({ contract }) => contract))].map((contract) => merge(parts.filter((part) => part.contract === contract)));
