import type { Contract } from "../contract.ts";
import { operatingReport } from "./operatingReport.ts";

const { actual, budget, variance, forecast } = operatingReport.columns;

/** The month's investment projects. Same rule as the operating report; a dash is 0. */
export const investmentReport = {
  id: "investmentReport", sheet: "Investeringsrapport", aliases: ["Investering"], title: "Investeringsrapport", about: ["period"], unit: "tkr", identity: ["project"],
  columns: {
    project: { heading: "Prosjekt", aliases: ["Investeringsprosjekt"], kind: "text", needed: true, width: 38, note: "Prosjektet." },
    actual, budget, variance, forecast,
  },
} as const satisfies Contract;
