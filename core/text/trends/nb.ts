/** Det som sies når flere måneder ses sammen, på bokmål. */
export const trendsNb = {
  tables: {
    operatingActualTrend: "Driftsregnskap {year}, måned for måned", operatingForecastTrend: "Prognose for driften {year}, måned for måned",
    investmentActualTrend: "Investeringsregnskap {year}, måned for måned", investmentForecastTrend: "Prognose for investeringene {year}, måned for måned",
    operatingAccuracy: "Hvor godt prognosene for driften traff i {year}", investmentAccuracy: "Hvor godt prognosene for investeringene traff i {year}",
    rotationTrend: "PC-er som må bestilles, {from} til {to}", deskTrend: "Kundeservice, {from} til {to}",
  },
  headings: {
    monthOfYear: "{Month} {year}", trendChange: "Endring", yearActual: "Regnskap {year}", monthError: "{Month}: prognose − regnskap",
    meanError: "Feil i snitt", meanAbsoluteError: "Feil i snitt uten fortegn", errorShare: "Uten fortegn, del av regnskapet",
  },
  labels: {
    newCasesEachMonth: "Nye henvendelser",
    actualTrendReading: "Bokført hittil i år, slik det sto i hver måneds rapport. Endringen er siste måned minus første.",
    forecastTrendReading: "Ventet for hele året, slik det sto i hver måneds rapport. Endringen er siste måned minus første.",
    accuracyReading: "Prognosen hver måned minus det året endte på: pluss var for høyt, minus for lavt. I snittet med fortegn går feil hver sin vei opp i opp; uten fortegn gjør de ikke det. Raden SUM gjelder summene.",
  },
  rules: {
    trendChange: "Siste måned − første måned.", forecastError: "Prognose − årets regnskap.", meanError: "Snittet av feilene, med fortegn.",
    meanAbsoluteError: "Snittet av feilene, uten fortegn.", errorShare: "Snittet av feilene uten fortegn, delt på årets regnskap.",
  },
  sheets: {
    operatingActualTrend: "Drift, regnskap", operatingForecastTrend: "Drift, prognose", investmentActualTrend: "Investering, regnskap", investmentForecastTrend: "Investering, prognose",
    operatingAccuracy: "Prognosetreff drift", investmentAccuracy: "Prognosetreff investering", rotationTrend: "PC-behov per måned", deskTrend: "Kundeservice per måned",
  },
} as const;
