import type { Contract } from "../contract.ts";
import { rotation } from "./rotation.ts";

/** What a new PC costs and how long it lasts, by category. */
export const devicePrices = {
  id: "devicePrices", optional: true, sheet: "PC-priser", title: "PC-priser og levetid", about: ["asOf"], unit: "kr", identity: ["category"],
  columns: {
    category: { heading: "Kategori", kind: "code", needed: true, width: 14, choices: rotation.columns.category.choices, note: "Hvem maskinen er til." },
    price: { heading: "Pris per maskin", aliases: ["Pris", "Kostnad per maskin"], kind: "money", needed: true, width: 18, note: "Hva en ny maskin koster, i arkets enhet." },
    lifetime: { heading: "Levetid i år", aliases: ["Levetid"], kind: "count", needed: true, width: 14, note: "Hele år fra en maskin tas i bruk til den skal byttes." },
    source: { heading: "Kilde", aliases: ["Merknad"], kind: "text", optional: true, width: 44, note: "Hvor prisen er hentet." },
  },
} as const satisfies Contract;
