import type { Unit } from "../money.ts";
import { cleanText } from "./cleanText.ts";

const kroner = "(?: kr\\.?| kroner)?";
const phrase = `(?:hele |heile |norske )?(?:tkr|tnok|mnok|nok|kr\\.?|kroner|\\d{4}-kroner|tusen${kroner}|1[ .]?000(?:[ .]000)?${kroner}|1000000${kroner}|mill(?:\\.|ion\\w*)?${kroner}|mrd\\.?${kroner}|milliard\\w*${kroner})`;
const inBrackets = new RegExp(`\\((?:alle )?(?:beløp |tall )?(?:i )?(${phrase})\\)`);
const inSentence = new RegExp(`(?:^|[^\\p{L}])(?:beløp|tall)(?:ene|a)?(?: (?:er|står|vises|oppgitt|oppgjevne|gitt|i))+ (${phrase})(?![\\p{L}\\d])`, "u");
const behindHeading = new RegExp(`\\s*(?:\\((?:i )?(?:${phrase}|%)\\)|,? i ${phrase})$`);

/** The unit of money a text names: «hele 1000», «i tusen kroner», «tkr», «1000 kr» → tkr; «kr», «kroner» → kr; millions are none of ours. */
export function parseUnit(text: string): Unit | "other" | undefined {
  const seen = cleanText(text).toLowerCase();
  if (/\b(?:mill|million\w*|mrd|milliard\w*|mnok)\b|\b1(?:000000|[ .]000[ .]000)\b/.test(seen)) return "other";
  if (/\b(?:tkr|tnok|tusen|1[ .]?000)\b/.test(seen)) return "tkr";
  return /\b(?:kr|kroner|nok)\b/.test(seen) ? "kr" : undefined;
}

/** Where a title, a sentence or a heading says what amounts are in: «tall i hele kroner», «Beløp (tkr)». */
export function unitPhrase(text: string): string | undefined {
  const seen = cleanText(text).toLowerCase();
  return (inSentence.exec(seen) ?? inBrackets.exec(seen))?.[1];
}

/** A unit behind a heading is no part of its name. */
export const withoutUnit = (heading: string): string => (heading.includes("(") || heading.includes(" i ") ? heading.replace(behindHeading, "") : heading);
