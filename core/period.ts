import { rememberMost } from "./remember.ts";

/** A month «2024-11» or a year «2024». Text compares in time order within one kind. */
export type Period = string;

const months = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];
const dayMs = 86_400_000;
/** Day 0 of Excel's calendar as Excel counts after 1 March 1900 (it believes 1900 was a leap year). */
const epoch = Date.UTC(1899, 11, 30);

export const yearOf = (period: Period): number => Number(period.slice(0, 4));
export const monthOf = (period: Period): number | undefined => (period.length >= 7 ? Number(period.slice(5, 7)) : undefined);
const monthNumber = (name: string): number | undefined => {
  const wanted = name.trim().toLowerCase().replace(/\.$/, "");
  const index = wanted.length < 3 ? -1 : months.findIndex((month) => month.startsWith(wanted));
  return index < 0 ? undefined : index + 1;
};

/** ISO date of a serial's day. */
export const isoDate = (serial: number): string => dateOfDay(Math.floor(serial));
/** The same few days stand in a hundred thousand rows; thirty years of them are remembered. */
const mostDays = 11_000;
const dateOfDay = rememberMost(mostDays, (day: number): string => new Date(epoch + day * dayMs).toISOString().slice(0, 10));
/** 1 January 1950: a smaller number is no day anybody means here. 2025 typed for a year would be a day in 1905. */
const firstDay = 18_264;
const afterLastDay = 2_958_466;
/** ISO date of a number somebody gave as a day; undefined for one that is none. */
export const dateOf = (serial: number): string | undefined => (serial >= firstDay && serial < afterLastDay ? isoDate(serial) : undefined);
export const serialOf = (iso: string): number => (Date.parse(`${iso}T00:00:00Z`) - epoch) / dayMs;

/** Last day of the month (or year) as an ISO date. */
export const lastDay = (period: Period): string => {
  const month = monthOf(period) ?? 12;
  return new Date(Date.UTC(yearOf(period), month, 0)).toISOString().slice(0, 10);
};

/** «2024-11», «11.2024», «november 2024», «2024», a date or a serial; undefined when it is none of them. */
export function parsePeriod(value: string | number): Period | undefined {
  if (typeof value === "number") {
    if (Number.isInteger(value) && value >= 1990 && value <= 2100) return String(value);
    return value > 30_000 && value < 80_000 ? isoDate(value).slice(0, 7) : undefined;
  }
  const text = value.trim().toLowerCase();
  const numeric = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/.exec(text) ?? /^(?:\d{1,2}\.)?(\d{1,2})[./](\d{4})$/.exec(text)?.map((part, i, all) => (i === 1 ? all[2]! : i === 2 ? all[1]! : part));
  if (numeric) return period(Number(numeric[1]), Number(numeric[2]));
  const named = /^([a-zæøå.]+)\s+(\d{4})$/.exec(text);
  if (named) return period(Number(named[2]), monthNumber(named[1]!));
  return /^\d{4}$/.test(text) ? text : undefined;
}

const period = (year: number, month: number | undefined): Period | undefined =>
  month !== undefined && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : undefined;

/** «31.12.2025», «31/12-25», «31.des 2025», «31. desember 2025», «2025-12-31», also with midnight behind → ISO date; undefined when it is no real day. */
export function parseDate(value: string): string | undefined {
  const text = value.trim().toLowerCase().replace(/[t ]00:00(?::00(?:\.0+)?)?z?$/, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const norwegian = /^(\d{1,2})[./-]\s*(\d{1,2})(?:[./-]\s*|\s+)(\d{4}|\d{2})$/.exec(text);
  if (norwegian) return day(century(Number(norwegian[3])), Number(norwegian[2]), Number(norwegian[1]));
  const named = /^(\d{1,2})\.?[\s-]*([a-zæøå]+)\.?[\s-]*(\d{4})$/.exec(text);
  return named ? day(Number(named[3]), monthNumber(named[2]!) ?? 0, Number(named[1])) : undefined;
}

const century = (year: number): number => (year < 100 ? 2000 + year : year);
const day = (year: number, month: number, date: number): string | undefined => {
  const when = new Date(Date.UTC(year, month - 1, date));
  return when.getUTCMonth() === month - 1 && when.getUTCDate() === date && year > 1899 ? when.toISOString().slice(0, 10) : undefined;
};

/** «31.10.2024» from an ISO date, the way it is written in Norway. */
export const norwegianDate = (iso: string): string => iso.split("-").reverse().join(".");
