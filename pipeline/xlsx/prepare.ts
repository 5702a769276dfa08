import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { shownAs, type Shown } from "./shownAs.ts";

/** Stands for a text result of no characters until the cell is read; a private-use character that no workbook holds. */
export const emptyText = "\ue000";

/**
 * The formats a prepared workbook is left with, as exceljs names them. Dates get one that exceljs does not take for a date:
 * it would turn serials into local times, text results into invalid dates and «0 \m\i\l\l» into a date as well.
 */
export const preparedFormat: Readonly<Record<Shown, string>> = { date: "##0.0E+0", percent: "0.00%", plain: "General" };
const formatNumber: Readonly<Record<Shown, number>> = { date: 48, percent: 10, plain: 0 };

export interface Prepared {
  readonly bytes: Uint8Array;
  /** Days to add to a date cell so that it counts from 1900. */
  readonly dateShift: 0 | 1462;
}

export type NotPrepared = "unzip" | "ods" | "xlsb" | "zip";

/** The same package, stored, with formats and empty results put so that exceljs loses nothing; or why it is no workbook. */
export function prepare(bytes: Uint8Array): Prepared | NotPrepared {
  let parts: Record<string, Uint8Array>;
  try { parts = unzipSync(bytes); } catch { return "unzip"; }
  const names = Object.keys(parts);
  const book = names.find((name) => /(?:^|\/)workbook\.xml$/i.test(name));
  if (book === undefined) return names.some((name) => name.endsWith("workbook.bin")) ? "xlsb" : "mimetype" in parts ? "ods" : "zip";
  const prepared: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    if (/(?:^|\/)styles\.xml$/i.test(name)) prepared[name] = strToU8(plainFormats(strFromU8(part)));
    else if (/worksheets\/[^/]+\.xml$/i.test(name)) prepared[name] = strToU8(markEmptyResults(strFromU8(part)));
    else prepared[name] = part;
  }
  const shifted = /\bdate1904\s*=\s*["'](?:1|true|on)["']/.test(strFromU8(parts[book]!));
  return { bytes: zipSync(prepared, { level: 0 }), dateShift: shifted ? 1462 : 0 };
}

/** The same package with a mark in every formula that gave no characters, for who will write it again. */
export function withEmptyResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  return zipSync(Object.fromEntries(parts.map(([name, part]) => [name, /worksheets\/[^/]+\.xml$/i.test(name) ? strToU8(markEmptyResults(strFromU8(part))) : part])), { level: 0 });
}

function plainFormats(styles: string): string {
  const codes = new Map<number, string>();
  for (const [element] of styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) codes.set(Number(attribute(element, "numFmtId")), unescapeXml(attribute(element, "formatCode")));
  return styles.replace(/(<(?:\w+:)?xf\b[^>]*?\bnumFmtId\s*=\s*["'])(\d+)/g, (_, before: string, id: string) =>
    before + String(formatNumber[shownAs(Number(id), codes.get(Number(id)))]));
}

/** exceljs cannot tell a formula that gave "" from one that was never calculated. */
const markEmptyResults = (sheet: string): string =>
  sheet.replace(/(<\/(?:\w+:)?f>|<(?:\w+:)?f\b[^>]*\/>)<((?:\w+:)?v)\s*(?:\/>|><\/\2>)/g, `$1<$2>${emptyText}</$2>`);

const attribute = (element: string, name: string): string => new RegExp(`\\b${name}\\s*=\\s*(["'])(.*?)\\1`).exec(element)?.[2] ?? "";

const unescapeXml = (text: string): string =>
  text.replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => ({ quot: '"', apos: "'", lt: "<", gt: ">", amp: "&" })[name]!);
