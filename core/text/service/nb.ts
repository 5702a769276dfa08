/** Det som sies om kundeservice utover månedens egne tall, på bokmål. */
export const serviceNb = {
  tables: {
    newCases: "Nye saker {month} {year} per kategori og kommune", openCases: "Åpne saker ved utgangen av {month} {year} per kategori og kommune",
    casesByMonth: "Saker per kommune og måned {year}", slaRate: "SLA {year}: andel løst innen fristen", resolutionAgainstSla: "Løsningstid {year} mot SLA",
  },
  headings: {
    caseType: "Type", monthNew: "{Month} nye", monthOpen: "{Month} åpne", monthCases: "{Month} saker", monthRate: "{Month} innen fristen", monthOver: "{Month} over (+) / under (−)",
  },
  labels: {
    lost: "tapt", noCases: "ingen saker", allPriorities: "Alle prioriteter",
    lostReading: "Et tomt felt er et tall som er gått tapt; det er ikke 0.",
    lostInWords: "«tapt» er et tall som er gått tapt; det er ikke 0, og summen av det er heller ikke kjent.",
    rateReading: "Andelen av sakene som ble løst innen fristen. Uten saker er det ingen andel; med et tapt tall er den ikke kjent.",
    againstReading: "Gjennomsnittlig løsningstid minus fristen: pluss er over fristen, minus er innenfor.",
  },
  rules: {
    slaCases: "Saker løst innen fristen + saker løst etter fristen.", slaRate: "Saker løst innen fristen, delt på alle sakene.", overLimit: "Gjennomsnittlig løsningstid − SLA.",
  },
  sheets: { newCases: "Nye saker", openCases: "Åpne saker", casesByMonth: "Saker per måned", slaRate: "SLA, andel", resolutionAgainstSla: "Løsningstid mot SLA" },
} as const;
