import { HostGap, invalid } from "../hostError.ts";
import type { HostCell, Value } from "./hostBook.ts";

/** What Excel makes of something typed, or given by Office.js: it reads both alike. */
export function type(cell: HostCell, typed: unknown): void {
  delete cell.gap;
  delete cell.formula;
  if (typeof typed === "string" && typed.startsWith("=")) { cell.formula = typed.slice(1); cell.value = ""; return; }
  cell.value = held(typed, cell.format === "@");
}

function held(typed: unknown, asText: boolean): Value {
  if (typeof typed === "boolean") return typed;
  if (typeof typed === "number") {
    if (!Number.isFinite(typed)) throw invalid();
    return typed;
  }
  if (typeof typed !== "string") throw invalid();
  if (typed.startsWith("'")) return typed.slice(1);
  if (typed.length > 32_767) throw invalid();
  if (asText) return typed;
  if (/^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(typed)) return { error: typed };
  if (/^(?:true|sann)$/i.test(typed)) return true;
  if (/^(?:false|usann)$/i.test(typed)) return false;
  if (isTaken(typed)) throw new HostGap(`Excel would not keep «${typed}» as text`);
  return typed;
}

/** Formulas in their old spellings, numbers, times, dates and months with a number. */
const isTaken = (text: string): boolean => [
  /^\s*[+\-@]/, /^\s*(?:kr\s*)?[\d.,\s]+(?:e[+-]?\d+)?\s*(?:%|kr)?$/i, /^\s*\d{1,4}[-/.: ]\s*(?:\d{1,2}|\p{L}{3,9})\b.{0,14}$/u, /^\s*\p{L}{3,9}\.?[ -]\d{1,4}$/u,
].some((taken) => text !== "" && taken.test(text));
