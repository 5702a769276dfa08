import type { Scenario } from "../allocation/scenario/scenario.ts";
import { distinct, errorsIn, sortFindings, type Finding } from "../finding.ts";
import { buildScenarios, scenarioTable } from "../report/scenarioTable.ts";
import type { ReportTable } from "../report/table.ts";
import type { WorkbookFacts } from "../sheets/readWorkbook.ts";
import { parseScenario } from "../allocation/parseScenario.ts";
import { readSource } from "./readSource.ts";

export interface Tried { readonly table?: ReportTable; readonly findings: readonly Finding[]; /** What was asked for in words and is no scenario. */ readonly notUnderstood: readonly string[] }

/** What scenarios in words would mean to each participant, without writing them into a workbook; without any, those of the workbooks. */
export function tryScenarios(workbooks: readonly WorkbookFacts[], asked: readonly string[]): Tried {
  const { source, findings } = readSource(workbooks);
  const parsed = asked.map((text) => ({ text, scenario: parseScenario(text, source.setup.unit) }));
  const built = asked.length === 0 ? buildScenarios(source) : scenarioTable(source, parsed.flatMap(({ scenario }): Scenario[] => (scenario ? [scenario] : [])));
  const [table] = built.tables;
  return {
    ...(table ? { table } : {}), notUnderstood: parsed.flatMap(({ text, scenario }) => (scenario ? [] : [text])),
    findings: sortFindings(distinct([...errorsIn(findings), ...built.findings])),
  };
}
