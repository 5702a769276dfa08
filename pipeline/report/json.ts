import { isMoney } from "../../core/money.ts";
import { repairsIn } from "../../core/repair/withFixes.ts";
import { shownHeading, shownLabel, shownTitle } from "../../core/report/shown.ts";
import type { ReportTable, TableRow } from "../../core/report/table.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import type { SayValues } from "../../core/text/say.ts";
import { texts, type HeadingKey, type Language } from "../../core/text/texts.ts";
import { asJson } from "./asJson.ts";
import { findingJson } from "./findingJson.ts";
import { printed } from "./printed.ts";
import { gatherTraces, type Traces } from "./traces.ts";

/** Version of the shape of report.json: raised when a field is renamed, removed or changes meaning. */
export const reportSchema = 1;

/** Everything the report says, for other programs: each figure printed, exact, and traced to the cells it came from. */
export function reportJson(consolidation: Consolidation, language: Language): string {
  const traces = gatherTraces();
  const tables = consolidation.tables.map((table) => tableJson(table, language, traces));
  return asJson({
    schema: reportSchema,
    product: "samfordel",
    language,
    cooperation: consolidation.cooperation ?? null,
    tables,
    control: consolidation.control.map((table) => tableJson(table, language, traces)),
    ledger: consolidation.ledger.map(({ column, columnValues, reason, ...entry }) =>
      ({ ...entry, column: headingText(language, column, columnValues), reason, reasonText: texts[language].ledger[reason] })),
    footings: consolidation.footings.map(({ column, columnValues, ...footing }) => ({ ...footing, column: headingText(language, column, columnValues) })),
    findings: consolidation.findings.map((finding) => findingJson(language, finding)),
    repairs: repairsIn(consolidation.findings),
    traces: traces.written,
    rules: texts[language].rules,
  });
}

const headingText = (language: Language, heading: HeadingKey, values: SayValues = {}): string => shownHeading(language, { heading, values });

function tableJson(table: ReportTable, language: Language, traces: Traces) {
  const headings = table.columns.map((column) => shownHeading(language, column));
  return {
    name: table.name,
    title: shownTitle(language, table),
    unit: table.unit ?? null,
    asOf: table.asOf ?? null,
    keys: table.keys ?? [],
    hostIncluded: table.hostIncluded ?? null,
    columns: table.columns.map(({ format }, at) => ({ heading: headings[at], format: format.kind })),
    rows: table.rows.map((row) => rowJson(row, table, headings, language, traces)),
    notes: (table.notes ?? []).map((note) => shownLabel(language, note)),
  };
}

function rowJson(row: TableRow, table: ReportTable, headings: readonly string[], language: Language, traces: Traces) {
  const texted = (at: number): string => {
    const value = row.figures[at]?.value ?? null;
    return value === null || isMoney(value) ? "" : typeof value === "string" ? value : shownLabel(language, value);
  };
  const isText = (at: number): boolean => table.columns[at]!.format.kind === "text";
  const label = row.figures.map((_, at) => (isText(at) ? texted(at) : "")).filter((text) => text !== "").join(" · ");
  const figures = row.figures.flatMap((figure, at) => (isText(at) && figure.trace === undefined ? [] : [{
    table: table.name,
    row: label,
    column: headings[at],
    printed: printed(figure, table.columns[at]!.format),
    exact: figure.value === null ? null : isMoney(figure.value) ? figure.value.toFixed() : texted(at),
    unit: table.columns[at]!.format.kind === "amount" ? table.unit ?? null : null,
    trace: figure.trace ? traces.idOf(figure.trace) : null,
  }]));
  return { kind: row.kind, label, figures };
}
