import type { Policy } from "../apportion.ts";
import type { Finding } from "../finding.ts";
import { withFixes } from "../repair/withFixes.ts";
import { rules } from "../rules/rules.ts";
import type { WorkbookFacts } from "../sheets/readWorkbook.ts";
import type { Source } from "../source.ts";
import { readSource } from "./readSource.ts";

/** The workbooks as one source, with what was found reading them and what the rules say of them, each with its repair where there is one; no table is built. */
export function checkSource(workbooks: readonly WorkbookFacts[], rounding?: Policy): { source: Source; findings: readonly Finding[] } {
  const { source, findings } = readSource(workbooks, rounding);
  return { source, findings: withFixes([...findings, ...rules.flatMap((rule) => rule(source))], source.sheets) };
}
