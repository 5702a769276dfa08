import type { Contract } from "../contract.ts";

/** Counts that say how much each participant uses: users, PCs, FTEs, locations, access points, line rental. */
export const bases = {
  id: "bases", sheet: "Fordelingsgrunnlag", aliases: ["Drivere", "Grunnlag"], title: "Fordelingsgrunnlag", about: ["participant"], identity: ["year", "base", "participant"],
  columns: {
    year: { heading: "År", aliases: ["Budsjettår"], kind: "year", needed: true, width: 8, note: "Budsjettåret tellingen brukes for." },
    base: { heading: "Grunnlag", aliases: ["Fordelingsgrunnlag", "Driver"], kind: "code", needed: true, width: 16, note: "Koden til grunnlaget, f.eks. PC eller ARSVERK." },
    participant: { heading: "Deltaker", aliases: ["Kommune"], kind: "code", optional: true, width: 20, note: "Hvem tellingen gjelder; kan utelates når arket gjelder én kommune." },
    count: { heading: "Antall", aliases: ["Verdi"], kind: "count", needed: true, width: 14, note: "Antallet, eller kroner der grunnlaget er et beløp (linjeleie)." },
    unit: { heading: "Måleenhet", kind: "text", optional: true, width: 16, note: "Hva som telles." },
    asOf: { heading: "Per dato", aliases: ["Dato", "Per"], kind: "date", optional: true, width: 14, note: "Dagen det ble telt." },
    source: { heading: "Kilde", kind: "text", optional: true, width: 44, note: "Hvor tallet er hentet." },
  },
} as const satisfies Contract;
