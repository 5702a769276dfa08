import { fault } from "../finding.ts";
import { sameText } from "../sheets/contract.ts";
import { whereOf } from "../sheets/facts.ts";
import { rotation } from "../sheets/kinds/rotation.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/** A municipality's sum to order is what its categories come to. */
export const toOrderSum: Rule = ({ sheets }) => sheetsOf(rotation, sheets).flatMap((sheet) => sheet.rows.flatMap((row) => {
  const { participant, toOrderSum: seen } = row.values;
  const own = sheet.rows.filter(({ values }) => sameText(values.participant ?? "", participant ?? "") && values.toOrder !== null);
  const expected = own.reduce((sum, { values }) => sum + values.toOrder!, 0);
  return seen === null || own.length === 0 || seen === expected ? [] : [fault("to-order-sum-wrong", whereOf(sheet, row, "toOrderSum"), { participant: participant ?? sheet.about.participant ?? "", seen, expected })];
}));

export const examples: Examples = {
  "to-order-sum-wrong": {
    sheets: [{ sheet: "PC-rullering", rows: [["Kommune:", "Aukra"], ["Periode:", "2024-10"], ["Kategori", "Utgått 2023", "Utgår 2024", "På lager 31.10", "Bestilt - ikke levert", "Må bestilles", "Må bestilles sum"], ["Ansatt", 2, 36, 30, 0, 8, 12], ["Elev", 1, 7, 4, 0, 4, null]] }],
    fault: { G4: 21 }, at: "G4",
  },
};
