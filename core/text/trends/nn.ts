import type { TrendTexts } from "./trendTexts.ts";

/** Det som blir sagt når fleire månader blir sett saman, på nynorsk. */
export const trendsNn: TrendTexts = {
  tables: {
    operatingActualTrend: "Driftsrekneskap {year}, månad for månad", operatingForecastTrend: "Prognose for drifta {year}, månad for månad",
    investmentActualTrend: "Investeringsrekneskap {year}, månad for månad", investmentForecastTrend: "Prognose for investeringane {year}, månad for månad",
    operatingAccuracy: "Kor godt prognosane for drifta trefte i {year}", investmentAccuracy: "Kor godt prognosane for investeringane trefte i {year}",
    rotationTrend: "PC-ar som må bestillast, {from} til {to}", deskTrend: "Kundeservice, frå {from} til {to}",
  },
  headings: {
    monthOfYear: "{Month} {year}", trendChange: "Endring", yearActual: "Rekneskap {year}", monthError: "{Month}: prognose − rekneskap",
    meanError: "Feil i snitt", meanAbsoluteError: "Feil i snitt utan forteikn", errorShare: "Utan forteikn, del av rekneskapen",
  },
  labels: {
    newCasesEachMonth: "Nye førespurnader",
    actualTrendReading: "Bokført hittil i år, slik det stod i rapporten for kvar månad. Endringa er siste månad minus første.",
    forecastTrendReading: "Venta for heile året, slik det stod i rapporten for kvar månad. Endringa er siste månad minus første.",
    accuracyReading: "Prognosen kvar månad minus det året enda på: pluss var for høgt, minus for lågt. I snittet med forteikn går feil kvar sin veg opp i opp; utan forteikn gjer dei ikkje det. Rada SUM gjeld summane.",
  },
  rules: {
    trendChange: "Siste månad − første månad.", forecastError: "Prognose − rekneskapen for året.", meanError: "Snittet av feila, med forteikn.",
    meanAbsoluteError: "Snittet av feila, utan forteikn.", errorShare: "Snittet av feila utan forteikn, delt på rekneskapen for året.",
  },
  sheets: {
    operatingActualTrend: "Drift, rekneskap", operatingForecastTrend: "Drift, prognosar", investmentActualTrend: "Investering, rekneskap", investmentForecastTrend: "Investering, prognosar",
    operatingAccuracy: "Treff for drift", investmentAccuracy: "Treff for investering", rotationTrend: "PC-behov per månad", deskTrend: "Kundeservice per månad",
  },
};
