import { costLines, isCostSheet } from "./costSheets.ts";
import type { Rule } from "./rule.ts";

/** A cost already booked above what is forecast for the whole year. Income (negative) is mirrored: more earned than forecast. */
export const forecastBelowActual: Rule = ({ sheets }) => sheets.filter(isCostSheet).flatMap((sheet) => costLines(sheet).flatMap(({ name, actual, forecast, where }) => {
  if (actual === null || forecast === null || actual.isZero()) return [];
  const below = actual.isNegative() ? forecast.greaterThan(actual) : forecast.lessThan(actual);
  return below ? [{ code: "forecast-below-actual", severity: "warning", where: where("forecast"), values: { line: name, actual: actual.toFixed(), forecast: forecast.toFixed() } } as const] : [];
}));
