import type { Contract } from "../contract.ts";

/** What would happen if: changes to a count, a pool, a weight, the frame or who takes part. Rows with the same name are one scenario. */
export const scenarios = {
  id: "scenarios", optional: true, sheet: "Scenarier", aliases: ["Scenario"], title: "Scenarier: hva om", about: [], unit: "tkr", identity: ["scenario", "what", "code", "part", "participant", "year"],
  columns: {
    scenario: { heading: "Scenario", kind: "text", needed: true, width: 26, note: "Navnet på scenarioet, slik det skal stå over kolonnen. Rader med samme navn hører sammen." },
    what: { heading: "Hva", kind: "code", needed: true, width: 16, choices: ["antall", "kostnadsgruppe", "vekt", "ramme", "deltaker"], note: "antall: et grunnlag for en deltaker. kostnadsgruppe: beløpet. vekt: en vekt eller andel i en nøkkel. ramme: summen av gruppene. deltaker: om noen er med." },
    code: { heading: "Kode", kind: "code", optional: true, width: 20, note: "Grunnlaget, kostnadsgruppen eller nøkkelen. For ramme: gruppene som skal gi, skilt med komma; blank når alle gruppene som gir, tar sin del." },
    part: { heading: "Grunnlag", aliases: ["Delnøkkel"], kind: "code", optional: true, width: 16, note: "For vekt: grunnlaget eller delnøkkelen vekten gjelder. De andre vektene endres i samme forhold, slik at summen er 100 %." },
    participant: { heading: "Deltaker", aliases: ["Kommune"], kind: "code", optional: true, width: 18, note: "For antall, for vekt i faste andeler, og for deltaker." },
    value: { heading: "Verdi", aliases: ["Ny verdi"], kind: "number", optional: true, width: 12, note: "Den nye verdien. Beløp er i arkets enhet, vekter i prosent. For deltaker: 1 er med, 0 er ute." },
    change: { heading: "Endring", kind: "number", optional: true, width: 12, note: "I stedet for ny verdi: hvor mye mer eller mindre." },
    percent: { heading: "Endring i prosent", kind: "share", optional: true, width: 14, note: "I stedet for ny verdi: endring i prosent; for vekt i prosentpoeng." },
    year: { heading: "År", aliases: ["Budsjettår"], kind: "year", optional: true, width: 8, note: "Budsjettåret; blank er året i Oppsett." },
    source: { heading: "Merknad", aliases: ["Kilde"], kind: "text", optional: true, width: 44, note: "Hvorfor scenarioet er med." },
  },
} as const satisfies Contract;
