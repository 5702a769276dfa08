import type { Contract } from "../contract.ts";

/** How shares are found. One row per part of a key: a base with its weight, or a participant with a fixed share. */
export const keys = {
  id: "keys", sheet: "Fordelingsnøkler", aliases: ["Nøkler"], title: "Fordelingsnøkler", about: [], identity: ["key", "version", "base", "participant"],
  columns: {
    key: { heading: "Nøkkel", aliases: ["Fordelingsnøkkel"], kind: "code", needed: true, width: 14, note: "Nøkkelens kode." },
    name: { heading: "Navn", kind: "text", optional: true, width: 36, note: "Navn som kan stå i et saksframlegg." },
    method: { heading: "Metode", kind: "code", needed: true, width: 16, choices: ["grunnlag", "sammensatt", "faste andeler", "likt"], note: "grunnlag: ett grunnlag. sammensatt: flere grunnlag med vekt. faste andeler: en andel per deltaker. likt: like mye på hver." },
    base: { heading: "Grunnlag", kind: "code", optional: true, width: 16, note: "Koden til grunnlaget som måler bruken." },
    participant: { heading: "Deltaker", aliases: ["Kommune"], kind: "code", optional: true, width: 20, note: "Bare for faste andeler." },
    weight: { heading: "Vekt", aliases: ["Andel"], kind: "share", optional: true, width: 12, note: "Grunnlagets vekt eller deltakerens andel; vektene i en nøkkel er til sammen 100 %." },
    validFrom: { heading: "Gjelder fra", kind: "date", optional: true, width: 14, note: "Første dag nøkkelen gjelder." },
    validTo: { heading: "Gjelder til", kind: "date", optional: true, width: 14, note: "Siste dag nøkkelen gjelder." },
    version: { heading: "Versjon", kind: "any", optional: true, width: 10, note: "Ny versjon når en nøkkel endres." },
    source: { heading: "Kilde", aliases: ["Merknad"], kind: "text", optional: true, width: 50, note: "Hvor nøkkelen er vedtatt eller hvordan den er funnet." },
  },
} as const satisfies Contract;
