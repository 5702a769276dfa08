import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Stands for a text result of no characters until the cell is read; a private-use character that no workbook holds. */
export const emptyText = "\ue000";

/** The same package with a mark in every formula that gave no characters, for who will write it again. */
export function withEmptyResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  return zipSync(Object.fromEntries(parts.map(([name, part]) => [name, /worksheets\/[^/]+\.xml$/i.test(name) ? strToU8(markEmptyResults(strFromU8(part))) : part])), { level: 0 });
}

/** exceljs cannot tell a formula that gave "" from one that was never calculated. */
export const markEmptyResults = (sheet: string): string =>
  sheet.replace(/(<\/(?:\w+:)?f>|<(?:\w+:)?f\b[^>]*\/>)<((?:\w+:)?v)\s*(?:\/>|><\/\2>)/g, `$1<$2>${emptyText}</$2>`);
