import type { Finding } from "../finding.ts";
import type { SheetFacts } from "../sheets/facts.ts";
import type { FindingCode } from "../text/texts.ts";
import { placeOf } from "../workbook.ts";
import { cures } from "./cures.ts";
import type { Repair } from "./repair.ts";
import { repairSheet } from "./repairSheet.ts";

/** Findings about the outcome of a sum or a rule: the sheet's own arithmetic decides what settles them. */
const arithmetic: ReadonlySet<FindingCode> = new Set(["total-does-not-foot", "variance-wrong", "to-order-wrong", "to-order-sum-wrong", "open-total-wrong", "columns-shifted"]);

/** The findings, each with the repair that would settle it, where there is one. */
export function withFixes(findings: readonly Finding[], sheets: readonly SheetFacts[]): readonly Finding[] {
  return findings.map((finding) => {
    const fix = cured(finding, sheets) ?? reckoned(finding, sheets);
    return fix ? { ...finding, fix } : finding;
  });
}

/** Every repair once, in the order of the findings it settles. */
export const repairsIn = (findings: readonly Finding[]): readonly Repair[] =>
  [...new Map(findings.flatMap(({ fix }) => (fix ? [[JSON.stringify(fix), fix] as const] : []))).values()];

/** What the finding itself says; a formula is left for whoever wrote it. */
function cured({ code, where: { file, sheet, cell }, values }: Finding, sheets: readonly SheetFacts[]): Repair | undefined {
  const edit = cures[code]?.(values);
  if (!edit || file === undefined || sheet === undefined || cell === undefined || !placeOf(cell) || tablesOf(sheets, file, sheet).some(({ formulas }) => formulas[cell] !== undefined)) return undefined;
  return { file, sheet, edits: [{ cell, ...edit }], slips: ["text"], size: 1, unique: true, proof: [] };
}

function reckoned({ code, where: { file, sheet, cell } }: Finding, sheets: readonly SheetFacts[]): Repair | undefined {
  if (!arithmetic.has(code) || file === undefined || sheet === undefined) return undefined;
  return tablesOf(sheets, file, sheet).flatMap(repairSheet).find(({ proof, edits }) => proof.some((one) => one.cell === cell) || edits.some((one) => one.cell === cell));
}

/** The tables of a sheet; most have one. */
const tablesOf = (sheets: readonly SheetFacts[], file: string, sheet: string): readonly SheetFacts[] => sheets.filter((one) => one.file === file && one.sheet === sheet);
