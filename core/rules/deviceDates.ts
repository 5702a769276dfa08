import { statusOf } from "../devices/readRegister.ts";
import { warning, type Finding } from "../finding.ts";
import { whereOf } from "../sheets/facts.ts";
import { deviceRegister } from "../sheets/kinds/deviceRegister.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/** A PC goes out of date after it was bought, and one in use has a day when it does: without it nobody knows when it is to be replaced. */
export const deviceDates: Rule = ({ sheets }) => sheetsOf(deviceRegister, sheets).flatMap((sheet) => sheet.rows.flatMap((row): readonly Finding[] => {
  const { serial, bought, expires } = row.values;
  const at = whereOf(sheet, row, "expires");
  if (expires === null) return statusOf(row) === "in use" ? [warning("device-without-expiry", at, { serial })] : [];
  return bought !== null && expires < bought ? [warning("device-expires-before-bought", at, { serial, bought, expires })] : [];
}));

const register = [["Kommune:", "Aukra"], ["Periode:", "2024-10"], ["Serienummer", "Kategori", "Status", "Kjøpt", "Utgår", "Sist sett"], ["AU-001", "Ansatt", null, 44_100, 45_561, 45_580], ["AU-002", "Elev", null, 44_100, 45_561, 45_581]] as const;

export const examples: Examples = {
  "device-expires-before-bought": { sheets: [{ sheet: "PC-register", rows: register }], fault: { E4: 43_735 }, at: "E4" },
  "device-without-expiry": { sheets: [{ sheet: "PC-register", rows: register }], fault: { E5: null }, at: "E5" },
};
