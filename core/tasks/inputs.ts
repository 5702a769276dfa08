import { fingerprint } from "../fingerprint.ts";
import type { Inputs } from "../report/resultSheet.ts";
import { groupBy } from "../groupBy.ts";
import type { SheetFacts } from "../sheets/facts.ts";

/** What a sheet says, as one text: its values and what it speaks for, not where they stand nor how they look. */
const said = ({ contract, about, rows }: SheetFacts): string => JSON.stringify([contract, about, rows.map(({ values }) => values)]);

/** Fingerprints of the sheets a result is computed from, all tables of a sheet as one, in the order of the workbook; of several workbooks, each sheet with its file. */
export function inputsOf(sheets: readonly SheetFacts[], contracts: readonly string[]): Inputs {
  const several = new Set(sheets.map(({ file }) => file)).size > 1;
  const tables = groupBy(sheets.filter(({ contract }) => contracts.includes(contract)), ({ file, sheet }) => (several ? `${file} · ${sheet}` : sheet));
  const used = [...tables].map(([sheet, own]) => ({ sheet, fingerprint: fingerprint(own.map(said).join("\n")).slice(0, 8) }));
  return { fingerprint: fingerprint(used.map((one) => one.sheet + one.fingerprint).join("|")), sheets: used };
}
