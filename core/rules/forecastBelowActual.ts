import { costLines, isCostSheet } from "./costSheets.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";
import { slip } from "./slip.ts";

/** A cost already booked above what is forecast for the whole year. Income (negative) is mirrored: more earned than forecast. A slip of unit is told of as that. */
export const forecastBelowActual: Rule = ({ sheets }) => sheets.filter(isCostSheet).flatMap((sheet) => costLines(sheet).flatMap(({ name, actual, forecast, where }) => {
  if (actual === null || forecast === null || actual.isZero() || slip(actual, forecast) !== 0) return [];
  const below = actual.isNegative() ? forecast.greaterThan(actual) : forecast.lessThan(actual);
  return below ? [{ code: "forecast-below-actual", severity: "warning", where: where("forecast"), values: { line: name, actual: actual.toFixed(), forecast: forecast.toFixed() } } as const] : [];
}));

export const examples: Examples = {
  "forecast-below-actual": {
    sheets: [{ sheet: "Investeringsrapport", rows: [["Periode:", "2024-11"], ["Prosjekt", "Regnskap", "Årsbudsjett", "Prognose"], ["Videreutvikling P360 og M365", 276, 300, 300], ["App-utvikling", 1384, 885, 1885]] }],
    fault: { D3: 200 }, at: "D3",
  },
};
