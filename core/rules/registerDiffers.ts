import { readRegister } from "../devices/readRegister.ts";
import { measures, registerLines } from "../devices/registerLines.ts";
import { warning } from "../finding.ts";
import { sameText } from "../sheets/contract.ts";
import { resolveHeading } from "../sheets/resolveHeading.ts";
import { whereOf } from "../sheets/facts.ts";
import { rotation } from "../sheets/kinds/rotation.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/** Where a municipality has typed its counts and there is a register of the same month, both say the same. The table uses the typed one. */
export const registerDiffers: Rule = (source) => {
  const register = readRegister(source);
  const lines = registerLines(register);
  if (lines.length === 0) return [];
  return sheetsOf(rotation, source.sheets).filter(({ about }) => about.period === register.period).flatMap((sheet) => sheet.rows.flatMap((row) => {
    const participant = row.values.participant ?? sheet.about.participant ?? "";
    const { category } = row.values;
    // A municipality that keeps no register has nothing to be held against.
    if (!lines.some(({ need }) => sameText(need.participant, participant))) return [];
    const counted = lines.find(({ need }) => sameText(need.participant, participant) && sameText(need.category, category))?.need;
    return measures.flatMap((measure) => {
      const [seen, expected] = [row.values[measure] ?? 0, counted?.[measure] ?? 0];
      const heading = resolveHeading(rotation.columns[measure].heading, sheet.about);
      return seen === expected ? [] : [warning("register-differs", whereOf(sheet, row, measure), { participant, category, heading, seen, expected })];
    });
  }));
};

export const examples: Examples = {
  "register-differs": {
    sheets: [
      { file: "aukra.xlsx", sheet: "PC-rullering", rows: [["Kommune:", "Aukra"], ["Periode:", "2024-10"], ["Kategori", "Utgått 2023", "Utgår 2024", "På lager 31.10", "Bestilt - ikke levert", "Må bestilles"], ["Ansatt", 0, 1, 1, 0, 0], ["Elev", 1, 0, 0, 0, 1]] },
      { file: "register.xlsx", sheet: "PC-register", rows: [["Periode:", "2024-10"], ["Serienummer", "Kommune", "Kategori", "Status", "Kjøpt", "Utgår", "Sist sett"],
        ["AU-001", "Aukra", "Ansatt", null, 44_100, 45_561, 45_580], ["AU-002", "Aukra", "Ansatt", "på lager", 45_400, 46_861, null], ["AU-003", "Aukra", "Elev", null, 43_735, 45_196, 45_581]] },
    ],
    fault: { D4: 2 }, at: "D4",
  },
};
