import type { Contract } from "../contract.ts";

/** Figures as a paper printed them, with what they are rounded to: evidence of the key that made them. No unit: each table has its own. */
export const printedFigures = {
  id: "printedFigures", optional: true, sheet: "Trykte tall", title: "Trykte tall: hvilken nøkkel ga dem?", about: [], totals: false, identity: ["table", "column", "participant"],
  columns: {
    table: { heading: "Tabell", kind: "code", needed: true, width: 30, note: "Tabellen eller saken tallene er trykt i." },
    column: { heading: "Kolonne", kind: "code", needed: true, width: 24, note: "Kolonnen i tabellen. Hver kolonne prøves for seg og sammen med de andre." },
    participant: { heading: "Deltaker", aliases: ["Kommune"], kind: "code", needed: true, width: 20, note: "Deltakeren tallet gjelder. Raden «Sum» har beløpet som er fordelt." },
    amount: { heading: "Beløp", kind: "money", optional: true, width: 14, note: "Beløpet slik det er trykt, i tabellens egen enhet." },
    share: { heading: "Andel", aliases: ["Prosent"], kind: "share", optional: true, width: 12, note: "Andelen slik den er trykt, når tabellen viser prosent i stedet for beløp." },
    roundedTo: { heading: "Avrundet til", kind: "number", format: "General", optional: true, width: 14, note: "Hva tallet er avrundet til, i samme enhet: 1 for hele tall, 1000 for hele tusen i en tabell i kroner, 0,01 % for en andel med to desimaler. Blank på raden Sum når summen er eksakt." },
    source: { heading: "Kilde", kind: "text", optional: true, width: 50, note: "Hvor tallet er trykt." },
  },
} as const satisfies Contract;
