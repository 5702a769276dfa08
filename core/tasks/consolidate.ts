import { groupMissing } from "../allocation/groupMissing.ts";
import { distinct, sortFindings } from "../finding.ts";
import { buildChange } from "../report/changeTable.ts";
import { controlTables } from "../report/control/controlTables.ts";
import { buildCostTable } from "../report/costTable.ts";
import { buildDistribution } from "../report/distributionTable.ts";
import { buildGoalSeek } from "../report/goalSeekTable.ts";
import { buildIndexing } from "../report/indexingTable.ts";
import { buildFinancing } from "../report/financingTable.ts";
import { buildInference } from "../report/inferenceTable.ts";
import { buildInvestmentDistribution } from "../report/investmentDistributionTable.ts";
import { buildMatrix } from "../report/matrixTable.ts";
import { buildPlan } from "../report/planTable.ts";
import { buildRotation } from "../report/rotationTable.ts";
import { buildReplacement } from "../report/replacementTables.ts";
import { buildSavings } from "../report/savingsTable.ts";
import { buildScenarios } from "../report/scenarioTable.ts";
import { buildSensitivity } from "../report/sensitivityTable.ts";
import { buildServiceDesk } from "../report/service/serviceDesk.ts";
import { buildSettlement } from "../report/settlementTable.ts";
import { buildTransfers } from "../report/transferTables.ts";
import { buildTrends } from "../report/trends/trends.ts";
import { join, nothingBuilt, type Built } from "../report/build.ts";
import { investmentReport } from "../sheets/kinds/investmentReport.ts";
import { operatingReport } from "../sheets/kinds/operatingReport.ts";
import { pickSheet } from "../sheets/pickSheet.ts";
import type { WorkbookFacts } from "../sheets/readWorkbook.ts";
import type { Source } from "../source.ts";
import { checkSource } from "./checkSource.ts";
import type { Consolidation, ConsolidateOptions } from "./consolidation.ts";

/** The reduce step: from what every workbook says to the report tables, with every finding, ledger row and footing. */
export function consolidate(workbooks: readonly WorkbookFacts[], { rounding }: ConsolidateOptions): Consolidation {
  const { source, findings: aboutSource } = checkSource(workbooks, rounding);
  const { cooperation } = source.setup;
  const built = join(builders.map((build) => build(source)));
  const findings = [...aboutSource, ...built.findings];
  const control = controlTables(workbooks, built.tables, findings);
  return { ...(cooperation === undefined ? {} : { cooperation }), ...built, control, findings: sortFindings(groupMissing(distinct(findings))) };
}

/** The tables in the order of the meeting papers, T1 to T9. */
const builders: readonly ((source: Source) => Built)[] = [
  operating, investment, buildRotation, buildTransfers, buildReplacement, buildDistribution, buildMatrix, buildChange, buildSavings, buildGoalSeek, buildIndexing, buildPlan,
  buildInvestmentDistribution, buildFinancing, buildSettlement, buildInference, buildScenarios, buildSensitivity, buildServiceDesk, buildTrends,
];

function operating(source: Source): Built {
  const { sheet, findings } = pickSheet(operatingReport, source.sheets, source.setup.period);
  return join([{ ...nothingBuilt, findings }, sheet ? buildCostTable(source, sheet, { name: `drift-${sheet.about.period!}`, title: "operating", line: "costType" }) : nothingBuilt]);
}

function investment(source: Source): Built {
  const { sheet, findings } = pickSheet(investmentReport, source.sheets, source.setup.period);
  return join([{ ...nothingBuilt, findings }, sheet ? buildCostTable(source, sheet, { name: `investering-${sheet.about.period!}`, title: "investment", line: "project", zero: "blank" }) : nothingBuilt]);
}
