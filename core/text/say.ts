import { decimal, type Money } from "../money.ts";
import { monthOf, norwegianDate } from "../period.ts";
import type { Finding } from "../finding.ts";
import { texts, type Language } from "./texts.ts";

export type SayValues = Readonly<Record<string, string | number | Money>>;

const minus = "\u2212";
const nbsp = "\u00a0";

/**
 * Fills a text's placeholders: `{x}` as it stands, `{x:n}` a number, `{x:p}` a share as per cent, `{x:d}` a date, `{x:w}` one of
 * the product's words, and `{month}`/`{Month}` a period's month by name. A placeholder without a value is a programming error.
 */
export function say(language: Language, text: string, values: SayValues): string {
  if (!text.includes("{")) return text;
  return text.replace(/\{(\w+)(?::([npdw]))?\}/g, (_, name: string, format?: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for {${name}} in «${text}»`);
    if (name === "month" || name === "Month") return month(language, String(value), name === "Month");
    switch (format) {
      case "n": return number(language, decimal(value));
      case "p": return percent(language, decimal(value));
      case "d": return language === "en" ? String(value) : norwegianDate(String(value));
      case "w": return (texts[language].words as Readonly<Record<string, string>>)[String(value)] ?? String(value);
      default: return String(value);
    }
  });
}

/** 1 234,5 in Norwegian, 1,234.5 in English; `places` fixes the decimals, else all of them are shown. */
export function number(language: Language, value: Money, places?: number): string {
  const [whole = "", decimals] = value.toFixed(places).replace("-", "").split(".");
  const shownZero = /^0*$/.test(whole + (decimals ?? ""));
  const grouped = whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : nbsp);
  const text = decimals === undefined ? grouped : grouped + (language === "en" ? "." : ",") + decimals;
  return value.isNegative() && !shownZero ? minus + text : text;
}

/** 48,10 % in Norwegian, 48.10% in English. */
export const percent = (language: Language, share: Money, places = 2): string =>
  number(language, share.times(100), places) + (language === "en" ? "%" : `${nbsp}%`);

function month(language: Language, period: string, capital: boolean): string {
  const name = texts[language].months[(monthOf(period) ?? 0) - 1] ?? period;
  return capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** The finding in words: what is wrong, why it matters, what to do. */
export function sayFinding(language: Language, finding: Finding): { title: string; says: string; why: string; fix: string } {
  const { title, says, why, fix } = texts[language].findings[finding.code];
  return { title, says: say(language, says, finding.values), why: say(language, why, finding.values), fix: say(language, fix, finding.values) };
}
