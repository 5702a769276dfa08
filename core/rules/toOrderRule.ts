import { toOrder, type DeviceLine } from "../devices/need.ts";
import { whereOf } from "../sheets/facts.ts";
import { rotation } from "../sheets/kinds/rotation.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/** What the sheet says must be ordered is what the rule gives: expired + expiring − stock − ordered, never below 0. */
export const toOrderRule: Rule = ({ sheets }) => sheetsOf(rotation, sheets).flatMap((sheet) => sheet.rows.flatMap((row) => {
  const { participant, category, expired, expiring, stock, ordered, toOrder: seen } = row.values;
  const who = participant ?? sheet.about.participant ?? "";
  const line: DeviceLine = { participant: who, category, expired: expired ?? 0, expiring: expiring ?? 0, stock: stock ?? 0, ordered: ordered ?? 0 };
  if (seen === null || seen === toOrder(line)) return [];
  return [{ code: "to-order-wrong", severity: "error", where: whereOf(sheet, row, "toOrder"), values: { category, participant: who, seen, expected: toOrder(line) } } as const];
}));

export const examples: Examples = {
  // The need is below zero and was not held at it.
  "to-order-wrong": {
    sheets: [{ sheet: "PC-rullering", rows: [["Kommune:", "Aukra"], ["Periode:", "2024-10"], ["Kategori", "Utgått 2023", "Utgår 2024", "På lager 31.10", "Bestilt - ikke levert", "Må bestilles"], ["Ansatt", 2, 6, 30, 0, 0], ["Elev", 1, 7, 4, 0, 4]] }],
    fault: { F4: -22 }, at: "F4",
  },
};
