import { warning } from "../finding.ts";
import { isValidIn, poolsIn } from "../allocation/model.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/** An outside customer pays for its operation: its income must reduce what the others share, as a pool below zero. */
export const outsideIncome: Rule = ({ model }) => [...new Set(model.pools.map(({ year }) => year))].flatMap((year) => {
  const customers = model.participants.filter((one) => one.role === "customer" && isValidIn(one, year));
  return poolsIn(model, year).some(({ amount }) => amount.isNegative()) ? [] : customers.map(({ name, at }) => warning("outside-income-missing", at, { participant: name, year }));
});

export const examples: Examples = {
  "outside-income-missing": {
    sheets: [
      { sheet: "Deltakere", rows: [["Deltaker", "Rolle"], ["Molde", "vertskommune"], ["Krisesenteret IKS", "ekstern kunde"]] },
      { sheet: "Kostnadsgrupper", rows: [["År", "Kode", "Kostnadsgruppe", "Beløp", "Nøkkel"], [2025, "PC", "PC-drift", 17846, null], [2025, "EKSTERN", "Salg til eksterne", -897, null]] },
      { sheet: "Oppsett", rows: [["Felt", "Verdi"], ["Enhet", "hele 1000"], ["Avrundingsenhet", 1000], ["Avrunding", "største rest"], ["Mva-sats", 0.25]], percents: ["B5"] },
    ],
    in: 1, fault: { D3: 897 }, at: "A3",
  },
};
