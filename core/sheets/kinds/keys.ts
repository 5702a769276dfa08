import type { Contract } from "../contract.ts";

/** How shares are found. One row per part of a key: a base or another key with its weight, or a participant with a share or an amount. */
export const keys = {
  id: "keys", sheet: "Fordelingsnøkler", aliases: ["Nøkler"], title: "Fordelingsnøkler", about: [], unit: "kr", identity: ["key", "version", "base", "subKey", "participant", "part"],
  columns: {
    key: { heading: "Nøkkel", aliases: ["Fordelingsnøkkel"], kind: "code", needed: true, width: 14, note: "Nøkkelens kode." },
    name: { heading: "Navn", kind: "text", optional: true, width: 36, note: "Navn som kan stå i et saksframlegg." },
    method: { heading: "Metode", kind: "code", needed: true, width: 20, choices: ["grunnlag", "sammensatt", "faste andeler", "likt", "grunnbeløp og sats", "terskel", "direkte"], note: "grunnlag: ett grunnlag. sammensatt: flere grunnlag eller nøkler med vekt. faste andeler: en andel per deltaker. likt: like mye på hver. grunnbeløp og sats: et beløp per deltaker pluss en sats per enhet. terskel: én nøkkel opp til et beløp, en annen over. direkte: et beløp per deltaker." },
    base: { heading: "Grunnlag", kind: "code", optional: true, width: 16, note: "Koden til grunnlaget som måler bruken." },
    subKey: { heading: "Delnøkkel", kind: "code", optional: true, width: 14, note: "En annen nøkkel som inngår i denne, i stedet for et grunnlag." },
    participant: { heading: "Deltaker", aliases: ["Kommune"], kind: "code", optional: true, width: 20, note: "For faste andeler og direkte beløp." },
    weight: { heading: "Vekt", aliases: ["Andel"], kind: "share", optional: true, width: 12, note: "Vekten av grunnlaget eller delnøkkelen, eller deltakerens andel; til sammen 100 %." },
    part: { heading: "Del", kind: "code", optional: true, width: 10, choices: ["under", "over"], note: "For terskel: hvilken del av beløpet raden gjelder." },
    amount: { heading: "Beløp", aliases: ["Grunnbeløp", "Terskel"], kind: "money", optional: true, width: 14, note: "Grunnbeløp per deltaker, terskelen, eller deltakerens direkte beløp, i arkets enhet." },
    rate: { heading: "Sats", kind: "money", optional: true, width: 12, note: "Kroner per enhet av grunnlaget." },
    floor: { heading: "Gulv", aliases: ["Minst"], kind: "money", optional: true, width: 12, note: "Minste beløp per deltaker." },
    cap: { heading: "Tak", aliases: ["Høyst"], kind: "money", optional: true, width: 12, note: "Største beløp per deltaker." },
    capacity: { heading: "Kapasitet", kind: "count", optional: true, width: 12, note: "Hvor mange enheter det er plass til, når det er mer enn det som brukes." },
    idle: { heading: "Ledig kapasitet", kind: "code", optional: true, width: 16, choices: ["spres", "vises"], note: "spres: deltakerne dekker hele beløpet. vises: det ingen bruker, står som ikke fordelt." },
    validFrom: { heading: "Gjelder fra", kind: "date", optional: true, width: 14, note: "Første dag nøkkelen gjelder." },
    validTo: { heading: "Gjelder til", kind: "date", optional: true, width: 14, note: "Siste dag nøkkelen gjelder." },
    version: { heading: "Versjon", kind: "any", optional: true, width: 10, note: "Ny versjon når en nøkkel endres." },
    source: { heading: "Kilde", aliases: ["Merknad"], kind: "text", optional: true, width: 50, note: "Hvor nøkkelen er vedtatt eller hvordan den er funnet." },
  },
} as const satisfies Contract;
