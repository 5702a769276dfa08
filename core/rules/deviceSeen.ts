import { isSeen } from "../devices/readRegister.ts";
import type { Finding } from "../finding.ts";
import { groupBy } from "../groupBy.ts";
import { whereOf } from "../sheets/facts.ts";
import { deviceRegister } from "../sheets/kinds/deviceRegister.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/** PCs in use that were not seen in the register's month do not count: how many is said once for each municipality, so that nobody loses them in silence. */
export const deviceSeen: Rule = ({ sheets }) => sheetsOf(deviceRegister, sheets).flatMap((sheet) => {
  const { period, participant = "" } = sheet.about;
  if (period === undefined) return [];
  const missing = sheet.rows.filter((row) => !isSeen(row, period));
  return [...groupBy(missing, (row) => row.values.participant ?? participant)].map(([who, rows]): Finding =>
    ({ code: "device-not-seen", severity: "info", where: whereOf(sheet, rows[0]!, "lastSeen"), values: { participant: who, count: rows.length, month: period } }));
});

export const examples: Examples = {
  "device-not-seen": {
    sheets: [{ sheet: "PC-register", rows: [["Kommune:", "Aukra"], ["Periode:", "2024-10"], ["Serienummer", "Kategori", "Status", "Kjøpt", "Utgår", "Sist sett"],
      ["AU-001", "Ansatt", null, 44_100, 45_561, 45_580], ["AU-002", "Elev", null, 44_100, 45_561, 45_581], ["AU-003", "Elev", "på lager", 45_400, 46_861, null]] }],
    fault: { F4: 45_446 }, at: "F4",
  },
};
