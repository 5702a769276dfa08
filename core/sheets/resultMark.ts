import { marks } from "../text/marks.ts";
import type { Grid } from "../workbook.ts";

const begins = Object.values(marks);

/** The line that marks a sheet as a result of the product: its table's name and the fingerprint of its inputs behind it. */
export const markLine = (mark: string, table: string, fingerprint: string): string => `${mark} · ${table} · ${fingerprint}`;

export interface ResultMark { readonly row: number; readonly table?: string; readonly fingerprint?: string }

export const isResultMark = (text: string): boolean => begins.some((mark) => text.startsWith(mark));

/** Where and as what a sheet is marked as a result; undefined for every other sheet. Results are never read as inputs. */
export function resultMark({ rows }: Grid): ResultMark | undefined {
  const row = rows.slice(0, 12).findIndex(([first]) => typeof first === "string" && isResultMark(first));
  if (row < 0) return undefined;
  const [, table, fingerprint] = String(rows[row]![0]).split(" · ");
  return { row, ...(table === undefined ? {} : { table }), ...(fingerprint === undefined ? {} : { fingerprint }) };
}
