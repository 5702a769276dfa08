import type { Contract } from "../contract.ts";

/** The month's operating costs by type. Variance is budget less forecast, not less actual. */
export const operatingReport = {
  id: "operatingReport", sheet: "Driftsrapport", aliases: ["Drift"], title: "Driftsrapport", about: ["period"], unit: "tkr", identity: ["costType"],
  columns: {
    costType: { heading: "Type utgift", aliases: ["Utgiftstype", "Kostnadsart"], kind: "text", needed: true, width: 34, note: "Utgiftstypen. Inntekter skrives med minus." },
    actual: { heading: "Regnskap", aliases: ["Regnskap hittil", "Rekneskap"], kind: "money", width: 14, note: "Bokført hittil i år." },
    budget: { heading: "Årsbudsjett", aliases: ["Budsjett", "Revidert budsjett"], kind: "money", width: 14, note: "Regulert budsjett for hele året." },
    variance: { heading: "Avvik", kind: "money", output: true, width: 14, note: "Årsbudsjett minus prognose: pluss er mindreforbruk, minus er merforbruk." },
    forecast: { heading: "Prognose", aliases: ["Årsprognose"], kind: "money", width: 14, note: "Ventet regnskap for hele året." },
  },
} as const satisfies Contract;
