import type { PaperTexts } from "./paperTexts.ts";

/** Saksframlegget på nynorsk: kva plasshaldarane i malen heiter, og ord og setningar som blir fylte inn. */
export const paperNn: PaperTexts = {
  kinds: { table: "tabell", chart: "diagram", figure: "tal", list: "liste" },
  values: {
    cooperation: "samarbeid", year: "år", previousYear: "førre år", month: "månad",
    frame: "ramme", previousFrame: "førre ramme", frameChange: "endring i ramma", frameChangeWord: "høgare eller lågare", frameChangePercent: "endring i prosent",
    actual: "rekneskap", budget: "årsbudsjett", forecast: "prognose", variance: "avvik", varianceWord: "mindreforbruk eller meirforbruk",
    investmentActual: "rekneskap investering", investmentBudget: "årsbudsjett investering", investmentForecast: "prognose investering",
    investmentVariance: "avvik investering", investmentVarianceWord: "mindreforbruk eller meirforbruk investering",
    toOrder: "pc-ar å tinge", toOrderOwn: "pc-ar med eige overskot", toOrderCategory: "pc-ar samla per kategori", toOrderAll: "pc-ar alt samla",
    firstProposal: "første framlegg", savingsNeeded: "nødvendig innsparing", savingsStated: "oppgitt innsparing", savingsUnexplained: "uforklart innsparing",
    planTotal: "sum investeringsplan", investmentFrame: "investeringsramme", advance: "a-konto", underspend: "mindreforbruk attende", payment: "innbetaling",
    newCases: "nye førespurnader", openCases: "opne saker", errors: "tal på feil", warnings: "tal på åtvaringar", remarks: "tal på merknader", mark: "merke",
  },
  charts: {
    operating: "drift", operatingVariance: "driftsavvik", investment: "investering", investmentVariance: "investeringsavvik", rotation: "pc-ar",
    distribution: "fordeling", change: "endring", changeOf: "endring for", savings: "innsparing", financing: "finansiering", sla: "sla",
  },
  lists: { changes: "endringar", findings: "funn", rounding: "avrunding", files: "filer" },
  units: { kr: "kroner", tkr: "tusen kroner" },
  higherLower: ["høgare", "lågare"], underOver: ["mindreforbruk", "meirforbruk"],
  changed: "{party} betaler {now}, {amount} {word} enn året før ({percent}).", unchanged: "{party} betaler {now}, det same som året før.", moreLess: ["meir", "mindre"],
  finding: "{severity}: {says} ({where})", rounded: "{table}, {column}: {party} er sett til {amount:n}; avrunda åleine ville det blitt {alone:n} ({reason}).",
  file: "{file}: {fate}", none: "Ingen.", more: "Her står dei første {shown} av {all}; resten står i report.xlsx.",
  page: "Side", title: "Saksframlegg",
};
