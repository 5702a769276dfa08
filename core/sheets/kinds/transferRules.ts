import type { Contract } from "../contract.ts";
import { rotation } from "./rotation.ts";

const categories = rotation.columns.category.choices;

/** What is agreed about moving PCs: what may not serve what, what a move costs, and what a municipality keeps. A blank fits everything. */
export const transferRules = {
  id: "transferRules", optional: true, sheet: "Flytteregler", title: "Regler for flytting av PC-er", about: [], unit: "kr", identity: ["rule", "where", "from", "fromCategory", "to", "toCategory"],
  columns: {
    rule: { heading: "Regel", kind: "code", needed: true, width: 16, choices: ["ikke tillatt", "flyttekostnad", "reserve"], note: "ikke tillatt: maskinene flyttes ikke slik. flyttekostnad: kroner per maskin; alle radene som passer, legges sammen. reserve: antall av overskuddet som holdes igjen; den største som passer, gjelder." },
    where: { heading: "Hvor", kind: "code", optional: true, width: 18, choices: ["i kommunen", "mellom kommuner"], note: "Blank er begge deler." },
    from: { heading: "Fra kommune", kind: "code", optional: true, width: 18, note: "Hvem maskinene flyttes fra; blank er alle. For reserve: hvem som holder igjen." },
    fromCategory: { heading: "Fra kategori", kind: "code", optional: true, width: 14, choices: categories, note: "Blank er alle." },
    to: { heading: "Til kommune", kind: "code", optional: true, width: 18, note: "Hvem maskinene flyttes til; blank er alle." },
    toCategory: { heading: "Til kategori", kind: "code", optional: true, width: 14, choices: categories, note: "Hvem de skal brukes av; blank er alle." },
    cost: { heading: "Kostnad per maskin", kind: "money", optional: true, width: 20, note: "For flyttekostnad, i arkets enhet." },
    reserve: { heading: "Antall", kind: "count", optional: true, width: 12, note: "For reserve." },
    source: { heading: "Merknad", aliases: ["Kilde"], kind: "text", optional: true, width: 44, note: "Hvorfor regelen gjelder." },
  },
} as const satisfies Contract;
