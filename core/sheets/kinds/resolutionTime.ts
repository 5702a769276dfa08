import type { Contract } from "../contract.ts";

/** Mean resolution time against the service level, with its unit of time. */
export const resolutionTime = {
  id: "resolutionTime", sheet: "Løsningstid", aliases: ["Løysingstid"], title: "Løsningstid", about: [], identity: ["month", "priority"],
  columns: {
    month: { heading: "Måned", aliases: ["Periode"], kind: "any", needed: true, width: 12, note: "Måneden, f.eks. 2024-10." },
    priority: { heading: "Prioritet", kind: "code", needed: true, width: 14, choices: ["Lav", "Medium", "Høy", "Kritisk"], note: "Sakens prioritet." },
    limit: { heading: "SLA", aliases: ["Frist"], kind: "number", width: 10, note: "Avtalt løsningstid." },
    timeUnit: { heading: "Enhet", kind: "text", width: 10, note: "Enheten tiden er målt i, f.eks. timer." },
    mean: { heading: "Løsningstid", aliases: ["Snitt"], kind: "number", width: 14, note: "Gjennomsnittlig løsningstid i måneden; blank når det ikke var saker." },
  },
} as const satisfies Contract;
