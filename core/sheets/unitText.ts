import { decimal, unitFactor, type Money, type Unit } from "../money.ts";
import { cleanText } from "./cleanText.ts";

/** What a text says amounts are in. Millions and milliards are counted over; another currency is none of ours. */
export type SaidUnit = Unit | "mill" | "mrd" | "other";

/** Kroner per unit. */
export const kronerPer = (unit: Exclude<SaidUnit, "other">): Money => (unit === "mill" ? decimal(1_000_000) : unit === "mrd" ? decimal(1_000_000_000) : unitFactor(unit));

const kroner = "(?: kr\\.?| kroner)?";
const foreign = "(?:(?:1[ .]?000 |hele |tusen |mill\\.? )?(?:eur|euro|usd|dollar|sek|dkk|gbp|pund))";
const phrase = `(?:hele |heile |norske )?(?:${foreign}|tkr|tnok|mnok|nok|kr\\.?|kroner|\\d{4}-kroner|tusen${kroner}|1[ .]?000(?:[ .]000)?${kroner}|1000000${kroner}|mill(?:\\.|ion\\w*)?${kroner}|mrd\\.?${kroner}|milliard\\w*${kroner})`;
const inBrackets = new RegExp(`[([](?:alle )?(?:beløp |tall )?(?:i )?(${phrase})[)\\]]`);
const inSentence = new RegExp(`(?:^|[^\\p{L}])(?:beløp|tall)(?:ene|a)?(?: (?:er|står|vises|oppgitt|oppgjevne|gitt|i))+ (${phrase})(?![\\p{L}\\d])`, "u");
const behind = new RegExp(`\\s*(?:[([](?:i )?(?:${phrase}|%|prosent|antall|stk\\.?)[)\\]]|,? (?:i )?${phrase}|,? i prosent| %)$`);
/** Nothing else can end in a unit: most texts need not be searched. */
const mayEndInUnit = /[)\]%]$|(?:kr\.?|kroner|nok|tusen|000|mill\.?|mrd\.?|\p{L}*ion\p{L}*|milliard\p{L}*|prosent|eur|euro|usd|dollar|sek|dkk|gbp|pund)$/u;

/** The unit of money a text names: «hele 1000», «i tusen kroner», «tkr», «1000 kr» → tkr; «kr», «kroner» → kr; «mill. kr» → mill. */
export function parseUnit(text: string): SaidUnit | undefined {
  const seen = cleanText(text).toLowerCase();
  if (/\b(?:eur|euro|usd|dollar|sek|dkk|gbp|pund)\b/.test(seen)) return "other";
  if (/\b(?:mrd|milliard\w*)\b/.test(seen)) return "mrd";
  if (/\b(?:mill|million\w*|mnok)\b|\b1(?:000000|[ .]000[ .]000)\b/.test(seen)) return "mill";
  if (/\b(?:tkr|tnok|tusen|1[ .]?000)\b/.test(seen)) return "tkr";
  return /\b(?:kr|kroner|nok)\b/.test(seen) ? "kr" : undefined;
}

/** Where a title, a sentence or a heading says what amounts are in: «tall i hele kroner», «Beløp (tkr)». */
export function unitPhrase(text: string): string | undefined {
  const seen = cleanText(text).toLowerCase();
  return (inSentence.exec(seen) ?? inBrackets.exec(seen))?.[1];
}

/** What stands behind a heading's own words, as compared: «(tkr)», «i kr», «mill. kr», «%». */
export const unitBehind = (heading: string): string | undefined => (mayEndInUnit.test(heading) ? behind.exec(heading)?.[0].trim() : undefined);

/** A unit behind a heading is no part of its name. */
export const withoutUnit = (heading: string): string => heading.slice(0, heading.length - (mayEndInUnit.test(heading) ? behind.exec(heading)?.[0].length ?? 0 : 0));
