import { decimal } from "../money.ts";
import { isoDate, norwegianDate } from "../period.ts";
import { number, percent } from "../text/say.ts";
import type { Language } from "../text/texts.ts";
import type { CellEdit } from "./repair.ts";

/** What a repair's cell holds and will hold, as people read it: numbers with separators, shares as per cent, days as dates; a blank is a dash. */
export const sayEdit = (language: Language, { before, after, format = "" }: CellEdit): { readonly before: string; readonly after: string } => {
  const say = (value: CellEdit["after"]): string => {
    if (value === null) return "–";
    if (typeof value === "string") return value;
    if (format.includes("%")) return percent(language, decimal(value));
    if (format.includes("yyyy")) return language === "en" ? isoDate(value) : norwegianDate(isoDate(value));
    return number(language, decimal(value));
  };
  return { before: say(before), after: say(after) };
};
