/** Saksframlegget på bokmål: hva plassholderne i malen heter, og ord og setninger som fylles inn. */
export const paperNb = {
  kinds: { table: "tabell", chart: "diagram", figure: "tall", list: "liste" },
  values: {
    cooperation: "samarbeid", year: "år", previousYear: "forrige år", month: "måned",
    frame: "ramme", previousFrame: "forrige ramme", frameChange: "endring i rammen", frameChangeWord: "høyere eller lavere", frameChangePercent: "endring i prosent",
    actual: "regnskap", budget: "årsbudsjett", forecast: "prognose", variance: "avvik", varianceWord: "mindreforbruk eller merforbruk",
    investmentActual: "regnskap investering", investmentBudget: "årsbudsjett investering", investmentForecast: "prognose investering",
    investmentVariance: "avvik investering", investmentVarianceWord: "mindreforbruk eller merforbruk investering",
    toOrder: "pc-er å bestille", toOrderOwn: "pc-er med eget overskudd", toOrderCategory: "pc-er samlet per kategori", toOrderAll: "pc-er alt samlet",
    firstProposal: "første forslag", savingsNeeded: "nødvendig innsparing", savingsStated: "oppgitt innsparing", savingsUnexplained: "uforklart innsparing",
    planTotal: "sum investeringsplan", investmentFrame: "investeringsramme", advance: "a-konto", underspend: "mindreforbruk tilbake", payment: "innbetaling",
    newCases: "nye henvendelser", openCases: "åpne saker", errors: "antall feil", warnings: "antall advarsler", remarks: "antall merknader", mark: "merke",
  },
  charts: {
    operating: "drift", operatingVariance: "driftsavvik", investment: "investering", investmentVariance: "investeringsavvik", rotation: "pc-er",
    distribution: "fordeling", change: "endring", changeOf: "endring for", savings: "innsparing", financing: "finansiering", sla: "sla",
  },
  lists: { changes: "endringer", findings: "funn", rounding: "avrunding", files: "filer" },
  units: { kr: "kroner", tkr: "tusen kroner" },
  higherLower: ["høyere", "lavere"], underOver: ["mindreforbruk", "merforbruk"],
  changed: "{party} betaler {now}, {amount} {word} enn året før ({percent}).", unchanged: "{party} betaler {now}, det samme som året før.", moreLess: ["mer", "mindre"],
  finding: "{severity}: {says} ({where})", rounded: "{table}, {column}: {party} er satt til {amount:n}; avrundet alene ville det blitt {alone:n} ({reason}).",
  file: "{file}: {fate}", none: "Ingen.", more: "Her står de første {shown} av {all}; resten står i report.xlsx.",
  page: "Side", title: "Saksframlegg",
} as const;

export type PaperValue = keyof typeof paperNb.values;
