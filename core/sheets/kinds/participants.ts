import type { Contract } from "../contract.ts";

/** Who takes part, in which role, and for how long. */
export const participants = {
  id: "participants", sheet: "Deltakere", title: "Deltakere i samarbeidet", about: [], identity: ["participant"],
  columns: {
    participant: { heading: "Deltaker", aliases: ["Kommune", "Deltakende kommune"], kind: "code", needed: true, width: 24, note: "Navnet slik det brukes i alle ark." },
    role: { heading: "Rolle", kind: "code", needed: true, width: 20, choices: ["vertskommune", "samarbeidskommune", "ekstern kunde"], note: "Vertskommunen driver enheten; en ekstern kunde betaler for drift og deler ikke kostnader." },
    number: { heading: "Kommunenr", aliases: ["Kommunenummer", "Knr"], kind: "any", optional: true, width: 12, note: "Kommunenummer, der det finnes." },
    inhabitants: { heading: "Innbyggere", aliases: ["Folketall"], kind: "count", optional: true, width: 12, note: "Folketall, til opplysning." },
    validFrom: { heading: "Gjelder fra", aliases: ["Fra"], kind: "date", optional: true, width: 14, note: "Første dag deltakeren er med." },
    validTo: { heading: "Gjelder til", aliases: ["Til"], kind: "date", optional: true, width: 14, note: "Siste dag deltakeren er med; blank når det ikke er satt noen slutt." },
  },
} as const satisfies Contract;
