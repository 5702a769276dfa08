import { freeName } from "../../../core/sheets/freeName.ts";
import type { ReportTable } from "../../../core/report/table.ts";
import { texts, type Language } from "../../../core/text/texts.ts";

/**
 * A tab name for each table: its short name; with the period behind it when two tables share it; then numbered.
 * Excel allows 31 characters, none of `: \ / ? * [ ]`, and no two names alike but for case.
 */
export function sheetNames(tables: readonly ReportTable[], language: Language): ReadonlyMap<string, string> {
  const { cover, control, chartData, sources, sheets } = texts[language].report;
  const taken = [cover, control, chartData, sources];
  const names = new Map<string, string>();
  for (const table of tables) {
    const period = /\d{4}(?:-\d{2,4})*$/.exec(table.name)?.[0];
    const shared = tables.some((other) => other !== table && other.title === table.title);
    const wanted = shared && period ? `${sheets[table.title]} ${period}` : sheets[table.title];
    const name = freeName(wanted.replace(/[:\\/?*[\]]/g, " "), taken);
    taken.push(name);
    names.set(table.name, name);
  }
  return names;
}
