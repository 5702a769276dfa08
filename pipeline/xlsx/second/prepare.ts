import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { markEmptyResults } from "../emptyResults.ts";
import { shownAs, type Shown } from "../shownAs.ts";

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

/** The same package, stored, with formats and empty results put so that exceljs loses nothing. Throws when it is no workbook. */
export function prepare(bytes: Uint8Array): Prepared {
  const parts = unzipSync(bytes);
  const book = Object.keys(parts).find((name) => /(?:^|\/)workbook\.xml$/i.test(name));
  if (book === undefined) throw new Error("no workbook part");
  const prepared: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    if (/(?:^|\/)styles\.xml$/i.test(name)) prepared[name] = strToU8(plainFormats(strFromU8(part)));
    else if (/worksheets\/[^/]+\.xml$/i.test(name)) prepared[name] = strToU8(markEmptyResults(strFromU8(part)));
    else prepared[name] = part;
  }
  const shifted = /\bdate1904\s*=\s*["'](?:1|true|on)["']/.test(strFromU8(parts[book]!));
  return { bytes: zipSync(prepared, { level: 0 }), dateShift: shifted ? 1462 : 0 };
}

function plainFormats(styles: string): string {
  const codes = new Map<number, string>();
  for (const [element] of styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) codes.set(Number(attribute(element, "numFmtId")), unescapeXml(attribute(element, "formatCode")));
  return styles.replace(/(<(?:\w+:)?xf\b[^>]*?\bnumFmtId\s*=\s*["'])(\d+)/g, (_, before: string, id: string) =>
    before + String(formatNumber[shownAs(Number(id), codes.get(Number(id)))]));
}

const attribute = (element: string, name: string): string => new RegExp(`\\b${name}\\s*=\\s*(["'])(.*?)\\1`).exec(element)?.[2] ?? "";

const unescapeXml = (text: string): string =>
  text.replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => ({ quot: '"', apos: "'", lt: "<", gt: ">", amp: "&" })[name]!);
