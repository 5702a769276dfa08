import { fault } from "../finding.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { deviceRegister } from "../sheets/kinds/deviceRegister.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/** A serial number stands once among the registers of a month; which of two rows is right nobody knows, and only the first counts. */
export const deviceTwice: Rule = ({ sheets }) => {
  const seen = new Map<string, { readonly sheet: SheetFacts; readonly row: FactRow }>();
  return sheetsOf(deviceRegister, sheets).flatMap((sheet) => sheet.rows.flatMap((row) => {
    const { serial } = row.values;
    const key = JSON.stringify([sheet.about.period, normaliseText(serial)]);
    const first = seen.get(key);
    if (!first) { seen.set(key, { sheet, row }); return []; }
    const { file = "", sheet: name = "", cell = "" } = whereOf(first.sheet, first.row, "serial");
    return [fault("device-twice", whereOf(sheet, row, "serial"), { serial, other: first.sheet === sheet ? cell : `${file} ${name}!${cell}` })];
  }));
};

export const examples: Examples = {
  "device-twice": {
    sheets: [{ sheet: "PC-register", rows: [["Kommune:", "Aukra"], ["Periode:", "2024-10"], ["Serienummer", "Kategori", "Status", "Kjøpt", "Utgår", "Sist sett"],
      ["AU-001", "Ansatt", null, 44_100, 45_561, 45_580], ["AU-002", "Ansatt", null, 44_100, 45_561, 45_581]] }],
    fault: { A5: "au-001 " }, at: "A5",
  },
};
