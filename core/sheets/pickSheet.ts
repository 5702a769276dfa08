import type { Finding } from "../finding.ts";
import type { Period } from "../period.ts";
import type { Contract } from "./contract.ts";
import { whereSheet, type SheetFacts } from "./facts.ts";
import { sheetsOf } from "./select.ts";

/**
 * The sheet of a kind that speaks for the latest period not after `until`. Sheets that do not say their period are a
 * finding; of two for the same period the first by path is used, and the finding says so.
 */
export function pickSheet<C extends Contract>(contract: C, sheets: readonly SheetFacts[], until?: Period): { sheet?: SheetFacts<C>; findings: readonly Finding[] } {
  const all = sheetsOf(contract, sheets);
  const findings = all.filter((sheet) => sheet.about.period === undefined)
    .map((sheet): Finding => ({ code: "period-missing", severity: "error", where: whereSheet(sheet), values: {} }));
  const dated = all.filter((sheet) => sheet.about.period !== undefined && (until === undefined || sheet.about.period <= until));
  const latest = dated.reduce((period, sheet) => (sheet.about.period! > period ? sheet.about.period! : period), "");
  const [sheet, ...others] = dated.filter((one) => one.about.period === latest);
  return sheet ? { sheet, findings: [...findings, ...others.map((other) => duplicate(other, sheet))] } : { findings };
}

/** Says that a sheet repeats another that is used instead. */
export const duplicate = (unused: SheetFacts, used: SheetFacts): Finding => ({
  code: "sheet-duplicate", severity: "warning", where: whereSheet(unused),
  values: { other: `${used.file} ${used.sheet}`, used: used.file },
});
