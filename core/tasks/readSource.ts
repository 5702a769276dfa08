import type { Policy } from "../apportion.ts";
import { readModel } from "../allocation/readModel.ts";
import type { Finding } from "../finding.ts";
import { lineDuplicate } from "../rules/lineDuplicate.ts";
import { setupFits } from "../rules/setupFits.ts";
import { readSetup } from "../setup.ts";
import type { WorkbookFacts } from "../sheets/readWorkbook.ts";
import type { Source } from "../source.ts";

/** Every workbook's sheets as one source, with the host the set-up or the participants name; a given rounding goes before the set-up's. */
export function readSource(workbooks: readonly WorkbookFacts[], rounding?: Policy): { source: Source; findings: readonly Finding[] } {
  const sheets = workbooks.flatMap((workbook) => workbook.sheets);
  const { setup: said, findings: aboutSetup } = readSetup(sheets);
  const { model, findings: aboutModel } = readModel(sheets);
  const host = said.host ?? model.participants.find(({ role }) => role === "host")?.name;
  const source = { setup: { ...said, ...(rounding ? { policy: rounding } : {}), ...(host === undefined ? {} : { host }) }, sheets, model };
  const findings = [...workbooks.flatMap((workbook) => workbook.findings), ...aboutSetup, ...aboutModel, ...lineDuplicate(source), ...setupFits(source)];
  return { source, findings };
}
