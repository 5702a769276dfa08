import type { Contract } from "../contract.ts";

/** How much pools use of each other: a pool that serves other pools is passed on by these counts. */
export const internalUse = {
  id: "internalUse", optional: true, sheet: "Intern bruk", title: "Kostnadsgrupper som betjener hverandre", about: ["year"], identity: ["year", "from", "to"],
  columns: {
    year: { heading: "År", kind: "year", needed: true, width: 8, note: "Budsjettåret." },
    from: { heading: "Fra", kind: "code", needed: true, width: 16, note: "Koden til gruppen som yter tjenesten. Hele kostnaden går videre etter antallene." },
    to: { heading: "Til", kind: "code", needed: true, width: 16, note: "Koden til gruppen som bruker tjenesten." },
    count: { heading: "Antall", aliases: ["Bruk"], kind: "count", needed: true, width: 14, note: "Hvor mye som brukes: timer, saker, areal eller prosent." },
    source: { heading: "Kilde", kind: "text", optional: true, width: 44, note: "Hvor tallet er hentet." },
  },
} as const satisfies Contract;
