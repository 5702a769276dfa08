import type { Contract } from "../contract.ts";

/** Cases answered within and outside the service level, per priority and month. A lost figure stays blank. */
export const sla = {
  id: "sla", sheet: "SLA", title: "SLA per prioritet og måned", about: [], identity: ["month", "priority"],
  columns: {
    month: { heading: "Måned", aliases: ["Periode"], kind: "any", needed: true, width: 12, note: "Måneden, f.eks. 2024-10." },
    priority: { heading: "Prioritet", kind: "code", needed: true, width: 14, choices: ["Lav", "Medium", "Høy", "Kritisk"], note: "Sakens prioritet." },
    ok: { heading: "OK", aliases: ["Innenfor"], kind: "count", width: 10, note: "Saker løst innen fristen." },
    breach: { heading: "Brudd", aliases: ["Utenfor"], kind: "count", width: 10, note: "Saker løst etter fristen." },
  },
} as const satisfies Contract;
