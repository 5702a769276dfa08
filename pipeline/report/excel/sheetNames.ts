import type { ReportTable } from "../../../core/report/table.ts";
import { texts, type Language } from "../../../core/text/texts.ts";

const longest = 31;

/**
 * A tab name for each table: its short name; with the period behind it when two tables share it; then numbered.
 * Excel allows 31 characters, none of `: \ / ? * [ ]`, and no two names alike but for case.
 */
export function sheetNames(tables: readonly ReportTable[], language: Language): ReadonlyMap<string, string> {
  const { control, sources, sheets } = texts[language].report;
  const taken = new Set([control, sources].map((name) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const table of tables) {
    const period = /\d{4}(?:-\d{2,4})*$/.exec(table.name)?.[0];
    const shared = tables.some((other) => other !== table && other.title === table.title);
    const wanted = shared && period ? `${sheets[table.title]} ${period}` : sheets[table.title];
    names.set(table.name, claim(wanted.replace(/[:\\/?*[\]]/g, " "), taken));
  }
  return names;
}

function claim(wanted: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? "" : ` ${count}`;
    const name = wanted.slice(0, longest - suffix.length) + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
