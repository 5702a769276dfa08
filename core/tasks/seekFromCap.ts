import { seekFrame, type CapMode, type FrameSought } from "../allocation/goalSeek.ts";
import { yearWithoutPools } from "../allocation/yearWithoutPools.ts";
import { distinct, errorsIn, sortFindings, type Finding } from "../finding.ts";
import { convert, type Money, type Unit } from "../money.ts";
import type { WorkbookFacts } from "../sheets/readWorkbook.ts";
import { budgetYear } from "../source.ts";
import { readSource } from "./readSource.ts";

/** A question somebody asks: the cap is in the set-up's unit, the year the set-up's unless said. */
export interface CapAsked { readonly participant: string; readonly cap: Money; readonly mode: CapMode; readonly year?: number | undefined }
export interface CapAnswered { readonly year: number; readonly unit: Unit; readonly sought?: FrameSought; readonly findings: readonly Finding[] }

/** The frame that keeps a cap, asked without writing the cap into a workbook. */
export function seekFromCap(workbooks: readonly WorkbookFacts[], { participant, cap, mode, year: asked }: CapAsked): CapAnswered {
  const { source, findings } = readSource(workbooks);
  const { setup, model } = source;
  const year = asked ?? budgetYear(source);
  const outcome = seekFrame(model, year, { participant, cap: convert(cap, setup.unit, "kr"), mode, unit: setup.roundingUnit, method: setup.internal });
  return { year, unit: setup.unit, ...(outcome.sought ? { sought: outcome.sought } : {}), findings: sortFindings(distinct([...errorsIn(findings), ...yearWithoutPools(model, year, {}), ...outcome.findings])) };
}
