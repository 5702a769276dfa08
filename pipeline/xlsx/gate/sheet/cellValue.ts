import { notCalculated, type Cell } from "../../../../core/workbook.ts";
import type { Shown } from "../../shownAs.ts";
import { damaged } from "../refusal.ts";
import { unescapeCell } from "../xml/plainText.ts";
import { isoSerial } from "./isoSerial.ts";

/** A cell as its XML has it: `value` is undefined without a `<v>`. */
export interface RawCell {
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly inline: string | undefined;
  readonly isFormula: boolean;
  readonly shown: Shown;
}

/** What every cell of a workbook shares. */
export interface Around { readonly strings: readonly string[]; readonly dateShift: number }

/**
 * The cell's value; null when it has none. What stands where a number should and is none comes as the text it is (`1,5`, `NaN`),
 * so that whoever needs a number says so at the cell. A formula without a result is «not calculated», never 0.
 */
export function cellValue({ type, value, inline, isFormula, shown }: RawCell, { strings, dateShift }: Around, place: () => string): Cell {
  if (inline !== undefined && (value === undefined || type === "inlineStr")) return unescapeCell(inline);
  if (value === undefined) return isFormula ? notCalculated : null;
  if (type === "str" || type === "inlineStr") return unescapeCell(value);
  const plain = value.trim();
  if (plain === "") return isFormula ? notCalculated : null;
  switch (type) {
    case "s": return strings[index(plain)] ?? refuse(place);
    case "b": return booleans.get(plain.toLowerCase()) ?? value;
    case "e": return { error: plain };
    case "d": return isoSerial(plain) ?? value;
    default: return isNumber.test(plain) && Number.isFinite(Number(plain)) ? moved(Number(plain), shown === "date" ? dateShift : 0) : value;
  }
}

/** Days since 1904 as days since 1900; less than a day is a time, the same in both. */
export const moved = (serial: number, days: number): number => (serial > 0 && serial < 1 ? serial : serial + days);
const booleans: ReadonlyMap<string, boolean> = new Map([["1", true], ["true", true], ["0", false], ["false", false]]);
const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const index = (text: string): number => (/^\d+$/.test(text) ? Number(text) : -1);
const refuse = (place: () => string): never => { throw damaged("strings", place()); };
