import { yearOf, type Period } from "../period.ts";
import type { Device } from "./readRegister.ts";
import type { RegisterLine } from "./registerLines.ts";

/** One year's replacement of a category in a municipality. */
export interface Replacement {
  readonly year: number;
  /** PCs of the register that go out of date by the end of the year and have not been replaced before. */
  readonly devices: readonly Device[];
  /** All that are due: those, and the new ones of an earlier year that have lasted their time. */
  readonly due: number;
  /** The earlier year whose new PCs are due again. */
  readonly again?: number;
  /** Taken from stock and from what is on order. */
  readonly taken: number;
  readonly buy: number;
}

/** Years shown, the register's own included. */
export const horizon = 5;

/**
 * What must be bought year by year: everything that is due, less what is left in stock and on order, which is used first. What is
 * replaced in a year is due again after its lifetime; without one it lasts beyond the years shown. The first year is the rotation's «to order».
 */
export function forecast({ devices, need }: RegisterLine, period: Period, lifetime?: number): readonly Replacement[] {
  const first = yearOf(period);
  const inUse = devices.filter(({ status }) => status === "in use");
  const years: Replacement[] = [];
  let left = need.stock + need.ordered;
  for (let year = first; year < first + horizon; year += 1) {
    const own = inUse.filter(({ expiryYear }) => (year === first ? expiryYear! <= year : expiryYear === year));
    const before = lifetime === undefined ? undefined : years.find((one) => one.year === year - lifetime);
    const due = own.length + (before?.due ?? 0);
    const taken = Math.min(left, due);
    left -= taken;
    years.push({ year, devices: own, due, ...(before && before.due > 0 ? { again: before.year } : {}), taken, buy: due - taken });
  }
  return years;
}
