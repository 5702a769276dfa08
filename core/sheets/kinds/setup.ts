import type { Contract } from "../contract.ts";

/** One line per setting of the co-operation. */
export const setup = {
  id: "setup", sheet: "Oppsett", title: "Oppsett av samarbeidet", about: [], identity: ["field"],
  columns: {
    field: { heading: "Felt", kind: "code", needed: true, width: 28, choices: ["Samarbeid", "År", "Periode", "Vertskommune", "Enhet", "Avrundingsenhet", "Avrunding", "Intern fordeling", "Låst deltaker", "Mva-sats"], note: "Navnet på innstillingen." },
    value: { heading: "Verdi", kind: "any", width: 28, note: "Verdien som gjelder for samarbeidet." },
    explanation: { heading: "Forklaring", kind: "text", optional: true, width: 70, note: "Hva innstillingen betyr." },
  },
} as const satisfies Contract;
