import type { TrendTexts } from "./trendTexts.ts";

/** What is said when several months are seen together, in English. */
export const trendsEn: TrendTexts = {
  tables: {
    operatingActualTrend: "Operating actuals {year}, month by month", operatingForecastTrend: "Forecast of operating costs {year}, month by month",
    investmentActualTrend: "Investment actuals {year}, month by month", investmentForecastTrend: "Forecast of investments {year}, month by month",
    operatingAccuracy: "How well the forecasts of operating costs hit in {year}", investmentAccuracy: "How well the forecasts of investments hit in {year}",
    rotationTrend: "PCs to order, {from} to {to}", deskTrend: "Service desk, {from} to {to}",
  },
  headings: {
    monthOfYear: "{Month} {year}", trendChange: "Change", yearActual: "Actual {year}", monthError: "{Month}: forecast − actual",
    meanError: "Mean error", meanAbsoluteError: "Mean absolute error", errorShare: "Absolute, share of actual",
  },
  labels: {
    newCasesEachMonth: "New cases",
    actualTrendReading: "Booked so far in the year, as each month's report had it. The change is the last month less the first.",
    forecastTrendReading: "Expected for the whole year, as each month's report had it. The change is the last month less the first.",
    accuracyReading: "Each month's forecast less what the year ended at: plus was too high, minus too low. In the mean with its sign errors either way cancel; in the absolute they do not. The row SUM is about the sums.",
  },
  rules: {
    trendChange: "Last month − first month.", forecastError: "Forecast − the year's actual.", meanError: "The mean of the errors, with their signs.",
    meanAbsoluteError: "The mean of the errors, without their signs.", errorShare: "The mean of the errors without their signs, divided by the year's actual.",
  },
  sheets: {
    operatingActualTrend: "Operating, actuals", operatingForecastTrend: "Operating, forecasts", investmentActualTrend: "Investment, actuals", investmentForecastTrend: "Investment, forecasts",
    operatingAccuracy: "Accuracy operating", investmentAccuracy: "Accuracy investment", rotationTrend: "PC need by month", deskTrend: "Service desk by month",
  },
};
