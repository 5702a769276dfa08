import type { Contract } from "../contract.ts";

/** The month's service-desk counts. */
export const serviceDesk = {
  id: "serviceDesk", sheet: "Kundeservice", title: "Kundeservice", about: ["period"], totals: false, identity: ["measure"],
  columns: {
    measure: { heading: "Måltall", kind: "code", needed: true, width: 34, choices: ["Nye henvendelser", "Herav sikkerhetsvarsler", "Åpne feilmeldinger", "Åpne tjenesteforespørsler", "Åpne saker totalt"], note: "Hva som telles. Åpne saker totalt er feilmeldinger og tjenesteforespørsler til sammen." },
    value: { heading: "Verdi", aliases: ["Antall"], kind: "count", width: 12, note: "Antallet i måneden. La feltet stå tomt når tallet er tapt; skriv aldri 0 for det." },
  },
} as const satisfies Contract;
