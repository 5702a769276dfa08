import type { Contract } from "../contract.ts";

/** The year's investments in groups. */
export const investmentPlan = {
  id: "investmentPlan", sheet: "Investeringsplan", title: "Investeringsplan", about: ["year"], unit: "kr", identity: ["group", "number", "measure"],
  columns: {
    group: { heading: "Gruppe", kind: "text", needed: true, width: 22, note: "Kommuneprosjekter, infrastruktur …" },
    number: { heading: "Nr", kind: "count", optional: true, width: 6, note: "Løpenummer i gruppen." },
    measure: { heading: "Tiltak", kind: "text", needed: true, width: 44, note: "Investeringen." },
    deadline: { heading: "Frist", kind: "date", optional: true, width: 14, note: "Når tiltaket skal være ferdig." },
    amount: { heading: "Beløp", kind: "money", needed: true, width: 16, note: "Beløp i arkets enhet, med mva." },
  },
} as const satisfies Contract;
