import type { PageTexts } from "./shape.ts";

/** Det report.html seier rundt tabellane, på nynorsk. */
export const pageNn: PageTexts = {
  report: "Rapport", title: "{name}: rapport",
  subtitleActual: "Rekneskap og prognose per {month} {year}", subtitleBudget: "budsjett og fordeling {year}",
  made: "Rekna ut av Samfordel frå {read} av {files} filer. Tala er ikkje skrivne inn her; kvart av dei kan opnast.",
  help: "Trykk på eit tal for å sjå kvar det kjem frå. I ein tabell flyttar piltastane mellom tala, og Enter opnar.",
  contents: "Innhald", tables: "Tabellar", appendix: "Vedlegg", control: "Kontroll", appendixAbout: "Tabellar for den som vil rekne etter. Trykk på ein tittel for å opne han.",
  summaryTitle: "Samandrag",
  parts: { change: "Endra sidan i fjor", forecast: "Slik ligg året an", decide: "Treng ei avgjerd", findings: "Funn" },
  nothingToDecide: "Ingenting i tala treng ei avgjerd.",
  noFindings: "Ingen funn.",
  chartData: "Tala i diagrammet", eachParty: "Frå år til år, ein deltakar om gongen",
  why: { title: "Kvar talet kjem frå", close: "Lukk", parts: "Kva talet er laga av", files: "Filer og fingeravtrykk (SHA-256)", cell: "Celle", restOn: "Tal i rapporten som byggjer på cella", restNothing: "Ingen tal i rapporten byggjer på cella." },
  controlAbout: "Alt som vart funne og lese, kva som vart brukt, og at ingenting er blitt borte på vegen.",
  summary: {
    totalMore: "Drifta som blir fordelt, aukar med {difference} ({percent}) frå {previousYear} til {year}, til {after}.",
    totalLess: "Drifta som blir fordelt, går ned med {difference} ({percent}) frå {previousYear} til {year}, til {after}.",
    totalSame: "Drifta som blir fordelt i {year}, er den same som i {previousYear}: {after}.",
    partyMore: "{party} betaler {difference} meir ({percent}), i alt {after}. Det som tyder mest: {reasons}.",
    partyLess: "{party} betaler {difference} mindre ({percent}), i alt {after}. Det som tyder mest: {reasons}.",
    partySame: "{party} betaler det same som i {previousYear}, {after}.",
    operations: "Drifta", investments: "Investeringane", and: "og",
    forecastUnder: "{what} ligg an til eit mindreforbruk på {variance}: prognosen er {forecast} og årsbudsjettet {budget}.",
    forecastOver: "{what} ligg an til eit meirforbruk på {variance}: prognosen er {forecast} og årsbudsjettet {budget}.",
    forecastSame: "{what} ligg an til å gå i balanse: prognosen er {forecast} og årsbudsjettet {budget}.",
    line: "«{line}» {amount}",
    most: "Størst avvik har {lines}.",
    pooling: "Skal kommunane dele PC-ar? Kvar for seg må dei bestille {alone}. Bruker kvar kommune eige overskot på tvers av kategoriar, er det {own}; deler dei per kategori, {category}; deler dei alt, {all}. Det er {saved} færre.",
  },
};
