import type { ServiceTexts } from "./serviceTexts.ts";

/** Det som blir sagt om kundeservice utover dei eigne tala til månaden, på nynorsk. */
export const serviceNn: ServiceTexts = {
  tables: {
    newCases: "Nye saker {month} {year} per kategori og kommune", openCases: "Opne saker ved utgangen av {month} {year} per kategori og kommune",
    casesByMonth: "Saker per kommune og månad {year}", slaRate: "SLA {year}: del løyst innan fristen", resolutionAgainstSla: "Løysingstid {year} mot SLA",
  },
  headings: {
    caseType: "Type", monthNew: "{Month} nye", monthOpen: "{Month} opne", monthCases: "{Month} saker", monthRate: "{Month} innan fristen", monthOver: "{Month} over (+) / under (−)",
  },
  labels: {
    lost: "tapt", noCases: "ingen saker", allPriorities: "Alle prioritetar",
    lostReading: "Eit tomt felt er eit tal som er gått tapt; det er ikkje 0.",
    lostInWords: "«tapt» er eit tal som er gått tapt; det er ikkje 0, og summen av det er heller ikkje kjend.",
    rateReading: "Delen av sakene som vart løyst innan fristen. Utan saker er det ingen del; med eit tapt tal er han ikkje kjend.",
    againstReading: "Gjennomsnittleg løysingstid minus fristen: pluss er over fristen, minus er innanfor.",
  },
  rules: {
    slaCases: "Saker løyste innan fristen + saker løyste etter fristen.", slaRate: "Saker løyste innan fristen, delt på alle sakene.", overLimit: "Gjennomsnittleg løysingstid − SLA.",
  },
  sheets: { newCases: "Nye saker", openCases: "Opne saker", casesByMonth: "Saker per månad", slaRate: "SLA, del", resolutionAgainstSla: "Løysingstid mot SLA" },
};
