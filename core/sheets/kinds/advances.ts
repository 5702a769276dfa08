import type { Contract } from "../contract.ts";

/** Underspend returned and advances paid, each with the date it is known per and the key that shares it. */
export const advances = {
  id: "advances", sheet: "A-konto og mindreforbruk", title: "A-konto og mindreforbruk", about: [], unit: "kr", identity: ["year", "line", "participant"],
  columns: {
    year: { heading: "År", kind: "year", needed: true, width: 8, note: "Året beløpet gjøres opp i." },
    line: { heading: "Linje", kind: "code", needed: true, width: 18, choices: ["Mindreforbruk", "A-konto betalt"], note: "Mindreforbruk som betales tilbake, eller a-konto som er betalt." },
    amount: { heading: "Beløp", kind: "money", needed: true, width: 16, note: "Beløp i arkets enhet: mindreforbruk med mva, a-konto slik den er betalt." },
    asOf: { heading: "Per dato", kind: "date", needed: true, width: 14, note: "Dagen tallet er kjent per." },
    key: { heading: "Nøkkel", kind: "code", optional: true, width: 14, note: "Nøkkelen beløpet fordeles etter." },
    compareWith: { heading: "Sammenlign med", kind: "code", optional: true, width: 18, note: "En annen nøkkel oppgjøret skal vises etter ved siden av: en kode, en kode og et år, eller DRIFT og et år for driftsfordelingens samlede andeler det året." },
    participant: { heading: "Deltaker", kind: "code", optional: true, width: 20, note: "Hvem beløpet gjelder, når det ikke skal fordeles." },
    source: { heading: "Kilde", kind: "text", optional: true, width: 50, note: "Hvor tallet er hentet." },
  },
} as const satisfies Contract;
