import { normaliseText } from "../sheets/contract.ts";
import { whereOf } from "../sheets/facts.ts";
import { serviceDesk } from "../sheets/kinds/serviceDesk.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/** Open cases in all are open faults plus open requests. */
export const openTotal: Rule = ({ sheets }) => sheetsOf(serviceDesk, sheets).flatMap((sheet) => {
  const row = (name: string) => sheet.rows.find((one) => normaliseText(one.values.measure) === name);
  const [faults, requests, total] = [row("åpne feilmeldinger")?.values.value, row("åpne tjenesteforespørsler")?.values.value, row("åpne saker totalt")];
  if (typeof faults !== "number" || typeof requests !== "number" || typeof total?.values.value !== "number" || total.values.value === faults + requests) return [];
  return [{ code: "open-total-wrong", severity: "error", where: whereOf(sheet, total, "value"), values: { seen: total.values.value, expected: faults + requests } } as const];
});

export const examples: Examples = {
  "open-total-wrong": {
    sheets: [{ sheet: "Kundeservice", rows: [["Periode:", "2024-10"], ["Måltall", "Verdi"], ["Åpne feilmeldinger", 80], ["Åpne tjenesteforespørsler", 255], ["Åpne saker totalt", 335]] }],
    fault: { B5: 353 }, at: "B5",
  },
};
