import type { Finding } from "../../finding.ts";
import type { WorkbookFacts } from "../../sheets/readWorkbook.ts";
import type { ReportTable } from "../table.ts";
import { sheetsTable } from "./sheetsTable.ts";
import { sourceSumsTable } from "./sourceSumsTable.ts";

/** What shows that nothing was lost between the workbooks and the tables. */
export function controlTables(workbooks: readonly WorkbookFacts[], tables: readonly ReportTable[], findings: readonly Finding[]): readonly ReportTable[] {
  const sums = sourceSumsTable(workbooks.flatMap(({ sheets }) => sheets), tables);
  const sheets = sheetsTable(workbooks, tables, findings);
  return [...(sums ? [sums] : []), ...(sheets ? [sheets] : [])];
}
