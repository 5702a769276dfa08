import type { Contract } from "../contract.ts";

/** PCs by municipality and category. To order = expired + expiring − in stock − ordered not delivered, never below 0. */
export const rotation = {
  id: "rotation", sheet: "PC-rullering", aliases: ["PC rullering", "Utskifting PC"], title: "PC-rullering", about: ["participant", "period"], identity: ["participant", "category"],
  columns: {
    participant: { heading: "Kommune", aliases: ["Deltaker"], kind: "code", optional: true, width: 18, note: "Kan utelates når arket gjelder én kommune." },
    category: { heading: "Kategori", kind: "code", needed: true, width: 14, choices: ["Ansatt", "Elev"], note: "Hvem maskinene er til." },
    expired: { heading: "Utgått {previousYear}", aliases: ["Utgått i fjor", "Utgått"], kind: "count", width: 14, note: "Maskiner som gikk ut på dato i fjor og ikke er byttet." },
    expiring: { heading: "Utgår {year}", aliases: ["Utgår i år", "Utgår"], kind: "count", width: 14, note: "Maskiner som går ut på dato i år." },
    stock: { heading: "På lager {day}", aliases: ["På lager"], kind: "count", width: 16, note: "Maskiner på lager den dagen." },
    ordered: { heading: "Bestilt - ikke levert", aliases: ["Bestilt – ikke levert", "Bestilt ikke levert", "Bestilt"], kind: "count", width: 20, note: "Bestilt, men ikke levert." },
    toOrder: { heading: "Må bestilles", kind: "count", output: true, width: 14, note: "Regnes ut: utgått + utgår − lager − bestilt, men aldri under 0." },
    toOrderSum: { heading: "Må bestilles sum", kind: "count", output: true, width: 18, note: "Kommunens sum av kategoriene." },
  },
} as const satisfies Contract;
