import { columnName } from "../../core/workbook.ts";

/** A name's formula for one cell: quoted always, as Excel accepts it; Excel itself gives it back without quotes where it may. */
export const refersTo = (sheet: string, row: number, column: number): string => `='${sheet.replaceAll("'", "''")}'!$${columnName(column)}$${row + 1}`;

const plain = (formula: string): string => formula.replace(/^='(.*)'!/, (_, sheet: string) => `=${sheet.replaceAll("''", "'")}!`).toLowerCase();

export const isSamePlace = (a: string, b: string): boolean => plain(a) === plain(b);

export const isIn = (formula: string, sheet: string): boolean => plain(formula).startsWith(`=${sheet.toLowerCase()}!`);
