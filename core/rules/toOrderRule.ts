import { deviceLine, toOrder } from "../devices/need.ts";
import { fault } from "../finding.ts";
import { whereOf } from "../sheets/facts.ts";
import { rotation } from "../sheets/kinds/rotation.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/** What the sheet says must be ordered is what the rule gives: expired + expiring − stock − ordered, never below 0. */
export const toOrderRule: Rule = ({ sheets }) => sheetsOf(rotation, sheets).flatMap((sheet) => sheet.rows.flatMap((row) => {
  const { participant, category, toOrder: seen } = row.values;
  const who = participant ?? sheet.about.participant ?? "";
  const expected = toOrder(deviceLine(who, row.values));
  return seen === null || seen === expected ? [] : [fault("to-order-wrong", whereOf(sheet, row, "toOrder"), { category, participant: who, seen, expected })];
}));

export const examples: Examples = {
  // The need is below zero and was not held at it.
  "to-order-wrong": {
    sheets: [{ sheet: "PC-rullering", rows: [["Kommune:", "Aukra"], ["Periode:", "2024-10"], ["Kategori", "Utgått 2023", "Utgår 2024", "På lager 31.10", "Bestilt - ikke levert", "Må bestilles"], ["Ansatt", 2, 6, 30, 0, 0], ["Elev", 1, 7, 4, 0, 4]] }],
    fault: { F4: -22 }, at: "F4",
  },
};
