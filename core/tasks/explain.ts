import type { Finding } from "../finding.ts";
import { formulaInputs } from "../formula.ts";
import { isMoney } from "../money.ts";
import { findFigure, rowNames, type FoundFigure, type Wanted } from "../report/findFigure.ts";
import type { Explanation, SourceFile } from "../report/explanation.ts";
import type { Figure, LedgerEntry, ReportTable } from "../report/table.ts";
import { groupBy } from "../groupBy.ts";
import { remember } from "../remember.ts";
import type { SayValues } from "../text/say.ts";
import type { HeadingKey, Language } from "../text/texts.ts";
import { derived, type Trace } from "../trace.ts";
import type { Consolidation } from "./consolidation.ts";

export interface ExplainOptions {
  /** Language of the candidates when nothing is found; names are understood in every language. */
  readonly language?: Language;
  /** SHA-256 by file. */
  readonly hashes?: ReadonlyMap<string, string>;
}

/** Explains one figure of the report. A table, row or column that is not there, or that could be several, is a finding. */
export function explain(consolidation: Consolidation, wanted: Wanted, { language = "nb", hashes = new Map() }: ExplainOptions = {}): { explanation?: Explanation; findings: readonly Finding[] } {
  const { found, findings } = findFigure(consolidation.tables, wanted, language);
  if (!found) return { findings };
  return { explanation: explainFound(consolidation, found, hashes), findings };
}

/** The same for a figure that is known already. */
export function explainFound(consolidation: Consolidation, found: FoundFigure, hashes: ReadonlyMap<string, string> = new Map()): Explanation {
  const figure = found.row.figures[found.at.column] ?? { value: null };
  const trace = traceOf(found.table, figure);
  const inColumn = ledgerOf(consolidation.ledger, "columns").get(columnKey(found.table.name, found.column.heading, found.column.values)) ?? [];
  const names = inColumn.length === 0 ? [] : rowNames(found.table, found.row);
  const moved = inColumn.find(({ party }) => names.includes(party));
  return { ...found, figure, ...(trace ? { trace } : {}), ...(moved ? { moved } : {}), files: trace ? filesOf(trace, hashes) : [] };
}

/** The figure's own trace; a sum that has none is explained by the figures it adds. */
export const traceOf = (table: ReportTable, { trace, formula, value }: Figure): Trace | undefined =>
  trace ?? (formula && "sum" in formula && isMoney(value) ? derived("sum", value, formulaInputs(formula).flatMap(({ row, column }) => table.rows[row]?.figures[column]?.trace ?? [])) : undefined);

const columnKey = (table: string, heading: HeadingKey, values: SayValues = {}): string => JSON.stringify([table, heading, values]);

/** The ledger's rows by the column they are about. */
const ledgerOf = remember((ledger: readonly LedgerEntry[]) => groupBy(ledger, ({ table, column, columnValues }) => columnKey(table, column, columnValues)));

function filesOf(trace: Trace, hashes: ReadonlyMap<string, string>): SourceFile[] {
  const files = new Set<string>();
  const visit = ({ at, from }: Trace): void => { if (at?.file !== undefined) files.add(at.file); from.forEach(visit); };
  visit(trace);
  return [...files].sort().map((file) => ({ file, ...(hashes.has(file) ? { sha256: hashes.get(file)! } : {}) }));
}
