import type { Contract } from "../contract.ts";

/** What is to be shared: amounts by pool and year, each with the key that shares it. */
export const pools = {
  id: "pools", sheet: "Kostnadsgrupper", title: "Kostnadsgrupper som skal fordeles", about: ["year"], unit: "tkr", identity: ["year", "code"],
  columns: {
    year: { heading: "År", aliases: ["Budsjettår"], kind: "year", needed: true, width: 8, note: "Budsjettåret." },
    code: { heading: "Kode", kind: "code", needed: true, width: 14, note: "Kort, fast navn på gruppen." },
    name: { heading: "Kostnadsgruppe", aliases: ["Gruppe", "Tjeneste"], kind: "text", needed: true, width: 36, note: "Hva gruppen dekker." },
    costType: { heading: "Kostnadsart", aliases: ["Art", "Type utgift"], kind: "code", optional: true, width: 30, note: "Lønn, lisenser, samband og så videre." },
    amount: { heading: "Beløp", kind: "money", needed: true, width: 14, note: "Beløp i arkets enhet. Inntekter skrives med minus og reduserer det som fordeles." },
    key: { heading: "Nøkkel", aliases: ["Fordelingsnøkkel"], kind: "code", width: 14, note: "Koden til nøkkelen som fordeler gruppen. Blank når gruppen bare betjener andre grupper (se Intern bruk)." },
    step: { heading: "Trinn", kind: "count", optional: true, width: 8, note: "Rekkefølgen gruppene sendes videre i ved trinnvis fordeling." },
    gives: { heading: "Gir", kind: "code", optional: true, width: 8, choices: ["ja", "nei"], note: "Om gruppen endres når rammen søkes fra et tak. Alle blanke: hver gruppe med egen nøkkel og beløp over 0 gir, i forhold til beløpet. nei: gruppen står fast. Står det ja på noen, er det bare de som gir." },
    actual: { heading: "Regnskap", aliases: ["Regnskapsført"], kind: "money", optional: true, width: 14, note: "Hva gruppen kostet da året var omme. Fylles ut for alle årets grupper når driften skal avregnes." },
  },
} as const satisfies Contract;
