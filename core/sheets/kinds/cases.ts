import type { Contract } from "../contract.ts";

/** Cases by category, municipality and month. A count nobody could give stays blank: it is lost, not 0. */
export const cases = {
  id: "cases", optional: true, sheet: "Saker", title: "Saker per kategori, kommune og måned", about: ["participant"], identity: ["month", "participant", "category", "type"],
  columns: {
    month: { heading: "Måned", aliases: ["Periode"], kind: "any", needed: true, width: 12, note: "Måneden, f.eks. 2024-10." },
    participant: { heading: "Kommune", aliases: ["Deltaker"], kind: "code", optional: true, width: 18, note: "Hvem sakene gjelder; kan utelates når arket gjelder én kommune." },
    category: { heading: "Kategori", kind: "text", needed: true, width: 24, note: "Hva sakene handler om." },
    type: { heading: "Type", kind: "code", needed: true, width: 22, choices: ["Feilmelding", "Tjenesteforespørsel", "Sikkerhetsvarsel"], note: "Hva slags saker det er." },
    received: { heading: "Nye", aliases: ["Nye saker"], kind: "count", width: 10, note: "Saker som kom inn i måneden. La feltet stå tomt når tallet er tapt." },
    closed: { heading: "Løst", aliases: ["Lukket"], kind: "count", width: 10, note: "Saker som ble løst i måneden." },
    open: { heading: "Åpne ved månedsslutt", aliases: ["Åpne"], kind: "count", width: 20, note: "Saker som står åpne når måneden er omme." },
  },
} as const satisfies Contract;
