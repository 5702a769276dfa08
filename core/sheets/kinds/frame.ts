import type { Contract } from "../contract.ts";

/** The frame for a year and the savings that lead from the first proposal to it. */
export const frame = {
  id: "frame", sheet: "Ramme og innsparing", title: "Ramme og innsparing", about: [], unit: "tkr", totals: false, identity: ["year", "line", "measure", "participant"],
  columns: {
    year: { heading: "År", kind: "year", needed: true, width: 8, note: "Budsjettåret." },
    line: { heading: "Linje", kind: "code", needed: true, width: 18, choices: ["Første forslag", "Tiltak", "Sum oppgitt", "Ramme", "Tak"], note: "Hva linjen er: utgangspunkt, et tiltak, summen som er oppgitt i saken, vedtatt ramme, eller et tak for hva en deltaker skal betale." },
    measure: { heading: "Tiltak", aliases: ["Tekst"], kind: "text", width: 40, note: "Tiltaket eller en forklarende tekst." },
    amount: { heading: "Beløp", kind: "money", needed: true, width: 14, note: "Beløp i arkets enhet." },
    precision: { heading: "Presisjon", kind: "code", optional: true, width: 12, choices: ["eksakt", "rundt", "knappe"], note: "Om beløpet er eksakt eller et omtrentlig tall." },
    participant: { heading: "Deltaker", aliases: ["Kommune"], kind: "code", optional: true, width: 18, note: "For tak: hvem taket gjelder." },
    mode: { heading: "Regel", kind: "code", optional: true, width: 12, choices: ["strengt", "som trykt"], note: "For tak: strengt når det eksakte beløpet ikke kan være over taket, som trykt når det avrundede beløpet ikke kan være det. Blank er strengt." },
  },
} as const satisfies Contract;
