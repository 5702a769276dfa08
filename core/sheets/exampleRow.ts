import type { Contract, Kind } from "./contract.ts";

const ofKind: Readonly<Record<Kind, string>> = { text: "tekst", code: "KODE", any: "2025-01", money: "1 250", count: "120", number: "8,5", share: "25 %", date: "31.12.2024", year: "2025" };

/** What could stand in a column of this name, whichever sheet has it. */
const ofColumn: Readonly<Record<string, string>> = {
  participant: "Fjordvik", compareWith: "DRIFT 2024", code: "SERVER", name: "Servere og lagring", costType: "Lisenser", base: "PC", key: "PC", subKey: "ARSVERK", from: "LEDELSE", to: "SERVER",
  measure: "Nye servere", project: "Nytt trådløst nett", group: "Infrastruktur", unit: "stk.", timeUnit: "timer", scenario: "Lavere ramme", table: "Kostnadsfordeling", column: "2025",
  source: "Vedtak i styret", explanation: "Budsjettåret", version: "1", value: "2025", precision: "eksakt", step: "1", role: "deltaker",
};

/**
 * One filled-in row in words, as a remark above a table: shown, but never read as data. Columns the sheet computes are left out,
 * and so are those that only some rows use.
 */
export function exampleRow({ columns }: Contract): string {
  const shown = Object.entries(columns).filter(([, { output }]) => !output)
    .map(([name, { heading, choices, kind }]) => `${heading.replace(/ ?\{\w+\}/g, "")}: ${choices?.[0] ?? ofColumn[name] ?? ofKind[kind]}`);
  return `Eksempel på en rad – ${shown.join("; ")}`;
}
