import { groupMissing } from "../allocation/groupMissing.ts";
import { readModel } from "../allocation/readModel.ts";
import { distinct, sortFindings } from "../finding.ts";
import { buildCostTable } from "../report/costTable.ts";
import { buildDistribution } from "../report/distributionTable.ts";
import { buildGoalSeek } from "../report/goalSeekTable.ts";
import { buildIndexing } from "../report/indexingTable.ts";
import { buildFinancing } from "../report/financingTable.ts";
import { buildInvestmentDistribution } from "../report/investmentDistributionTable.ts";
import { buildMatrix } from "../report/matrixTable.ts";
import { buildPlan } from "../report/planTable.ts";
import { buildRotation } from "../report/rotationTable.ts";
import { buildSavings } from "../report/savingsTable.ts";
import { buildServiceDesk } from "../report/serviceTables.ts";
import { join, nothingBuilt, type Built } from "../report/build.ts";
import { rules } from "../rules/rules.ts";
import { readSetup } from "../setup.ts";
import { investmentReport } from "../sheets/kinds/investmentReport.ts";
import { operatingReport } from "../sheets/kinds/operatingReport.ts";
import { pickSheet } from "../sheets/pickSheet.ts";
import type { WorkbookFacts } from "../sheets/readWorkbook.ts";
import type { Source } from "../source.ts";
import type { Consolidation, ConsolidateOptions } from "./consolidation.ts";

/** The reduce step: from what every workbook says to the report tables, with every finding, ledger row and footing. */
export function consolidate(workbooks: readonly WorkbookFacts[], { rounding }: ConsolidateOptions): Consolidation {
  const sheets = workbooks.flatMap((workbook) => workbook.sheets);
  const { setup: said, findings: aboutSetup } = readSetup(sheets);
  const { model, findings: aboutModel } = readModel(sheets);
  const host = said.host ?? model.participants.find(({ role }) => role === "host")?.name;
  const setup = { ...said, ...(rounding ? { policy: rounding } : {}), ...(host === undefined ? {} : { host }) };
  const source: Source = { setup, sheets, model };
  const built = join(builders.map((build) => build(source)));
  const findings = [
    ...workbooks.flatMap((workbook) => workbook.findings), ...aboutSetup, ...aboutModel,
    ...rules.flatMap((rule) => rule(source)), ...built.findings,
  ];
  return { ...(setup.cooperation === undefined ? {} : { cooperation: setup.cooperation }), ...built, findings: sortFindings(groupMissing(distinct(findings))) };
}

/** The tables in the order of the meeting papers, T1 to T9. */
const builders: readonly ((source: Source) => Built)[] = [
  operating, investment, buildRotation, buildDistribution, buildMatrix, buildSavings, buildGoalSeek, buildIndexing, buildPlan, buildInvestmentDistribution, buildFinancing, buildServiceDesk,
];

function operating(source: Source): Built {
  const { sheet, findings } = pickSheet(operatingReport, source.sheets, source.setup.period);
  return join([{ ...nothingBuilt, findings }, sheet ? buildCostTable(source, sheet, { name: `drift-${sheet.about.period!}`, title: "operating", line: "costType" }) : nothingBuilt]);
}

function investment(source: Source): Built {
  const { sheet, findings } = pickSheet(investmentReport, source.sheets, source.setup.period);
  return join([{ ...nothingBuilt, findings }, sheet ? buildCostTable(source, sheet, { name: `investering-${sheet.about.period!}`, title: "investment", line: "project", zero: "blank" }) : nothingBuilt]);
}

