import type { Contract } from "../contract.ts";

/** Expected growth in wages and prices, by cost type and year. */
export const indexing = {
  id: "indexing", optional: true, sheet: "Framskriving", title: "Framskriving: lønns- og prisvekst", about: [], identity: ["year", "costType"],
  columns: {
    year: { heading: "År", kind: "year", needed: true, width: 8, note: "Året veksten fører fram til: satsen for 2026 er veksten fra 2025 til 2026." },
    costType: { heading: "Kostnadsart", aliases: ["Art", "Type utgift"], kind: "code", needed: true, width: 30, note: "Skrevet som i Kostnadsgrupper. «Andre» gjelder alle kostnadsarter som ikke har egen rad for året." },
    growth: { heading: "Vekst", kind: "share", needed: true, width: 12, note: "Veksten fra året før, som prosent." },
    source: { heading: "Kilde", aliases: ["Merknad"], kind: "text", optional: true, width: 60, note: "Hvor satsen er hentet, eller hvem som har anslått den." },
  },
} as const satisfies Contract;
